package io.conoscope.dataset.scenes;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.dataset.scenes.grammar.Captions;
import io.conoscope.dataset.scenes.grammar.Combination.Split;
import io.conoscope.dataset.scenes.grammar.SceneGrammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes the generated corpus in Flickr8k's layout: 96x96 pictures of simple things, five
/// captions each, and the lists of its splits.
///
/// The same seed gives the same bytes everywhere. Picture i of a seed is the same in a corpus of
/// any size. Dev and test pictures show combinations of thing, colour and relation that no
/// training picture of any seed shows.
public final class ScenesCorpus {

    /// The most pictures of one corpus.
    public static final int MAX_IMAGES = 999_999;

    /// How many captions a scene has.
    public static final int CAPTIONS = Captions.SENTENCES;

    static final String PHOTOS = "Flicker8k_Dataset";
    static final String TEXTS = "Flickr8k_text";
    static final String TOKENS = "Flickr8k.token.txt";
    static final String README = "README.md";

    private final Path folder;
    private final int images;
    private final long seed;
    private final CancellationToken token;

    private ScenesCorpus(Path folder, int images, long seed, CancellationToken token) {
        this.folder = folder;
        this.images = images;
        this.seed = seed;
        this.token = token;
    }

    /// How many of so many scenes are in the training split.
    public static int inTraining(int images) {
        return (int)
                IntStream.range(0, images)
                        .filter(i -> SceneGrammar.splitOf(i) == Split.TRAIN)
                        .count();
    }

    /// Writes a corpus on all cores. The folder appears whole or not at all; an empty one or one
    /// that an earlier call wrote is replaced.
    ///
    /// @param images   how many pictures, in [1, MAX_IMAGES]
    /// @param progress hears how many pictures are written; on any thread, one at a time
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
        try (var target = NewFolder.beside(folder, ScenesCorpus::isOurs)) {
            new ScenesCorpus(target.unfinished(), images, seed, token).write(progress);
            target.moveIntoPlace();
        } catch (UncheckedIOException | IOException e) {
            throw new ConoscopeException("file.write", e, folder, e);
        }
    }

    /// Whether a path within a folder is one that a corpus consists of.
    static boolean isOurs(Path path) {
        var name = path.toString().replace('\\', '/');
        return name.matches(
                "README\\.md|attributes\\.csv|Flicker8k_Dataset|Flicker8k_Dataset/scene-\\d{6}\\.jpg|Flickr8k_text"
                        + "|Flickr8k_text/Flickr8k\\.token\\.txt"
                        + "|Flickr8k_text/Flickr_8k\\.(train|dev|test)Images\\.txt");
    }

    private void write(Consumer<? super Progress> progress) throws IOException {
        var photos = Files.createDirectories(folder.resolve(PHOTOS));
        var tokens = new String[images];
        var meter = new ProgressMeter("sample.pictures", images, 0, progress);
        var done = new int[1];
        IntStream.range(0, images)
                .parallel()
                .forEach(
                        i -> {
                            if (token.isCancelled()) {
                                return;
                            }
                            tokens[i] = writePicture(photos, i);
                            synchronized (meter) {
                                done[0]++;
                                meter.report(done[0]);
                            }
                        });
        token.throwIfCancelled();
        var texts = Files.createDirectories(folder.resolve(TEXTS));
        Files.writeString(texts.resolve(TOKENS), String.join("", tokens));
        for (var split : Split.values()) {
            var name = split.name().toLowerCase(Locale.ROOT);
            Files.writeString(texts.resolve("Flickr_8k." + name + "Images.txt"), list(split));
        }
        Files.writeString(folder.resolve(README), readme(), StandardCharsets.UTF_8);
    }

    private String writePicture(Path photos, int index) {
        var file = SceneFile.make(seed, index);
        try {
            Files.write(photos.resolve(file.name()), file.jpeg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var lines = new StringBuilder();
        List<String> captions = file.captions();
        for (int k = 0; k < captions.size(); k++) {
            lines.append(file.name()).append('#').append(k).append('\t');
            lines.append(captions.get(k)).append('\n');
        }
        return lines.toString();
    }

    private String list(Split split) {
        return IntStream.range(0, images)
                .filter(i -> SceneGrammar.splitOf(i) == split)
                .mapToObj(i -> SceneFile.nameOf(i) + "\n")
                .collect(Collectors.joining());
    }

    private String readme() {
        return String.format(
                Locale.ROOT,
                """
        # Scenes

        %d generated pictures of 96x96 pixels with five captions each, in Flickr8k's layout.
        `conoscope sample --images %d --seed %d --out FOLDER` makes the same files, byte for byte.

        Each picture shows one thing, several alike, or two in a relation: 28 kinds of things (house,
        fish, star, key …), 12 colours, 5 textures, 3 sizes, 1 to 5 of a kind, left, right, above,
        below, inside, in front, between, before 13 settings. The captions vary in form and in how
        much they tell; what they tell is true.

        Of each eight pictures six are for training, one for dev, one for test, as the lists in
        `Flickr8k_text` say. Each dev or test picture shows a combination of kind, colour and relation
        that no training picture shows, of this or any other seed.

        Made by Conoscope; under the same licence.
        """,
                images,
                images,
                seed);
    }
}
