package io.conoscope.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.AppFolders;
import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.service.embed.EmbedRequest;
import io.conoscope.service.embed.Embedder;
import io.conoscope.service.search.EncodedQuery;
import io.conoscope.service.search.QueryInput;
import io.conoscope.service.train.FakeTrainer;

import org.testfx.api.FxRobot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/// The whole window, wired as the program wires it, with an embedder that gives rows by chance and
/// a trainer that learns nothing.
final class WindowFixture {

    private static final int PHOTOS = 24;

    private final SeededEmbedder embedder = new SeededEmbedder();
    private final Wiring wiring;
    private boolean ended;

    /// Made on the FX thread.
    ///
    /// @param home   receives the user's folders
    /// @param millis of a training step
    WindowFixture(Path home, long millis) {
        var folders =
                new AppFolders(
                        home.resolve("data"),
                        home.resolve("cache"),
                        home.resolve("logs"),
                        home.resolve("settings"));
        wiring =
                new Wiring(
                        folders,
                        embedder,
                        WindowFixture::encode,
                        new FakeTrainer(millis, 0)::train,
                        this::exit);
    }

    /// Rows by chance for queries too.
    private static EncodedQuery encode(
            ModelSpec model,
            QueryInput input,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        return new EncodedQuery(SeededEmbedder.rows(1, -1).row(0), 5, 5);
    }

    private void exit() {
        ended = true;
        wiring.window().stage().hide();
    }

    Wiring wiring() {
        return wiring;
    }

    /// Whether the window was left.
    boolean ended() {
        return ended;
    }

    /// Lets the embedder give its rows; until then it is at photo 6 of 24.
    void release() {
        embedder.release.countDown();
    }

    /// Lets go of everything, whatever the test came to.
    void close(FxRobot robot) {
        release();
        robot.interact(() -> wiring.window().stage().hide());
    }

    /// Writes a folder of 24 pictures with two captions each, and one caption without a picture.
    static void writeCorpus(Path into) throws IOException {
        var photos = Files.createDirectories(into.resolve("Images"));
        var table = new StringBuilder("image,caption\n");
        for (int i = 0; i < PHOTOS; i++) {
            var picture = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(i % 16, i / 16, 0xFF8800);
            ImageIO.write(picture, "png", photos.resolve(i + ".png").toFile());
            table.append(i).append(".png,a dot at place ").append(i).append('\n');
            table.append(i).append(".png,one pixel number ").append(i).append('\n');
        }
        table.append("gone.png,a photo that is not there\n");
        Files.writeString(into.resolve("captions.txt"), table);
    }

    /// Gives rows by chance, photos and captions apart, when it is let.
    private static final class SeededEmbedder implements Embedder {

        private final CountDownLatch release = new CountDownLatch(1);

        @Override
        public Embeddings embed(
                EmbedRequest request,
                CancellationToken token,
                Consumer<? super Progress> progress) {
            var corpus = request.corpus();
            progress.accept(new Progress("embed.images", 6, PHOTOS, 3, 6));
            awaitRelease();
            token.throwIfCancelled();
            return new Embeddings(
                    rows(corpus.images().size(), 1),
                    rows(corpus.texts().size(), -1),
                    corpus.pairs(),
                    new Provenance("clip-tiny-scenes", "trained", corpus.name(), null, Map.of()));
        }

        private void awaitRelease() {
            try {
                assertTrue(release.await(60, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static Matrix rows(int count, int side) {
            var random = Seeds.random(side);
            var values = new float[count * 8];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian() + (i % 8 == 0 ? 4 * side : 0);
            }
            return Matrix.of(count, 8, values);
        }
    }
}
