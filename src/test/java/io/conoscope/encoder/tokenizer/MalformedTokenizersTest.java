package io.conoscope.encoder.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import io.conoscope.base.ConoscopeException;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Files that end the whole process where they reach the native library unchecked, or come close.
class MalformedTokenizersTest {

    private static final String WHOLE =
            """
            {"added_tokens": [{"id": 0, "content": "[U]", "special": true, "normalized": false,
               "single_word": false, "lstrip": false, "rstrip": false},
              {"id": 9, "content": "<x>", "special": false, "normalized": true,
               "single_word": true, "lstrip": true, "rstrip": true}],
             "normalizer": {"type": "Sequence", "normalizers": [{"type": "NFC"},
              {"type": "Replace", "pattern": {"Regex": "\\\\s+"}, "content": " "},
              {"type": "Prepend", "prepend": "b"}, {"type": "Strip", "strip_left": true, "strip_right": true}, {"type": "Lowercase"}]},
             "pre_tokenizer": {"type": "Sequence", "pretokenizers": [
              {"type": "Split", "pattern": {"String": " "}, "behavior": "Isolated", "invert": false},
              {"type": "Digits", "individual_digits": true}]},
             "post_processor": {"type": "TemplateProcessing",
              "single": [{"SpecialToken": {"id": "[U]", "type_id": 0}},
               {"Sequence": {"id": "A", "type_id": 0}}], "pair": [],
              "special_tokens": {"[U]": {"id": "[U]", "ids": [0], "tokens": ["[U]"]}}},
             "model": {"type": "BPE", "unk_token": "[U]", "continuing_subword_prefix": "",
              "vocab": {"[U]": 0, "a": 1, "b": 2, "ab": 3}, "merges": ["a b"]}}""";

    @TempDir Path folder;

