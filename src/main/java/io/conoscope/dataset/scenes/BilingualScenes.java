package io.conoscope.dataset.scenes;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.dataset.scenes.grammar.Combination.Split;
import io.conoscope.dataset.scenes.grammar.SceneGrammar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Writes test scenes with their five captions in English and the same five in German, in
/// Flickr8k's layout, beside a table of each caption's language. The same seed gives the same
/// bytes everywhere.
public final class BilingualScenes {

    /// The most pictures of one corpus: one of eight scenes is for testing.
    public static final int MAX_IMAGES = ScenesCorpus.MAX_IMAGES / 8;

    private static final String ATTRIBUTES = "attributes.csv";

    private BilingualScenes() {}

    /// Writes a corpus. The folder appears whole or not at all; an empty one or one that this
    /// program wrote is replaced.
    ///
    /// @param images   how many pictures, in [1, MAX_IMAGES]
    /// @param progress hears how many pictures are written
    /// @throws ConoscopeException `sample.occupied`, `sample.isFile` or `file.write`
    /// @throws java.util.concurrent.CancellationException if cancelled; nothing is left behind
    public static void write(
            Path folder,
            int images,
            long seed,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        if (images < 1 || images > MAX_IMAGES) {
            throw new IllegalArgumentException(images + " images; expected 1 to " + MAX_IMAGES);
        }
        var indices =
                IntStream.range(0, ScenesCorpus.MAX_IMAGES)
                        .filter(i -> SceneGrammar.splitOf(i) == Split.TEST)
                        .limit(images)
                        .toArray();
        try (var target = NewFolder.beside(folder, ScenesCorpus::isOurs)) {
            var root = target.unfinished();
            var photos = Files.createDirectories(root.resolve(ScenesCorpus.PHOTOS));
            var texts = Files.createDirectories(root.resolve(ScenesCorpus.TEXTS));
            var captions = new Captions(new StringBuilder(), new StringBuilder("id,language\n"));
            var meter = new ProgressMeter("sample.pictures", images, 0, progress);
            for (int done = 0; done < indices.length; done++) {
                token.throwIfCancelled();
                var file = SceneFile.make(seed, indices[done]);
                Files.write(photos.resolve(file.name()), file.jpeg());
                int number = 0;
                for (var caption : file.captions()) {
                    captions.add(file.name() + "#" + number++, caption, "en");
                }
                for (var caption : SceneFile.german(seed, indices[done])) {
                    captions.add(file.name() + "#" + number++, caption, "de");
                }
                meter.report(done + 1);
            }
            Files.writeString(texts.resolve(ScenesCorpus.TOKENS), captions.tokens());
            Files.writeString(root.resolve(ATTRIBUTES), captions.languages());
            Files.writeString(root.resolve(ScenesCorpus.README), readme(images, seed));
            target.moveIntoPlace();
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, folder, e);
        }
    }

    private record Captions(StringBuilder tokens, StringBuilder languages) {

        void add(String id, String caption, String language) {
            tokens.append(id).append('\t').append(caption).append('\n');
            languages.append(id).append(',').append(language).append('\n');
        }
    }

    private static String readme(int images, long seed) {
        return String.format(
                Locale.ROOT,
                """
        # Scenes in two languages

        %d generated pictures of 96x96 pixels, each with five captions in English and the same five
        in German, in Flickr8k's layout; `attributes.csv` says which caption is in which language.
        `conoscope sample --german --images %d --seed %d --out FOLDER` makes the same files, byte for
        byte.

        Pictures and English captions are those of the first test scenes of the corpus that
        `conoscope sample --seed %d` makes. The German caption k + 5 says what the English caption k
        says: both grammars make the same choices.

        Made by Conoscope; under the same licence.
        """,
                images,
                images,
                seed,
                seed);
    }
}
