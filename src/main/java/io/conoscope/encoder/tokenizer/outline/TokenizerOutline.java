package io.conoscope.encoder.tokenizer.outline;

import com.google.gson.JsonElement;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import java.util.List;

/// Checks a whole `tokenizer.json`.
public final class TokenizerOutline {

    /// The largest id of a token.
    public static final int MAX_ID = (1 << 24) - 1;

    private static final int MAX_ADDED = 100_000;
    private static final int MAX_CHARACTERS = 65_536;

    private TokenizerOutline() {}

    /// Checks every part, and writes the type of the model where an old file leaves it out.
    ///
    /// @throws ConoscopeException `config.value` or `config.missing`, naming the key
    public static void require(JsonSection root) throws ConoscopeException {
        ModelOutline.require(root.section("model"));
        if (root.has("added_tokens")) {
            var added = root.array("added_tokens");
            if (added.size() > MAX_ADDED) {
                throw root.wrong("added_tokens", added.size(), "at most " + MAX_ADDED);
            }
            for (var token : added) {
                requireToken(root, token);
            }
        }
        Steps.require(root);
        Template.require(root);
    }

    private static void requireToken(JsonSection root, JsonElement token)
            throws ConoscopeException {
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
        for (var flag : List.of("single_word", "lstrip", "rstrip", "normalized", "special")) {
            added.flag(flag, false);
        }
    }

    /// How many characters of a text the library may be given: fewer where a pattern of the file
    /// takes time that grows with their square.
    ///
    /// @param root checked
    public static int textLimit(JsonSection root) {
        int longest = MAX_CHARACTERS;
        for (var part : List.of("normalizer", "pre_tokenizer")) {
            var value = root.value(part);
            longest = value == null ? longest : Steps.longest(value, longest);
        }
        return longest;
    }
}
