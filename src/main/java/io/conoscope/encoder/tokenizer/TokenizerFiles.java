package io.conoscope.encoder.tokenizer;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.InputFile;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.tokenizer.bpe.PublishedMerges;
import io.conoscope.encoder.tokenizer.bpe.Vocabulary;
import io.conoscope.encoder.tokenizer.bpe.Vocabulary.Merge;
import io.conoscope.encoder.tokenizer.outline.TokenizerOutline;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds and reads the files of CLIP's tokenizer in a model folder: `tokenizer.json`, else
/// `vocab.json` with `merges.txt`, else OpenAI's `bpe_simple_vocab_16e6.txt.gz`.
public final class TokenizerFiles {

    static final long MAX_BYTES = 64 << 20;
    /// What Hugging Face's library writes.
    public static final String JSON = "tokenizer.json";
    static final String VOCAB = "vocab.json";
    private static final String MERGES = "merges.txt";
    private static final List<String> SETTINGS =
            List.of(
                    TokenizerSettings.CONFIG,
                    TokenizerSettings.SPECIAL,
                    TokenizerSettings.SENTENCE);

    private TokenizerFiles() {}

    /// The files that decide a folder's tokens, the vocabulary first; empty where none are.
    public static List<Path> in(Path folder) {
        var files = new ArrayList<>(vocabulary(folder));
        if (!files.isEmpty()) {
            for (var settings : SETTINGS) {
                if (Files.isRegularFile(folder.resolve(settings))) {
                    files.add(folder.resolve(settings));
                }
            }
        }
        return files;
    }

    private static List<Path> vocabulary(Path folder) {
        for (var alone : List.of(JSON, WordPieceJson.FILE)) {
            if (Files.isRegularFile(folder.resolve(alone))) {
                return List.of(folder.resolve(alone));
            }
        }
        var vocab = folder.resolve(VOCAB);
        var merges = folder.resolve(MERGES);
        if (Files.isRegularFile(vocab) && Files.isRegularFile(merges)) {
            return List.of(vocab, merges);
        }
        var published = folder.resolve(PublishedMerges.FILE);
        return Files.isRegularFile(published) ? List.of(published) : List.of();
    }

    /// Checks a `tokenizer.json` without the library that reads it.
    ///
    /// @throws ConoscopeException what is wrong with it
    public static void requireSound(Path json) throws ConoscopeException {
        TokenizerOutline.require(JsonSection.read(json, MAX_BYTES));
    }

    /// Reads a folder's vocabulary.
    ///
    /// @throws ConoscopeException `tokenizer.none` without any of the files, else what is wrong
    /// with one of them
    public static Vocabulary read(Path folder) throws ConoscopeException {
        var files = in(folder);
        if (files.isEmpty()) {
            throw new ConoscopeException("tokenizer.none", null, folder);
        }
        var first = files.getFirst();
        return switch (first.getFileName().toString()) {
            case JSON -> fromTokenizerJson(JsonSection.read(first, MAX_BYTES));
            case VOCAB -> fromVocabAndMerges(first, files.get(1));
            case WordPieceJson.FILE -> throw new ConoscopeException("tokenizer.none", null, folder);
            default -> PublishedMerges.read(first).vocabulary(PublishedMerges.ALL);
        };
    }

    private static Vocabulary fromTokenizerJson(JsonSection root) throws ConoscopeException {
        var model = root.section("model");
        if (!model.text("type", "").equals("BPE")) {
            throw model.wrong("type", String.valueOf(model.value("type")), "\"BPE\"");
        }
        if (!model.text("end_of_word_suffix", "").equals(Vocabulary.WORD_END)) {
            throw model.wrong(
                    "end_of_word_suffix",
                    String.valueOf(model.value("end_of_word_suffix")),
                    "\"" + Vocabulary.WORD_END + "\", as CLIP's tokenizers have it");
        }
        var ids = ids(model.section("vocab"));
        if (root.has("added_tokens")) {
            for (var token : root.array("added_tokens")) {
                addToken(root, token, ids);
            }
        }
        var merges = new ArrayList<Merge>();
        for (var merge : model.array("merges")) {
            merges.add(merge(model, merge));
        }
        int end = special(root.file(), ids, Vocabulary.END);
        int pad = root.has("padding") ? pad(root.section("padding"), end) : end;
        return new Vocabulary(ids, merges, special(root.file(), ids, Vocabulary.START), end, pad);
    }

    private static int pad(JsonSection padding, int end) throws ConoscopeException {
        return padding.integer("pad_id", 0, Integer.MAX_VALUE, end);
    }

    private static Vocabulary fromVocabAndMerges(Path vocab, Path mergesFile)
            throws ConoscopeException {
        var ids = ids(JsonSection.read(vocab, MAX_BYTES));
        var merges = new ArrayList<Merge>();
        int number = 0;
        for (var line : lines(mergesFile)) {
            number++;
            if (!line.isEmpty() && !(number == 1 && line.startsWith("#version"))) {
                merges.add(PublishedMerges.merge(mergesFile, number, line));
            }
        }
        int end = special(vocab, ids, Vocabulary.END);
        return new Vocabulary(ids, merges, special(vocab, ids, Vocabulary.START), end, end);
    }

    static List<String> lines(Path file) throws ConoscopeException {
        try {
            long size = InputFile.require(file);
            if (size > MAX_BYTES) {
                throw new ConoscopeException("file.tooLarge", null, file, size, MAX_BYTES);
            }
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    private static Map<String, Integer> ids(JsonSection vocab) throws ConoscopeException {
        var ids = new HashMap<String, Integer>();
        for (var token : vocab.values().keySet()) {
            ids.put(token, vocab.integer(token, 0, Integer.MAX_VALUE, 0));
        }
        return ids;
    }

    private static void addToken(JsonSection root, JsonElement token, Map<String, Integer> ids)
            throws ConoscopeException {
        if (!token.isJsonObject()) {
            throw root.wrong("added_tokens", token, "objects");
        }
        var added = new JsonSection(root.file(), "added_tokens.", token.getAsJsonObject());
        ids.put(added.text("content", ""), added.integer("id", 0, Integer.MAX_VALUE, 0));
    }

    private static Merge merge(JsonSection model, JsonElement merge) throws ConoscopeException {
        var parts = parts(merge);
        if (parts == null) {
            throw model.wrong("merges", merge, "two tokens each");
        }
        return new Merge(parts[0], parts[1]);
    }

    private static String @Nullable [] parts(JsonElement merge) {
        if (merge instanceof JsonArray pair && pair.size() == 2) {
            var left = pair.get(0);
            var right = pair.get(1);
            return left.isJsonPrimitive() && right.isJsonPrimitive()
                    ? new String[] {left.getAsString(), right.getAsString()}
                    : null;
        }
        var words = merge.isJsonPrimitive() ? merge.getAsString().split(" ", -1) : new String[0];
        return words.length == 2 ? words : null;
    }

    private static int special(Path file, Map<String, Integer> ids, String token)
            throws ConoscopeException {
        var id = ids.get(token);
        if (id == null) {
            throw new ConoscopeException("tokenizer.special", null, file, token);
        }
        return id;
    }
}
