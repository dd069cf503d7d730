package io.conoscope.encoder.tokenizer;

import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the settings files beside a tokenizer say: `tokenizer_config.json`,
/// `special_tokens_map.json` and, of sentence encoders, `sentence_bert_config.json`.
///
/// @param kind         the tokenizer's class in transformers, without `Fast`; empty where unknown
/// @param maxLength    how many ids a text may have; the largest int where nothing says so
/// @param padToken     what short texts are filled up with; null where nothing says so
/// @param endToken     what ends a text; null where nothing says so
/// @param truncateLeft whether a long text loses its beginning
/// @param padLeft      whether a short text is filled up in front
/// @param lowerCase    whether letters become lower case; null where nothing says so
/// @param stripAccents whether accents are removed; null where nothing says so
/// @param splitHan     whether every Chinese character is a word; null where nothing says so
record TokenizerSettings(
        String kind,
        int maxLength,
        @Nullable String padToken,
        @Nullable String endToken,
        boolean truncateLeft,
        boolean padLeft,
        @Nullable Boolean lowerCase,
        @Nullable Boolean stripAccents,
        @Nullable Boolean splitHan) {

    static final String CONFIG = "tokenizer_config.json";
    static final String SPECIAL = "special_tokens_map.json";
    static final String SENTENCE = "sentence_bert_config.json";

    private static final int MAX_BYTES = 16 << 20;
    private static final List<String> SIDES = List.of("left", "right");

    /// Reads the files that are there.
    ///
    /// @throws ConoscopeException `json.syntax` or `config.value`
    static TokenizerSettings read(Path folder) throws ConoscopeException {
        var config = section(folder, CONFIG);
        var special = section(folder, SPECIAL);
        var sentence = section(folder, SENTENCE);
        var kind = config.text("tokenizer_class", "");
        return new TokenizerSettings(
                kind.endsWith("Fast") ? kind.substring(0, kind.length() - 4) : kind,
                Math.min(length(config, "model_max_length"), length(sentence, "max_seq_length")),
                token(config, special, "pad_token"),
                token(config, special, "eos_token"),
                side(config, "truncation_side").equals("left"),
                side(config, "padding_side").equals("left"),
                lowerCase(config, sentence),
                flag(config, "strip_accents"),
                flag(config, "tokenize_chinese_chars"));
    }

    private static JsonSection section(Path folder, String name) throws ConoscopeException {
        var file = folder.resolve(name);
        return Files.exists(file)
                ? JsonSection.read(file, MAX_BYTES)
                : new JsonSection(file, "", new JsonObject());
    }

    /// Transformers writes 1e30 where it means that there is no limit.
    private static int length(JsonSection section, String key) throws ConoscopeException {
        double length = section.number(key, 1, Double.MAX_VALUE, Integer.MAX_VALUE);
        return (int) Math.min(length, Integer.MAX_VALUE);
    }

    /// A special token is written as a string, or as an object with its `content`.
    private static @Nullable String token(JsonSection config, JsonSection special, String key)
            throws ConoscopeException {
        for (var section : List.of(config, special)) {
            var value = section.value(key);
            if (value != null) {
                return value.isJsonObject()
                        ? section.section(key).text("content", "")
                        : section.text(key, "");
            }
        }
        return null;
    }

    private static String side(JsonSection config, String key) throws ConoscopeException {
        var side = config.text(key, "right");
        if (!SIDES.contains(side)) {
            throw config.wrong(key, '"' + side + '"', "\"left\" or \"right\"");
        }
        return side;
    }

    private static @Nullable Boolean lowerCase(JsonSection config, JsonSection sentence)
            throws ConoscopeException {
        // sentence-transformers writes false where it leaves the tokenizer as it is
        return sentence.flag("do_lower_case", false) ? Boolean.TRUE : flag(config, "do_lower_case");
    }

    private static @Nullable Boolean flag(JsonSection section, String key)
            throws ConoscopeException {
        return section.has(key) ? Boolean.valueOf(section.flag(key, false)) : null;
    }
}
