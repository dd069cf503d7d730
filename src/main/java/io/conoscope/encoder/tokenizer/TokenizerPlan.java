package io.conoscope.encoder.tokenizer;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Locale;

/// What a `tokenizer.json` becomes before the library reads it: without padding, which is ours,
/// with the truncation of this model, and with what the settings files change in it.
final class TokenizerPlan {

    @SuppressWarnings("InlineFormatString") // a piece of a file
    private static final String TRUNCATION =
            """
            {"direction": "%s", "max_length": %d, "strategy": "LongestFirst", "stride": 0}
            """;

    private TokenizerPlan() {}

    /// The file's text as the library gets it.
    ///
    /// @param root      checked by `TokenizerOutline`; it is changed
    /// @param maxLength how many ids a text has at most, special tokens included
    static String text(JsonSection root, TokenizerSettings settings, int maxLength) {
        var file = root.values();
        file.add("padding", null);
        var direction = settings.truncateLeft() ? "Left" : "Right";
        file.add(
                "truncation",
                JsonParser.parseString(
                        String.format(Locale.ROOT, TRUNCATION, direction, maxLength)));
        var normalizer = file.get("normalizer");
        if (normalizer instanceof JsonObject step && isBert(step)) {
            change(step, settings);
        } else if (settings.kind().equals("Siglip2Tokenizer")) {
            file.add("normalizer", lowerCaseThen(normalizer));
        }
        return file.toString();
    }

    private static boolean isBert(JsonObject step) {
        return step.get("type") instanceof JsonPrimitive type
                && type.getAsString().equals("BertNormalizer");
    }

    /// As `BertTokenizerFast` does, where the settings file says so.
    private static void change(JsonObject step, TokenizerSettings settings) {
        replace(step, "lowercase", settings.lowerCase());
        replace(step, "strip_accents", settings.stripAccents());
        replace(step, "handle_chinese_chars", settings.splitHan());
    }

    private static void replace(JsonObject step, String key, @Nullable Boolean value) {
        if (value != null) {
            step.addProperty(key, value);
        }
    }

    /// As `Siglip2Tokenizer` does: the file is Gemma's, the model was trained on lower case.
    private static JsonObject lowerCaseThen(@Nullable JsonElement normalizer) {
        var steps = new JsonArray();
        steps.add(step("Lowercase"));
        if (normalizer != null && !normalizer.isJsonNull()) {
            steps.add(normalizer);
        }
        var sequence = step("Sequence");
        sequence.add("normalizers", steps);
        return sequence;
    }

    private static JsonObject step(String type) {
        var step = new JsonObject();
        step.addProperty("type", type);
        return step;
    }

    /// The id of a token, or null where the file does not have it.
    static @Nullable Integer id(JsonSection root, String token) throws ConoscopeException {
        if (root.has("added_tokens")) {
            for (var added : root.array("added_tokens")) {
                var item = added.getAsJsonObject();
                if (item.get("content").getAsString().equals(token)) {
                    return item.get("id").getAsInt();
                }
            }
        }
        var vocab = root.section("model").values().get("vocab");
        if (vocab instanceof JsonObject ids) {
            var id = ids.get(token);
            return id == null ? null : (Integer) id.getAsInt();
        }
        var pieces = vocab.getAsJsonArray();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).getAsJsonArray().get(0).getAsString().equals(token)) {
                return i;
            }
        }
        return null;
    }

    /// One more than the largest id. An added token that is not in the vocabulary may stand where
    /// the file says or where the library puts it: after all others.
    static int size(JsonSection root) throws ConoscopeException {
        var known = new HashSet<String>();
        int size = 0;
        var vocab = root.section("model").values().get("vocab");
        if (vocab instanceof JsonObject ids) {
            for (var entry : ids.entrySet()) {
                known.add(entry.getKey());
                size = Math.max(size, entry.getValue().getAsInt() + 1);
            }
        } else {
            for (var piece : vocab.getAsJsonArray()) {
                known.add(piece.getAsJsonArray().get(0).getAsString());
                size++;
            }
        }
        int next = size;
        if (root.has("added_tokens")) {
            for (var added : root.array("added_tokens")) {
                size = Math.max(size, added.getAsJsonObject().get("id").getAsInt() + 1);
                var content = added.getAsJsonObject().get("content").getAsString();
                next += known.add(content) ? 1 : 0;
            }
        }
        return Math.max(size, next);
    }
}
