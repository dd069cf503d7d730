package io.conoscope.encoder.tokenizer.outline;

import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Leaves of a part of a `tokenizer.json` only the fields that encoding needs, each of the form
/// that it must have.
///
/// The library ends the process on some values of fields that no text depends on; what is not
/// listed here it never sees.
final class StepFields {

    /// What a field must be. Parts that have checks of their own are only kept.
    private enum Form {
        FLAG,
        TEXT,
        CHARACTER,
        BEHAVIOR,
        SCHEME,
        KEPT
    }

    private static final Set<String> BEHAVIORS =
            Set.of("Removed", "Isolated", "MergedWithPrevious", "MergedWithNext", "Contiguous");
    private static final Set<String> SCHEMES = Set.of("always", "never", "first");

    private static final Map<String, Form> BYTES =
            Map.of(
                    "add_prefix_space",
                    Form.FLAG,
                    "trim_offsets",
                    Form.FLAG,
                    "use_regex",
                    Form.FLAG);
    private static final Map<String, Form> ENDS = Map.of("sep", Form.KEPT, "cls", Form.KEPT);

    private static final Map<String, Map<String, Form>> NEEDED =
            Map.ofEntries(
                    Map.entry(
                            "BertNormalizer",
                            Map.of(
                                    "clean_text", Form.FLAG,
                                    "handle_chinese_chars", Form.FLAG,
                                    "strip_accents", Form.FLAG,
                                    "lowercase", Form.FLAG)),
                    Map.entry("Strip", Map.of("strip_left", Form.FLAG, "strip_right", Form.FLAG)),
                    Map.entry("Precompiled", Map.of("precompiled_charsmap", Form.TEXT)),
                    Map.entry("Replace", Map.of("pattern", Form.KEPT, "content", Form.TEXT)),
                    Map.entry("Prepend", Map.of("prepend", Form.TEXT)),
                    Map.entry("ByteLevel", BYTES),
                    Map.entry("CharDelimiterSplit", Map.of("delimiter", Form.CHARACTER)),
                    Map.entry(
                            "Metaspace",
                            Map.of(
                                    "replacement", Form.CHARACTER,
                                    "prepend_scheme", Form.SCHEME,
                                    "add_prefix_space", Form.FLAG,
                                    "split", Form.FLAG)),
                    Map.entry(
                            "Split",
                            Map.of(
                                    "pattern", Form.KEPT,
                                    "behavior", Form.BEHAVIOR,
                                    "invert", Form.FLAG)),
                    Map.entry("Punctuation", Map.of("behavior", Form.BEHAVIOR)),
                    Map.entry("Digits", Map.of("individual_digits", Form.FLAG)),
                    Map.entry("BertProcessing", ENDS),
                    Map.entry(
                            "RobertaProcessing",
                            Map.of(
                                    "sep", Form.KEPT,
                                    "cls", Form.KEPT,
                                    "trim_offsets", Form.FLAG,
                                    "add_prefix_space", Form.FLAG)),
                    Map.entry(
                            "TemplateProcessing",
                            Map.of(
                                    "single", Form.KEPT,
                                    "pair", Form.KEPT,
                                    "special_tokens", Form.KEPT)));

    private StepFields() {}

    /// Checks a step's fields by its type, and removes all others.
    static void keepNeeded(JsonSection step, String type) throws ConoscopeException {
        var needed = NEEDED.getOrDefault(type, Map.of());
        keepOnly(step.values(), needed.keySet());
        for (var field : needed.entrySet()) {
            if (step.has(field.getKey())) {
                require(step, field.getKey(), field.getValue());
            }
        }
    }

    /// Removes all fields but these and the type; a null is no field.
    static void keepOnly(JsonObject part, Set<String> fields) {
        for (var key : List.copyOf(part.keySet())) {
            boolean kept = key.equals("type") || fields.contains(key);
            if (!kept || part.get(key).isJsonNull()) {
                part.remove(key);
            }
        }
    }

    private static void require(JsonSection step, String key, Form form) throws ConoscopeException {
        switch (form) {
            case FLAG -> step.flag(key, false);
            case TEXT -> step.text(key, "");
            case CHARACTER -> {
                var text = step.text(key, "");
                if (text.codePointCount(0, text.length()) != 1) {
                    throw step.wrong(key, '"' + text + '"', "one character");
                }
            }
            case BEHAVIOR -> requireOneOf(step, key, BEHAVIORS);
            case SCHEME -> requireOneOf(step, key, SCHEMES);
            case KEPT -> {}
        }
    }

    private static void requireOneOf(JsonSection step, String key, Set<String> known)
            throws ConoscopeException {
        var text = step.text(key, "");
        if (!known.contains(text)) {
            throw step.wrong(key, '"' + text + '"', "one of " + String.join(", ", known));
        }
    }
}
