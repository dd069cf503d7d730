package io.conoscope.encoder.tokenizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.SharedData;
import io.conoscope.encoder.tokenizer.bpe.PublishedMerges;
import io.conoscope.encoder.tokenizer.bpe.Vocabulary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

class ClipTokenizerTest {

    private static final Path MODELS = Path.of(System.getProperty("conoscope.models", "models"));

    @Test
    void givesTheReferenceIdsFromTokenizerJson() throws Exception {
        requireReferenceIds(TokenizerFiles.read(SharedData.path("parity/clip-tokenizer")));
    }

    @Test
    void givesTheReferenceIdsFromVocabAndMerges(@TempDir Path folder) throws Exception {
        var source = SharedData.path("parity/clip-tokenizer");
        for (var name : List.of("vocab.json", "merges.txt")) {
            Files.copy(source.resolve(name), folder.resolve(name));
        }
        requireReferenceIds(TokenizerFiles.read(folder));
    }

    @Test
    void givesTheReferenceIdsFromThePublishedList() throws Exception {
        requireReferenceIds(TokenizerFiles.read(MODELS.resolve("clip-vit-b32")));
    }

    private static void requireReferenceIds(Vocabulary vocabulary) throws Exception {
        var tokenizer = new ClipTokenizer(vocabulary, 77);
        var expected = SharedData.path("parity/clip-tokenizer/expected.json");
        var items = JsonParser.parseString(Files.readString(expected)).getAsJsonArray();
        assertEquals(220, items.size());
        for (var item : items) {
            var text = item.getAsJsonObject().get("text").getAsString();
            var ids = item.getAsJsonObject().getAsJsonArray("ids");
            var wanted = IntStream.range(0, 77).map(i -> ids.get(i).getAsInt()).toArray();
            assertArrayEquals(wanted, tokenizer.tokenize(text).ids(), text);
        }
    }

    @Test
    void mergesTheMostFrequentPairFirst() {
        var tokenizer = tiny("a b", "b c</w>", "ab c</w>");
        // "abc": a+b comes before b+c</w>; then ab+c</w>
        assertArrayEquals(
                new int[] {8, tokenizer.id("abc</w>"), 9, 9, 9}, tokenizer.tokenize("abc"));
    }

    @Test
    void mergesTheLeftmostOfEqualPairsFirst() {
        var tokenizer = tiny("a a");
        // a a a b</w>: the first two a merge, the third stays
        assertArrayEquals(
                new int[] {8, tokenizer.id("aa"), tokenizer.id("a"), tokenizer.id("b</w>"), 9},
                tokenizer.tokenize("aaab"));
    }

    @Test
    void cutsALongTextButKeepsTheEnd() {
        var tokenizer = tiny();
        var ids = tokenizer.tokenize("a a a a a a a a a");
        assertEquals(5, ids.length);
        assertEquals(9, ids[4]);
        assertEquals(tokenizer.id("a</w>"), ids[3]);
    }

    @Test
    void takesSpecialTokensInATextAsSuch() {
        assertArrayEquals(new int[] {8, 9, 9, 9, 9}, tiny().tokenize("<|endoftext|>"));
    }

    @Test
    void endsOnAWordOfAHundredThousandLetters() throws Exception {
        var vocabulary = PublishedMerges.read(published()).vocabulary(4096);
        var ids = new ClipTokenizer(vocabulary, 77).tokenize("ab".repeat(50_000)).ids();
        assertEquals(vocabulary.end(), ids[76]);
    }

    @Test
    void regeneratesTheTinyTokenizerByteForByte() throws Exception {
        var vocabulary = PublishedMerges.read(published()).vocabulary(4096);
        var shipped = Files.readString(MODELS.resolve("clip-tiny/tokenizer.json"));
        assertEquals(TokenizerJson.write(vocabulary, 32), shipped);
    }

    @Test
    void readsBackTheTinyTokenizerThatItWrote() throws Exception {
        var vocabulary = PublishedMerges.read(published()).vocabulary(4096);
        var read = TokenizerFiles.read(MODELS.resolve("clip-tiny"));
        assertEquals(vocabulary, read);
        assertEquals(4096, read.size());
    }

    @Test
    void keepsTheWholeAlphabetInTheTinyTokenizer() throws Exception {
        var tokenizer = new ClipTokenizer(TokenizerFiles.read(MODELS.resolve("clip-tiny")), 32);
        // Three, four and two bytes, and the end.
        var ids = tokenizer.tokenize("猫 🐶 ÿ").ids();
        int first = IntStream.range(0, 32).filter(i -> ids[i] == 4095).findFirst().orElseThrow();
        assertTrue(first >= 5 && first <= 10, "the end token stands at " + first);
    }

    @Test
    void refusesATokenizerOfAnotherKind(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("tokenizer.json"), "{\"model\": {\"type\": \"WordPiece\"}}");
        var refusal = assertThrows(ConoscopeException.class, () -> TokenizerFiles.read(folder));
        assertEquals("config.value", refusal.key());
        assertTrue(refusal.getMessage().contains("model.type"), refusal.getMessage());
    }

    @Test
    void namesTheLineThatIsNoMerge(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("vocab.json"), "{}");
        Files.writeString(folder.resolve("merges.txt"), "#version: 0.2\na b\na b c\n");
        var refusal = assertThrows(ConoscopeException.class, () -> TokenizerFiles.read(folder));
        assertTrue(refusal.getMessage().contains("line 3"), refusal.getMessage());
    }

    @Test
    void saysWhenAFolderHasNoTokenizer(@TempDir Path folder) {
        var refusal = assertThrows(ConoscopeException.class, () -> TokenizerFiles.read(folder));
        assertEquals("tokenizer.none", refusal.key());
    }

    private static Path published() {
        return MODELS.resolve("clip-vit-b32").resolve(PublishedMerges.FILE);
    }

    /// A tokenizer over a, b, c with the merges given; specials are 8 and 9, five ids a text.
    private static TinyTokenizer tiny(String... merges) {
        var ids = new HashMap<String, Integer>();
        for (var token : List.of("a", "b", "c", "a</w>", "b</w>", "c</w>")) {
            ids.put(token, ids.size());
        }
        ids.put("<|startoftext|>", 8);
        ids.put("<|endoftext|>", 9);
        int next = 10;
        var list = new ArrayList<Vocabulary.Merge>();
        for (var merge : merges) {
            var parts = merge.split(" ", -1);
            list.add(new Vocabulary.Merge(parts[0], parts[1]));
            ids.put(parts[0] + parts[1], next++);
        }
        return new TinyTokenizer(new Vocabulary(ids, list, 8, 9, 9));
    }

    private record TinyTokenizer(Vocabulary vocabulary) {
        int[] tokenize(String text) {
            return new ClipTokenizer(vocabulary, 5).tokenize(text).ids();
        }

        int id(String token) {
            return vocabulary.ids().get(token);
        }
    }
}
