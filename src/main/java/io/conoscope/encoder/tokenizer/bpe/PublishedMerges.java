package io.conoscope.encoder.tokenizer.bpe;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.InputFile;
import io.conoscope.encoder.tokenizer.bpe.Vocabulary.Merge;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/// CLIP's list of merges as OpenAI published it, and the vocabularies that begin with it.
///
/// CLIP's own vocabulary is the byte alphabet, the same with `</w>`, the first 48,894 merges, and
/// two special tokens: 49,408 in all. A smaller one takes fewer merges.
public final class PublishedMerges {

    /// The name under which OpenAI published the list.
    public static final String FILE = "bpe_simple_vocab_16e6.txt.gz";

    /// How many tokens CLIP's own vocabulary has.
    public static final int ALL = 49_408;

    private static final int MAX_BYTES = 16 << 20;
    private static final int ALPHABET = 512;
    private static final int SPECIAL = 2;

    private final List<Merge> merges;

    private PublishedMerges(List<Merge> merges) {
        this.merges = merges;
    }

    /// Reads the merges that CLIP uses; the file lists more.
    ///
    /// @throws ConoscopeException `file.read`, `tokenizer.merge` or `tokenizer.few`
    public static PublishedMerges read(Path file) throws ConoscopeException {
        InputFile.require(file);
        int wanted = ALL - ALPHABET - SPECIAL;
        var merges = new ArrayList<Merge>(wanted);
        try (var in = new GZIPInputStream(Files.newInputStream(file));
                var lines = lines(in.readNBytes(MAX_BYTES))) {
            lines.readLine();
            String line;
            while (merges.size() < wanted && (line = lines.readLine()) != null) {
                merges.add(merge(file, merges.size() + 2, line));
            }
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
        if (merges.size() < wanted) {
            throw new ConoscopeException("tokenizer.few", null, file, merges.size(), wanted);
        }
        return new PublishedMerges(merges);
    }

    /// The vocabulary of a given size: the alphabet, the first merges, the special tokens.
    ///
    /// @param size number of tokens, in [514, 49408]
    public Vocabulary vocabulary(int size) {
        return vocabulary(size, Set.of());
    }

    /// A vocabulary that has whole tokens for chosen words, as CLIP's own has: the alphabet, the
    /// merges that these words need, as many of the first merges as there is room for, in the
    /// list's order, and the special tokens.
    ///
    /// @param size  number of tokens, in [514, 49408], with room for what the words need
    /// @param words in small letters
    public Vocabulary vocabulary(int size, Set<String> words) {
        if (size < ALPHABET + SPECIAL || size > ALL) {
            throw new IllegalArgumentException(size + " tokens, expected 514 to " + ALL);
        }
        int room = size - ALPHABET - SPECIAL;
        var chosen = needed(words);
        if (chosen.size() > room) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%d merges for the words, room for %d",
                            chosen.size(),
                            room));
        }
        for (int rank = 0; chosen.size() < room; rank++) {
            chosen.add(rank);
        }
        return vocabulary(chosen.stream().map(merges::get).toList());
    }

    private static Vocabulary vocabulary(List<Merge> merges) {
        var tokens = new ArrayList<String>();
        for (char letter : ByteAlphabet.inVocabularyOrder()) {
            tokens.add(String.valueOf(letter));
        }
        for (char letter : ByteAlphabet.inVocabularyOrder()) {
            tokens.add(letter + Vocabulary.WORD_END);
        }
        merges.forEach(merge -> tokens.add(merge.left() + merge.right()));
        tokens.add(Vocabulary.START);
        tokens.add(Vocabulary.END);
        var ids = new HashMap<String, Integer>();
        for (int id = 0; id < tokens.size(); id++) {
            ids.put(tokens.get(id), id);
        }
        int end = tokens.size() - 1;
        return new Vocabulary(ids, merges, end - 1, end, end);
    }

    /// The ranks of the merges that CLIP's own tokens for some words are made of.
    private SortedSet<Integer> needed(Set<String> words) {
        var needed = new TreeSet<Integer>();
        if (words.isEmpty()) {
            return needed;
        }
        var ranks = new HashMap<String, Integer>();
        for (int rank = 0; rank < merges.size(); rank++) {
            ranks.putIfAbsent(merges.get(rank).left() + merges.get(rank).right(), rank);
        }
        var whole = vocabulary(merges);
        var tokens = new HashMap<Integer, String>();
        whole.ids().forEach((token, id) -> tokens.put(id, token));
        var pairs = new BytePairs(whole);
        for (var word : words) {
            for (int id : pairs.split(word)) {
                addParts(Objects.requireNonNull(tokens.get(id)), ranks, needed);
            }
        }
        return needed;
    }

    private void addParts(String token, Map<String, Integer> ranks, Set<Integer> needed) {
        var rank = ranks.get(token);
        if (rank != null && needed.add(rank)) {
            addParts(merges.get(rank).left(), ranks, needed);
            addParts(merges.get(rank).right(), ranks, needed);
        }
    }

    private static BufferedReader lines(byte[] bytes) {
        return new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    }

    /// Reads one line of a list of merges.
    ///
    /// @throws ConoscopeException `tokenizer.merge` unless it is two words
    public static Merge merge(Path file, int number, String line) throws ConoscopeException {
        int blank = line.indexOf(' ');
        if (blank <= 0 || blank != line.lastIndexOf(' ') || blank == line.length() - 1) {
            var shown = line.length() > 80 ? line.substring(0, 80) + "…" : line;
            throw new ConoscopeException("tokenizer.merge", null, file, number, shown);
        }
        return new Merge(line.substring(0, blank), line.substring(blank + 1));
    }
}
