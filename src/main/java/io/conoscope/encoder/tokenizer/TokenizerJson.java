package io.conoscope.encoder.tokenizer;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.conoscope.encoder.tokenizer.bpe.Vocabulary;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/// Writes a vocabulary as a Hugging Face `tokenizer.json`, so that other software reads the same
/// tokens.
public final class TokenizerJson {

    private static final String SPLIT =
            "<\\\\|startoftext\\\\|>|<\\\\|endoftext\\\\|>|'s|'t|'re|'ve|'m|'ll|'d|[\\\\p{L}]+|[\\\\p{N}]"
                    + "|[^\\\\s\\\\p{L}\\\\p{N}]+";

    @SuppressWarnings("InlineFormatString") // a whole file
    private static final String FRAME =
            """
            {"version": "1.0",
             "truncation": {"direction": "Right", "max_length": %1$d,
              "strategy": "LongestFirst", "stride": 0},
             "padding": {"strategy": {"Fixed": %1$d}, "direction": "Right",
              "pad_to_multiple_of": null, "pad_id": %3$d, "pad_type_id": 0,
              "pad_token": "<|endoftext|>"},
             "added_tokens": [
              {"id": %2$d, "content": "<|startoftext|>", "single_word": false, "lstrip": false,
               "rstrip": false, "normalized": false, "special": true},
              {"id": %3$d, "content": "<|endoftext|>", "single_word": false, "lstrip": false,
               "rstrip": false, "normalized": false, "special": true}],
             "normalizer": {"type": "Sequence", "normalizers": [{"type": "NFC"},
              {"type": "Replace", "pattern": {"Regex": "\\\\s+"}, "content": " "},
              {"type": "Lowercase"}]},
             "pre_tokenizer": {"type": "Sequence", "pretokenizers": [
              {"type": "Split", "pattern": {"Regex": "%4$s"}, "behavior": "Removed",
               "invert": true},
              {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true,
               "use_regex": true}]},
             "post_processor": {"type": "RobertaProcessing", "sep": ["<|endoftext|>", %3$d],
              "cls": ["<|startoftext|>", %2$d], "trim_offsets": false,
              "add_prefix_space": false},
             "decoder": {"type": "ByteLevel", "add_prefix_space": true, "trim_offsets": true,
              "use_regex": true}}
            """;

    private TokenizerJson() {}

    /// The file's text; the same vocabulary gives the same text.
    ///
    /// @param contextLength what a text is padded or cut to
    public static String write(Vocabulary vocabulary, int contextLength) {
        var root =
                JsonParser.parseString(
                                String.format(
                                        Locale.ROOT,
                                        FRAME,
                                        contextLength,
                                        vocabulary.start(),
                                        vocabulary.end(),
                                        SPLIT))
                        .getAsJsonObject();
        root.add("model", model(vocabulary));
        return new GsonBuilder().disableHtmlEscaping().serializeNulls().create().toJson(root)
                + "\n";
    }

    private static JsonObject model(Vocabulary vocabulary) {
        var model = new JsonObject();
        model.addProperty("type", "BPE");
        model.add("dropout", null);
        model.addProperty("unk_token", Vocabulary.END);
        model.addProperty("continuing_subword_prefix", "");
        model.addProperty("end_of_word_suffix", Vocabulary.WORD_END);
        model.addProperty("fuse_unk", false);
        model.addProperty("byte_fallback", false);
        model.addProperty("ignore_merges", false);
        var vocab = new JsonObject();
        vocabulary.ids().entrySet().stream()
                .sorted(Comparator.comparingInt(Map.Entry::getValue))
                .forEach(entry -> vocab.addProperty(entry.getKey(), entry.getValue()));
        model.add("vocab", vocab);
        var merges = new JsonArray();
        vocabulary.merges().forEach(merge -> merges.add(merge.left() + " " + merge.right()));
        model.add("merges", merges);
        return model;
    }
}
