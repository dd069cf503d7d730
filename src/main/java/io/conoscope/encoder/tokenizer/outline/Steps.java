package io.conoscope.encoder.tokenizer.outline;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Checks the steps that a text goes through before the model: normalizers and pre-tokenizers.
final class Steps {

    private static final int MAX_DEPTH = 5;

    /// Files of published models have up to a dozen.
    private static final int MAX_STEPS = 64;

    /// A text cut shorter would lose words that a model reads.
    private static final int USEFUL = 400;

    private static final Set<String> NORMALIZERS =
            Set.of(
                    "BertNormalizer",
                    "Strip",
                    "StripAccents",
                    "NFC",
                    "NFD",
                    "NFKC",
                    "NFKD",
                    "Lowercase",
                    "Nmt",
                    "Precompiled",
                    "Replace",
                    "Prepend",
                    "ByteLevel");
    private static final Set<String> PRE_TOKENIZERS =
            Set.of(
                    "BertPreTokenizer",
                    "ByteLevel",
                    "CharDelimiterSplit",
                    "Metaspace",
                    "Whitespace",
                    "WhitespaceSplit",
                    "Split",
                    "Punctuation",
                    "Digits",
                    "UnicodeScripts");

    private Steps() {}

    /// Checks both parts, and leaves of them what encoding needs.
    static void require(JsonSection root) throws ConoscopeException {
        require(root, "normalizer", "normalizers", NORMALIZERS);
        require(root, "pre_tokenizer", "pretokenizers", PRE_TOKENIZERS);
        if (budget(root).longest(USEFUL) < USEFUL) {
            throw root.wrong(
                    "normalizer",
                    "steps that make a text too long, or search it for too long",
                    "steps that a text of " + USEFUL + " characters can go through");
        }
    }

    private static void require(JsonSection root, String key, String list, Set<String> known)
            throws ConoscopeException {
        if (root.has(key)) {
            require(root.section(key), list, known, MAX_DEPTH);
            int steps = leaves(root.values().get(key)).size();
            if (steps > MAX_STEPS) {
                throw root.wrong(key, steps + " steps", "at most " + MAX_STEPS);
            }
        }
    }

    private static void require(JsonSection step, String list, Set<String> known, int depth)
            throws ConoscopeException {
        var type = step.text("type", "");
        if (type.equals("Sequence") && depth > 0) {
            StepFields.keepOnly(step.values(), Set.of(list));
            int index = 0;
            for (var item : step.array(list)) {
                require(item(step, list, item, index++), list, known, depth - 1);
            }
        } else if (known.contains(type)) {
            requireStep(step, type);
        } else {
            throw step.wrong("type", '"' + type + '"', "one of " + String.join(", ", known));
        }
    }

    private static JsonSection item(JsonSection step, String list, JsonElement item, int index)
            throws ConoscopeException {
        if (!(item instanceof JsonObject object)) {
            throw step.wrong(list, item, "objects");
        }
        return new JsonSection(step.file(), step.prefix() + list + "." + index + ".", object);
    }

    private static void requireStep(JsonSection step, String type) throws ConoscopeException {
        StepFields.keepNeeded(step, type);
        switch (type) {
            case "Replace", "Split" -> requirePattern(step);
            case "Precompiled" -> CharacterMap.require(step);
            case "Prepend" -> requireText(step, "prepend");
            default -> {}
        }
    }

    private static void requireText(JsonSection step, String key) throws ConoscopeException {
        if (step.text(key, "").isEmpty()) {
            throw step.wrong(key, step.value(key) + "", "at least one character");
        }
    }

    private static void requirePattern(JsonSection step) throws ConoscopeException {
        var pattern = step.section("pattern");
        var text = pattern.text("String", "");
        var expression = pattern.text("Regex", "");
        if (pattern.values().size() != 1 || text.isEmpty() == expression.isEmpty()) {
            throw step.wrong("pattern", pattern.values(), "a \"String\" or a \"Regex\"");
        }
        var cost = PatternParser.cost(expression);
        if (text.isEmpty() && (!cost.isWithin(USEFUL) || cost.least() == 0)) {
            throw pattern.wrong(
                    "Regex", expression, "an expression that takes a letter and not for ever");
        }
    }

    /// What the steps make of a text.
    ///
    /// @param root checked
    static TextBudget budget(JsonSection root) {
        var budget = new TextBudget();
        for (var key : List.of("normalizer", "pre_tokenizer")) {
            var part = root.value(key);
            if (part != null) {
                leaves(part).forEach(budget::add);
            }
        }
        return budget;
    }

    /// The steps of a part in their order, out of the sequences that hold them.
    private static List<JsonObject> leaves(JsonElement part) {
        var found = new ArrayList<JsonObject>();
        if (part instanceof JsonArray list) {
            list.forEach(item -> found.addAll(leaves(item)));
        } else if (part instanceof JsonObject step) {
            if (step.get("type").getAsString().equals("Sequence")) {
                step.asMap().values().forEach(value -> found.addAll(leaves(value)));
            } else {
                found.add(step);
            }
        }
        return found;
    }
}