    @Test
    void theWholeFileIsATokenizer() throws Exception {
        var tokens = open(JsonParser.parseString(WHOLE)).tokenize("a1");
        assertEquals(Tokens.of(0, 2, 1, 0), tokens);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"NFC\" | \"Precompiled\"",
                "\"NFC\" | \"Precompiled\", \"precompiled_charsmap\": \"AAAAAA==\"",
                "\"NFC\" | \"Unheard\"",
                "\"prepend\": \"b\" | \"prepend\": \"\"",
                "{\"Regex\": \"\\\\s+\"} | {\"Regex\": \"(a+)+b\"}",
                "{\"Regex\": \"\\\\s+\"} | {\"Regex\": \"(?:a|aa)*b\"}",
                "{\"Regex\": \"\\\\s+\"} | {\"Regex\": \"a*a*a*a*b\"}",
                "{\"Regex\": \"\\\\s+\"} | {\"Regex\": \"(a)\\\\1\"}",
                "{\"Regex\": \"\\\\s+\"} | {\"Regex\": \"(?=a)\"}",
                "{\"Regex\": \"\\\\s+\"} | {\"Regex\": \"a*\"}",
                "{\"Regex\": \"\\\\s+\"} | {\"Regex\": \"[a\"}",
                "{\"Regex\": \"\\\\s+\"} | {}",
                "\"type\": \"Digits\" | \"type\": \"FixedLength\", \"length\": 0",
                "\"Sequence\": {\"id\": \"A\" | \"Sequence\": {\"id\": \"B\"",
                "\"SpecialToken\": {\"id\": \"[U]\" | \"SpecialToken\": {\"id\": \"[V]\"",
                "\"ids\": [0] | \"ids\": []",
                "\"ids\": [0] | \"ids\": [-1]",
                "\"BPE\" | \"Unheard\"",
                "\"BPE\" | \"Unigram\"",
                "\"unk_token\": \"[U]\" | \"unk_token\": \"[V]\"",
                "\"continuing_subword_prefix\": \"\" | \"continuing_subword_prefix\": \"###\"",
                "\"a\": 1 | \"a\": -1",
                "\"a\": 1 | \"a\": 2",
                "\"a\": 1 | \"a\": 4294967296",
                "\"a\": 1 | \"a\": \"1\"",
                "\"a b\" | \"a b c\"",
                "\"a b\" | 1",
                "\"content\": \"[U]\" | \"content\": \"\"",
                "\"normalized\": true | \"normalized\": 1",
                "{\"added | [1] {\"added",
                "\"merges\" | \"mergers\""
            })
    void refusesInWords(String whole, String broken) throws Exception {
        assertTrue(WHOLE.contains(whole), whole);
        Files.writeString(folder.resolve("tokenizer.json"), WHOLE.replace(whole, broken));
        var refusal = assertThrows(ConoscopeException.class, this::open);
        assertTrue(refusal.getMessage().contains("tokenizer.json"), refusal.getMessage());
    }

    @Test
    void refusesAnAddedTokenOfWhichNothingIsLeft() throws Exception {
        var root = JsonParser.parseString(WHOLE).getAsJsonObject();
        var gone = "{'type': 'Replace', 'pattern': {'String': '<x>'}, 'content': ''}";
        root.add("normalizer", JsonParser.parseString(gone.replace('\'', '"')));
        var refusal = assertThrows(ConoscopeException.class, () -> open(root));
        assertTrue(refusal.getMessage().contains("<x>"), refusal.getMessage());
    }

    @Test
    void refusesAnEmptyVocabulary() {
        var root = JsonParser.parseString(WHOLE).getAsJsonObject();
        root.getAsJsonObject("model").add("vocab", new JsonObject());
        assertThrows(ConoscopeException.class, () -> open(root));
    }

    @Test
    void refusesATruncatedFile() throws Exception {
        for (int length = 0; length < WHOLE.length(); length += 97) {
            Files.writeString(folder.resolve("tokenizer.json"), WHOLE.substring(0, length));
            var refusal = assertThrows(ConoscopeException.class, this::open);
            assertTrue(refusal.key().matches("json.syntax|json.object"), refusal::key);
        }
    }

    @Test
    void refusesDeepNesting() throws Exception {
        Files.writeString(folder.resolve("tokenizer.json"), "[".repeat(30_000_000));
        assertEquals("json.syntax", assertThrows(ConoscopeException.class, this::open).key());
    }

    @Test
    void anythingThatIsReadNumbersItsTokensWithinItsSize() throws Exception {
        var random = Seeds.random(11);
        int opened = 0;
        for (int i = 0; i < 400; i++) {
            var root = JsonParser.parseString(WHOLE);
            change(root, random);
            try {
                var tokenizer = open(root);
                opened++;
                for (var text : List.of("", "ab <x> 1", "a\u0301\ud83d\udc36\u732b", "\0\t b")) {
                    for (int id : tokenizer.tokenize(text).ids()) {
                        assertTrue(id < tokenizer.vocabularySize(), root::toString);
                    }
                }
            } catch (ConoscopeException e) {
                assertTrue(e.getMessage().contains("tokenizer.json"), e.getMessage());
            }
        }
        assertTrue(opened > 20 && opened < 300, opened + " of 400 opened");
    }

    /// Captions that took all of the machine's memory with these files.
    private static final String CAPTION = "a small red dog runs ".repeat(60);

    @ParameterizedTest
    @ValueSource(strings = {"tokenizer-template.json", "tokenizer-clip4.json"})
    void aTemplateThatRepeatsTheTextIsRefused(String name) throws Exception {
        copyHostile(name);
        var refusal = assertThrows(ConoscopeException.class, this::open);
        assertTrue(refusal.getMessage().contains("post_processor.single"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("the text once"), refusal.getMessage());
    }

    @Test
    void aFieldThatOnlyDecodingNeedsIsNeverSeen() throws Exception {
        copyHostile("tokenizer-decoder.json");
        var tokens = Tokenizers.open(folder, TextFamily.CLIP, 32).tokenize(CAPTION);
        assertEquals(32, tokens.used());
        assertEquals(2047, tokens.ids()[31]);
    }

    private void copyHostile(String name) throws Exception {
        try (var in = getClass().getResourceAsStream("/io/conoscope/hostile/" + name)) {
            Files.copy(in, folder.resolve("tokenizer.json"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // Each step makes what the last has made ten times as long.
                "normalizer | 8 | {'type': 'Replace', 'pattern': {'String': 'a'}, 'content': 'aaaaaaaaaa'}",
                "normalizer | 65 | {'type': 'Lowercase'}",
                "normalizer | 20 | {'type': 'Prepend', 'prepend': 'ﷺ'}, {'type': 'NFKD'}",
                "normalizer | 60 | {'type': 'Replace', 'pattern': {'Regex': 'a+a+b'}, 'content': ' '}",
                "pre_tokenizer | 12 | {'type': 'ByteLevel'}",
                "pre_tokenizer | 65 | {'type': 'Digits', 'individual_digits': true}"
            })
    void stepsThatMultiplyATextAreRefused(String part, int times, String step) {
        var root = JsonParser.parseString(WHOLE).getAsJsonObject();
        var list = part.equals("normalizer") ? "normalizers" : "pretokenizers";
        var steps = (step + ", ").repeat(times);
        root.add(
                part,
                JsonParser.parseString(
                        ("{'type': 'Sequence', '" + list + "': [" + steps + step + "]}")
                                .replace('\'', '"')));
        var refusal = assertThrows(ConoscopeException.class, () -> open(root));
        assertTrue(refusal.getMessage().contains("tokenizer.json"), refusal.getMessage());
    }

    @Test
    @Timeout(60)
    void noTextTakesLongWithAnExpressionThatIsRead() throws Exception {
        for (var expression : List.of("\\p{L}+\\d", "a+b", "a*a*b", "(?i:a+)b", ".*b")) {
            var root = JsonParser.parseString(WHOLE).getAsJsonObject();
            var step = new JsonObject();
            step.addProperty("type", "Replace");
            step.add("pattern", new JsonObject());
            step.getAsJsonObject("pattern").addProperty("Regex", expression);
            step.addProperty("content", "b");
            root.add("normalizer", step);
            open(root).tokenize("a".repeat(100_000));
        }
    }

    private Tokenizer open(JsonElement root) throws Exception {
        Files.writeString(folder.resolve("tokenizer.json"), root.toString());
        return open();
    }

    private Tokenizer open() throws ConoscopeException {
        return Tokenizers.open(folder, TextFamily.BERT, 16);
    }

    /// A place of a JSON tree, and how to put something else there.
    private record Place(JsonElement parent, String key, int index) {

        JsonElement get() {
            return parent instanceof JsonObject object
                    ? object.get(key)
                    : parent.getAsJsonArray().get(index);
        }

        void set(JsonElement value) {
            if (parent instanceof JsonObject object) {
                object.add(key, value);
            } else {
                parent.getAsJsonArray().set(index, value);
            }
        }
    }

    private static void change(JsonElement root, RandomGenerator random) {
        var places = new ArrayList<Place>();
        gather(root, places);
        var values =
                List.of(
                        JsonNull.INSTANCE,
                        new JsonPrimitive(true),
                        new JsonPrimitive(""),
                        new JsonPrimitive("a"),
                        new JsonPrimitive("Sequence"),
                        new JsonPrimitive(0),
                        new JsonPrimitive(3),
                        new JsonPrimitive(-1),
                        new JsonPrimitive(1e18),
                        new JsonArray(),
                        new JsonObject());
        var place = places.get(random.nextInt(places.size()));
        var value = values.get(random.nextInt(values.size()));
        place.set(random.nextBoolean() ? value : similar(place.get(), value, random));
    }

    /// Another value of the same kind, where there is one.
    private static JsonElement similar(
            JsonElement value, JsonElement other, RandomGenerator random) {
        if (!(value instanceof JsonPrimitive primitive)) {
            return other;
        }
        if (primitive.isBoolean()) {
            return new JsonPrimitive(!primitive.getAsBoolean());
        }
        return primitive.isNumber()
                ? new JsonPrimitive(random.nextInt(20))
                : new JsonPrimitive(List.of("a", "b", "[U]", " ", "A").get(random.nextInt(5)));
    }

    private static void gather(JsonElement element, List<Place> into) {
        if (element instanceof JsonObject object) {
            for (var key : object.keySet()) {
                into.add(new Place(object, key, 0));
                gather(object.get(key), into);
            }
        } else if (element instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                into.add(new Place(array, "", i));
                gather(array.get(i), into);
            }
        }
    }
}
