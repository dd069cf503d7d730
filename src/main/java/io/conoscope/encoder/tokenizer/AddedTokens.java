package io.conoscope.encoder.tokenizer;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

/// Checks the added tokens that are looked for in normalised text: where normalising leaves nothing
/// of one, the library finds it between all letters, and ends the process.
final class AddedTokens {

    private static final String FRAME =
            """
            {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
             "pre_tokenizer": null, "post_processor": null, "decoder": null,
             "model": {"type": "WordLevel", "vocab": {"?": 0}, "unk_token": "?"}}
            """;

    private AddedTokens() {}

    /// Lets the library itself normalise them, in a tokenizer that has no added tokens.
    ///
    /// @param root as the library will get it
    /// @throws ConoscopeException `config.value` if nothing is left of one
    static void require(JsonSection root) throws ConoscopeException {
        var normalizer = root.value("normalizer");
        if (normalizer == null || !root.has("added_tokens")) {
            return;
        }
        var tokens =
                root.array("added_tokens").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .filter(AddedTokens::isNormalized)
                        .map(token -> token.get("content").getAsString())
                        .toList();
        if (tokens.isEmpty()) {
            return;
        }
        var frame = JsonParser.parseString(FRAME).getAsJsonObject();
        frame.add("normalizer", normalizer);
        var library = NativeHandle.load(root.file(), frame.toString());
        for (var token : tokens) {
            if (library.ids(token).length == 0) {
                throw root.wrong(
                        "added_tokens", token, "tokens of which normalising leaves something");
            }
        }
    }

    /// The library takes tokens for normalised unless they are special or say otherwise.
    private static boolean isNormalized(JsonObject token) {
        var normalized = token.get("normalized");
        return normalized == null || normalized.isJsonNull() || normalized.getAsBoolean();
    }
}
