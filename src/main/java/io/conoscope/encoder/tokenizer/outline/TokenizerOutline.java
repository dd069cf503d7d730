package io.conoscope.encoder.tokenizer.outline;

import com.google.gson.JsonElement;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import java.util.List;
import java.util.Set;

/// Checks a whole `tokenizer.json`.
public final class TokenizerOutline {

    /// The largest id of a token.
    public static final int MAX_ID = (1 << 24) - 1;

    private static final int MAX_ADDED = 100_000;
    private static final int MAX_CHARACTERS = 65_536;

    /// Characters of all added tokens, which become a table of some hundred bytes each.
    private static final int MAX_ADDED_CHARACTERS = 1_000_000;

    /// The same after normalising.
    private static final double MAX_ADDED_NORMALIZED = 1 << 26;

    private static final Set<String> PARTS =
            Set.of(
                    "added_tokens",
                    "normalizer",
                    "pre_tokenizer",
                    "post_processor",
                    "model",
                    "padding");
    private static final List<String> FLAGS =
            List.of("single_word", "lstrip", "rstrip", "normalized", "special");
    private static final Set<String> TOKEN =
            Set.of("id", "content", "single_word", "lstrip", "rstrip", "normalized", "special");

    private TokenizerOutline() {}

    /// Checks every part, and leaves only what encoding needs: no decoder, no truncation, no field
    /// that it does not know. Writes the type of the model where an old file leaves it out.
    ///
    /// @throws ConoscopeException `config.value` or `config.missing`, naming the key
    public static void require(JsonSection root) throws ConoscopeException {
        StepFields.keepOnly(root.values(), PARTS);
        ModelOutline.require(root.section("model"));
        Steps.require(root);
        Template.require(root);
        if (root.has("added_tokens")) {
            requireAdded(root);
        }
    }

    private static void requireAdded(JsonSection root) throws ConoscopeException {
        var added = root.array("added_tokens");
        if (added.size() > MAX_ADDED) {
            throw root.wrong("added_tokens", added.size(), "at most " + MAX_ADDED);
        }
        long characters = 0;
        for (var token : added) {
            characters += requireToken(root, token);
        }
        if (characters > MAX_ADDED_CHARACTERS
                || characters * Steps.budget(root).growth() > MAX_ADDED_NORMALIZED) {
            throw root.wrong(
                    "added_tokens",
                    added.size() + " tokens of " + characters + " characters",
                    "at most " + MAX_ADDED_CHARACTERS + ", fewer where steps lengthen them");
        }
    }

    /// @return how many characters it has
    private static int requireToken(JsonSection root, JsonElement token) throws ConoscopeException {
        if (!token.isJsonObject()) {
            throw root.wrong("added_tokens", token, "objects");
        }
        var added = new JsonSection(root.file(), "added_tokens.", token.getAsJsonObject());
        if (added.integer("id", 0, MAX_ID, -1) < 0) {
            throw added.wrong("id", "absent", "a whole number in [0, " + MAX_ID + "]");
        }
        var content = added.text("content", "");
        if (content.isEmpty() || content.length() > 1000) {
            throw added.wrong("content", content, "1 to 1000 characters");
        }
        StepFields.keepOnly(added.values(), TOKEN);
        for (var flag : FLAGS) {
            added.flag(flag, false);
        }
        return content.length();
    }

    /// How many characters of a text the library may be given: fewer where a pattern of the file
    /// takes time that grows with their square, and where steps lengthen a text.
    ///
    /// @param root checked
    public static int textLimit(JsonSection root) {
        return Steps.budget(root).longest(MAX_CHARACTERS);
    }
}
