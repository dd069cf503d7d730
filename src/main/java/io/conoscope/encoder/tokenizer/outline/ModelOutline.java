package io.conoscope.encoder.tokenizer.outline;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Checks the `model` of a `tokenizer.json`: its vocabulary and what else it is made of.
final class ModelOutline {

    private static final List<String> TYPES = List.of("BPE", "WordPiece", "Unigram", "WordLevel");
    private static final int MAX_TOKEN = 1_000;

    /// The largest of published models has 902,000 (XLM-V).
    private static final int MAX_TOKENS = 2_000_000;

    /// The time that WordPiece takes grows with the third power; BERT has 100.
    private static final int MAX_WORD = 256;

    private static final Map<String, Set<String>> NEEDED =
            Map.of(
                    "BPE",
                    Set.of(
                            "unk_token",
                            "continuing_subword_prefix",
                            "end_of_word_suffix",
                            "fuse_unk",
                            "byte_fallback",
                            "ignore_merges",
                            "vocab",
                            "merges"),
                    "Unigram",
                    Set.of("unk_id", "vocab", "byte_fallback"),
                    "WordPiece",
                    Set.of(
                            "unk_token",
                            "continuing_subword_prefix",
                            "max_input_chars_per_word",
                            "vocab"),
                    "WordLevel",
                    Set.of("unk_token", "vocab"));

    private ModelOutline() {}

    /// Checks the model, and leaves of it what encoding needs.
    static void require(JsonSection model) throws ConoscopeException {
        if (!model.has("type")) {
            model.values().addProperty("type", guess(model));
        }
        var type = model.text("type", "");
        switch (type) {
            case "BPE" -> requirePairs(model);
            case "Unigram" -> requirePieces(model);
            case "WordPiece" -> {
                requireIds(model);
                requireUnknown(model, "[UNK]");
                requireToken(model, "continuing_subword_prefix", "##");
                model.integer("max_input_chars_per_word", 1, MAX_WORD, 100);
            }
            case "WordLevel" -> {
                requireIds(model);
                requireUnknown(model, "");
            }
            default ->
                    throw model.wrong(
                            "type", '"' + type + '"', "one of " + String.join(", ", TYPES));
        }
        StepFields.keepOnly(model.values(), NEEDED.getOrDefault(type, Set.of()));
    }

    private static void requireFew(JsonSection model, String key, int count)
            throws ConoscopeException {
        if (count > MAX_TOKENS) {
            throw model.wrong(key, count + " entries", "at most " + MAX_TOKENS);
        }
    }

    /// Files older than the key tell their kind by what else they hold.
    private static String guess(JsonSection model) {
        if (model.has("merges")) {
            return "BPE";
        }
        if (model.value("vocab") instanceof JsonArray) {
            return "Unigram";
        }
        return model.has("max_input_chars_per_word") ? "WordPiece" : "WordLevel";
    }

    private static void requireIds(JsonSection model) throws ConoscopeException {
        var vocab = model.section("vocab");
        requireFew(model, "vocab", vocab.values().size());
        var seen = new BitSet();
        for (var token : vocab.values().keySet()) {
            requireShort(model, "vocab", token);
            int id = vocab.integer(token, 0, TokenizerOutline.MAX_ID, -1);
            if (id < 0 || seen.get(id)) {
                throw vocab.wrong(token, id < 0 ? "null" : id, "an id that no other token has");
            }
            seen.set(id);
        }
        if (seen.isEmpty()) {
            throw model.wrong("vocab", "empty", "at least one token");
        }
    }

    private static void requireUnknown(JsonSection model, String usual) throws ConoscopeException {
        var unknown = model.text("unk_token", usual);
        if (!model.section("vocab").has(unknown)) {
            throw model.wrong("unk_token", '"' + unknown + '"', "a token of the vocabulary");
        }
    }

    private static String requireToken(JsonSection model, String key, String usual)
            throws ConoscopeException {
        var token = model.text(key, usual);
        requireShort(model, key, token);
        return token;
    }

    private static void requireShort(JsonSection model, String key, String token)
            throws ConoscopeException {
        if (token.length() > MAX_TOKEN) {
            throw model.wrong(key, token, "tokens of at most " + MAX_TOKEN + " characters");
        }
    }

    private static void requirePairs(JsonSection model) throws ConoscopeException {
        requireIds(model);
        if (model.number("dropout", 0, 1, 0) != 0) {
            throw model.wrong("dropout", model.value("dropout") + "", "none: tokens are not drawn");
        }
        if (model.has("unk_token")) {
            requireUnknown(model, "");
        }
        var prefix = requireToken(model, "continuing_subword_prefix", "");
        requireToken(model, "end_of_word_suffix", "");
        for (var flag : List.of("fuse_unk", "byte_fallback", "ignore_merges")) {
            model.flag(flag, false);
        }
        requireFew(model, "merges", model.array("merges").size());
        for (var merge : model.array("merges")) {
            var right = right(model, merge);
            if (!right.startsWith(prefix)) {
                throw model.wrong("merges", merge, "a second token that begins with " + prefix);
            }
        }
    }

    private static String right(JsonSection model, JsonElement merge) throws ConoscopeException {
        if (merge instanceof JsonArray pair
                && pair.size() == 2
                && isText(pair.get(0))
                && isText(pair.get(1))) {
            return pair.get(1).getAsString();
        }
        if (isText(merge)) {
            var words = merge.getAsString();
            int blank = words.indexOf(' ');
            if (blank >= 0 && blank == words.lastIndexOf(' ')) {
                return words.substring(blank + 1);
            }
        }
        throw model.wrong("merges", merge, "two tokens each");
    }

    private static void requirePieces(JsonSection model) throws ConoscopeException {
        var pieces = model.array("vocab");
        requireFew(model, "vocab", pieces.size());
        if (pieces.isEmpty()) {
            throw model.wrong("vocab", pieces.size() + " pieces", "at least one");
        }
        for (var piece : pieces) {
            if (!(piece instanceof JsonArray pair
                    && pair.size() == 2
                    && isText(pair.get(0))
                    && !pair.get(0).getAsString().isEmpty()
                    && JsonSection.isNumber(pair.get(1))
                    && Math.abs(pair.get(1).getAsDouble()) <= 1e6)) {
                throw model.wrong("vocab", piece, "pairs of a piece and its score");
            }
            requireShort(model, "vocab", pair.get(0).getAsString());
        }
        boolean bytes = model.flag("byte_fallback", false);
        if (model.integer("unk_id", 0, pieces.size() - 1, -1) < 0 && !bytes) {
            throw model.wrong("unk_id", "absent", "the id of the unknown token");
        }
    }

    static boolean isText(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    }
}
