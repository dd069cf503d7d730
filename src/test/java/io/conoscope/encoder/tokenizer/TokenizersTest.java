package io.conoscope.encoder.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.SharedData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class TokenizersTest {

    private static final String CLIP = "parity/clip-tokenizer/";

    @TempDir Path folder;

    @Test
    void givesClipsReferenceIdsFromTokenizerJson() throws Exception {
        var source = SharedData.path(CLIP);
        requireReferenceIds(Tokenizers.open(source, TextFamily.CLIP, 77));
    }

    @Test
    void givesClipsReferenceIdsFromVocabAndMerges() throws Exception {
        copy(CLIP + "vocab.json", "vocab.json");
        copy(CLIP + "merges.txt", "merges.txt");
        requireReferenceIds(Tokenizers.open(folder, TextFamily.CLIP, 77));
    }

    private static void requireReferenceIds(Tokenizer tokenizer) throws Exception {
        var expected = SharedData.path(CLIP + "expected.json");
        var items = JsonParser.parseString(Files.readString(expected)).getAsJsonArray();
        assertEquals(220, items.size());
        for (var item : items) {
            var text = item.getAsJsonObject().get("text").getAsString();
            var ids = item.getAsJsonObject().getAsJsonArray("ids");
            var wanted = IntStream.range(0, 77).map(i -> ids.get(i).getAsInt()).toArray();
            assertArrayEquals(wanted, tokenizer.tokenize(text).ids(), text);
        }
        assertEquals(49_408, tokenizer.vocabularySize());
    }

    @Test
    void givesBertsKnownIds() throws Exception {
        var tokens = cased().tokenize("Hello, world!");
        assertEquals(Tokens.of(101, 8667, 117, 1362, 106, 102), tokens);
        assertEquals(28_996, cased().vocabularySize());
    }

    @Test
    void agreesWithASimpleWordPieceOnEveryCaption() throws Exception {
        var vocabulary = SharedData.path("tokenizers/bert-base-cased-vocab.txt");
        var words = new SimpleWordPiece(Files.readAllLines(vocabulary));
        var tokenizer = cased();
        for (var caption : captions()) {
            assertEquals(words.tokenize(caption), tokenizer.tokenize(caption), caption);
        }
    }

    @Test
    void aVocabularyAloneBecomesTheSameTokenizer() throws Exception {
        copy("tokenizers/bert-base-cased-vocab.txt", "vocab.txt");
        Files.writeString(folder.resolve("tokenizer_config.json"), "{\"do_lower_case\": false}");
        var alone = Tokenizers.open(folder, TextFamily.BERT, 512);
        var tokenizer = cased();
        for (var caption : captions()) {
            assertEquals(tokenizer.tokenize(caption), alone.tokenize(caption), caption);
        }
    }

    @Test
    void lowerCasesWhereTheSettingsSaySo() throws Exception {
        var plain = cased();
        copyCased();
        Files.writeString(folder.resolve("tokenizer_config.json"), "{\"do_lower_case\": true}");
        var lower = Tokenizers.open(folder, TextFamily.BERT, 512);
        assertEquals(plain.tokenize("hello world"), lower.tokenize("HeLLo World"));
    }

    @Test
    void cutsAtTheSmallestLimitAndKeepsTheEnd() throws Exception {
        copyCased();
        Files.writeString(folder.resolve("tokenizer_config.json"), "{\"model_max_length\": 1e30}");
        Files.writeString(folder.resolve("sentence_bert_config.json"), "{\"max_seq_length\": 6}");
        var tokenizer = Tokenizers.open(folder, TextFamily.BERT, 512);
        assertEquals(6, tokenizer.contextLength());
        var tokens = tokenizer.tokenize("Hello, world! Hello, world!");
        assertEquals(Tokens.of(101, 8667, 117, 1362, 106, 102), tokens);
    }

    @Test
    void padsToTheContextWithTheTokenThatTheFilesName() throws Exception {
        copyCased();
        Files.writeString(
                folder.resolve("tokenizer_config.json"),
                "{\"pad_token\": {\"content\": \"[MASK]\"}, \"tokenizer_class\": \"X\"}");
        var tokens = Tokenizers.open(folder, TextFamily.SIGLIP, 8).tokenize("Hello");
        assertEquals(new Tokens(new int[] {101, 8667, 102, 103, 103, 103, 103, 103}, 3), tokens);
    }

    @Test
    void padsWithTheEndTokenWhereNoFileNamesOne() throws Exception {
        copyCased();
        var tokens = Tokenizers.open(folder, TextFamily.CLIP, 5).tokenize("Hello");
        assertEquals(new Tokens(new int[] {101, 8667, 102, 102, 102}, 3), tokens);
    }

    @Test
    void siglipsTokenizerLosesCapitalsAndPunctuation() throws Exception {
        copyCased();
        var plain = Tokenizers.open(folder, TextFamily.SIGLIP, 16);
        Files.writeString(
                folder.resolve("tokenizer_config.json"),
                "{\"tokenizer_class\": \"SiglipTokenizer\"}");
        var siglip = Tokenizers.open(folder, TextFamily.SIGLIP, 16);
        assertEquals(plain.tokenize("a cats dog"), siglip.tokenize("A cat's,\t \u00a0DOG!"));
    }

    @Test
    void refusesToPadOnTheLeft() throws Exception {
        copyCased();
        Files.writeString(folder.resolve("tokenizer_config.json"), "{\"padding_side\": \"left\"}");
        var refusal =
                assertThrows(
                        ConoscopeException.class,
                        () -> Tokenizers.open(folder, TextFamily.CLIP, 77));
        assertTrue(refusal.getMessage().contains("padding_side"), refusal.getMessage());
    }

    @Test
    void oneTokenizerServesManyThreads() throws Exception {
        var tokenizer = cased();
        var texts = captions().subList(0, 2000);
        var alone = texts.stream().map(tokenizer::tokenize).toList();
        Callable<List<Tokens>> work = () -> texts.stream().map(tokenizer::tokenize).toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var found : threads.invokeAll(Collections.nCopies(8, work))) {
                assertEquals(alone, found.get());
            }
        }
    }

    @Test
    void anyTextBecomesTokens() throws Exception {
        for (var tokenizer : List.of(cased(), clip())) {
            var plain = tokenizer.tokenize("a\ufffdb");
            assertEquals(plain, tokenizer.tokenize("a\ud83db"), "a lone surrogate");
            assertEquals(tokenizer.tokenize(""), tokenizer.tokenize(" \n"));
            assertTrue(tokenizer.tokenize("a\0b").used() > 2);
            assertTrue(tokenizer.tokenize("a dog ".repeat(1_700_000)).used() > 50);
            assertTrue(tokenizer.tokenize("x".repeat(10_000_000)).used() > 2);
        }
    }

    @Test
    void refusesATokenizerLargerThanTheTable() throws Exception {
        copyCased();
        var tokenizer = cased();
        Tokenizers.requireFits(tokenizer, folder, 28_996);
        var refusal =
                assertThrows(
                        ConoscopeException.class,
                        () -> Tokenizers.requireFits(tokenizer, folder, 28_995));
        assertEquals("tokenizer.size", refusal.key());
    }

    @Test
    void saysHowToGetATokenizerJson() throws Exception {
        Files.write(folder.resolve("spiece.model"), new byte[] {1});
        var refusal =
                assertThrows(
                        ConoscopeException.class,
                        () -> Tokenizers.open(folder, TextFamily.SIGLIP, 64));
        assertEquals("tokenizer.convert", refusal.key());
    }

    private Tokenizer cased() throws Exception {
        copyCased();
        return Tokenizers.open(folder, TextFamily.BERT, 512);
    }

    private static Tokenizer clip() throws Exception {
        return Tokenizers.open(SharedData.path(CLIP), TextFamily.CLIP, 77);
    }

    private void copyCased() throws Exception {
        copy("tokenizers/bert-base-cased-tokenizer.json", "tokenizer.json");
    }

    private void copy(String from, String to) throws Exception {
        if (!Files.exists(folder.resolve(to))) {
            Files.copy(SharedData.path(from), folder.resolve(to));
        }
    }

    private static List<String> captions() throws Exception {
        try (var lines =
                Files.lines(SharedData.path("flickr8k/Flickr8k_text/Flickr8k.token.txt"))) {
            return lines.limit(8000).map(line -> line.substring(line.indexOf('\t') + 1)).toList();
        }
    }

    /// BERT's WordPiece for plain ASCII, written from the paper: blanks and punctuation part words,
    /// and a word becomes its longest known pieces from the left.
    private static final class SimpleWordPiece {

        private final Map<String, Integer> ids;

        SimpleWordPiece(List<String> vocabulary) {
            ids =
                    IntStream.range(0, vocabulary.size())
                            .boxed()
                            .collect(Collectors.toMap(vocabulary::get, i -> i));
        }

        Tokens tokenize(String text) {
            var found = new ArrayList<>(List.of("[CLS]"));
            for (var word : text.replaceAll("(\\p{Punct})", " $1 ").strip().split("\\s+")) {
                found.addAll(pieces(word));
            }
            found.add("[SEP]");
            return Tokens.of(found.stream().mapToInt(ids::get).toArray());
        }

        private List<String> pieces(String word) {
            var pieces = new ArrayList<String>();
            int from = 0;
            while (from < word.length()) {
                var mark = from == 0 ? "" : "##";
                int to = word.length();
                while (to > from && !ids.containsKey(mark + word.substring(from, to))) {
                    to--;
                }
                if (to == from) {
                    return List.of("[UNK]");
                }
                pieces.add(mark + word.substring(from, to));
                from = to;
            }
            return pieces;
        }
    }
}
