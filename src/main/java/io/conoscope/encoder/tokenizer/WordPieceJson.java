package io.conoscope.encoder.tokenizer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Makes a `tokenizer.json` of a `vocab.txt`, which is all that old BERT folders have: one token a
/// line, its id the line's number from 0.
///
/// The rest is BERT's own: Devlin et al. 2019, arXiv:1810.04805, and `BertTokenizer`.
final class WordPieceJson {

    static final String FILE = "vocab.txt";

    private static final String START = "[CLS]";
    private static final String END = "[SEP]";
    private static final String UNKNOWN = "[UNK]";
    private static final List<String> SPECIAL = List.of("[PAD]", UNKNOWN, START, END, "[MASK]");

    @SuppressWarnings("InlineFormatString") // a whole file
    private static final String FRAME =
            """
            {"version": "1.0",
             "normalizer": {"type": "BertNormalizer", "clean_text": true,
              "handle_chinese_chars": true, "strip_accents": null, "lowercase": true},
             "pre_tokenizer": {"type": "BertPreTokenizer"},
             "post_processor": {"type": "BertProcessing", "sep": ["[SEP]", %d], "cls": ["[CLS]", %d]},
             "model": {"type": "WordPiece", "unk_token": "[UNK]",
              "continuing_subword_prefix": "##", "max_input_chars_per_word": 100}}
            """;

    private WordPieceJson() {}

    /// Reads the list of words.
    ///
    /// @throws ConoscopeException `file.tooLarge`, `file.read`, or `tokenizer.word` where a word
    ///                            stands twice or one of BERT's special tokens is missing
    static JsonSection read(Path file) throws ConoscopeException {
        var ids = new JsonObject();
        int id = 0;
        for (var line : TokenizerFiles.lines(file)) {
            if (ids.has(line)) {
                throw new ConoscopeException("tokenizer.word", null, file, id + 1, line);
            }
            ids.addProperty(line, id++);
        }
        for (var token : List.of(START, END, UNKNOWN)) {
            if (!ids.has(token)) {
                throw new ConoscopeException("tokenizer.bert", null, file, token);
            }
        }
        var frame =
                String.format(
                        Locale.ROOT, FRAME, ids.get(END).getAsInt(), ids.get(START).getAsInt());
        var root = JsonParser.parseString(frame).getAsJsonObject();
        root.getAsJsonObject("model").add("vocab", ids);
        root.add("added_tokens", special(ids));
        return new JsonSection(file, "", root);
    }

    private static JsonArray special(JsonObject ids) {
        var added = new JsonArray();
        for (var token : SPECIAL) {
            if (ids.has(token)) {
                var item = new JsonObject();
                item.add("id", ids.get(token));
                item.addProperty("content", token);
                for (var not : List.of("single_word", "lstrip", "rstrip", "normalized")) {
                    item.addProperty(not, false);
                }
                item.addProperty("special", true);
                added.add(item);
            }
        }
        return added;
    }
}
