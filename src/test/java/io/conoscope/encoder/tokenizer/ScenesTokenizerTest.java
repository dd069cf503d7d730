package io.conoscope.encoder.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.dataset.scenes.grammar.Captions;
import io.conoscope.dataset.scenes.grammar.SceneGrammar;
import io.conoscope.dataset.scenes.grammar.SplitMixRandom;
import io.conoscope.encoder.tokenizer.bpe.BytePairs;
import io.conoscope.encoder.tokenizer.bpe.PublishedMerges;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

class ScenesTokenizerTest {

    private static final Path MODELS = Path.of(System.getProperty("conoscope.models"));
    private static final int SIZE = 2048;

    @Test
    void regeneratesTheTokenizerOfTheTrainedModelsByteForByte() throws Exception {
        var text = TokenizerJson.write(merges().vocabulary(SIZE, words()), 32);
        for (var name : Set.of("clip-tiny-scenes", "clip-tiny-image", "clip-tiny-text")) {
            assertEquals(text, Files.readString(MODELS.resolve(name).resolve("tokenizer.json")));
        }
    }

    @Test
    void hasOneTokenForEveryWordOfTheScenesThatIsOneInClip() throws Exception {
        var own = new BytePairs(merges().vocabulary(SIZE, words()));
        var all = new BytePairs(merges().vocabulary(PublishedMerges.ALL));
        for (var word : words()) {
            assertEquals(all.split(word).length, own.split(word).length, word);
        }
    }

    @Test
    void refusesMoreWordsThanThereIsRoomFor() throws Exception {
        var merges = merges();
        var words = words();
        var error =
                assertThrows(IllegalArgumentException.class, () -> merges.vocabulary(600, words));
        assertTrue(error.getMessage().contains("room for 86"), error.getMessage());
    }

    private static PublishedMerges merges() throws Exception {
        return PublishedMerges.read(MODELS.resolve("clip-vit-b32").resolve(PublishedMerges.FILE));
    }

    /// All words that captions of scenes have.
    private static Set<String> words() {
        var words = new TreeSet<String>();
        var word = Pattern.compile("[a-z]+");
        for (int index = 0; index < 8000; index++) {
            var dice = new SplitMixRandom(7, index);
            var scene = SceneGrammar.draw(dice, SceneGrammar.splitOf(index));
            for (var caption : Captions.of(scene, dice)) {
                var found = word.matcher(caption.toLowerCase(Locale.ROOT));
                while (found.find()) {
                    words.add(found.group());
                }
            }
        }
        return words;
    }
}
