package io.conoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;

import io.conoscope.app.settings.SettingsFile;
import io.conoscope.base.AppFolders;
import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.service.embed.EmbedRequest;
import io.conoscope.service.embed.Embedder;
import io.conoscope.service.train.FakeTrainer;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.session.LayoutRun;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

@ExtendWith(ApplicationExtension.class)
class WindowJourneyTest {

    private static final int PHOTOS = 24;

    @TempDir static Path folder;

    private final SeededEmbedder embedder = new SeededEmbedder();
    private String samplesBefore = "";
    private Wiring wiring;
    private boolean ended;

    @Start
    void start(Stage unused) throws Exception {
        samplesBefore = System.getProperty("conoscope.samples", "");
        System.setProperty("conoscope.samples", folder.resolve("samples").toString());
        writeCorpus(folder.resolve("samples").resolve("scenes"));
        var home = folder.resolve("home");
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
                        new FakeTrainer(1, 0)::train,
                        () -> {
                            ended = true;
                            wiring.window().remember();
                            wiring.window().stage().hide();
                        });
        wiring.window().show(null);
    }

    @AfterEach
    void end(FxRobot robot) {
        System.setProperty("conoscope.samples", samplesBefore);
        embedder.release.countDown();
        robot.interact(() -> wiring.window().stage().hide());
    }

    @Test
    void fromTheWelcomeToTheGapAndOut(FxRobot robot) throws Exception {
        until(() -> robot.lookup("#welcome").tryQuery().isPresent());
        robot.clickOn("#welcome-sample");
        until(() -> wiring.bench().session().corpusProperty().get() != null);
        until(() -> text(robot, "#top-model").equals("clip-tiny-scenes · trained"));
        until(() -> robot.lookup("#welcome").tryQuery().isEmpty());
        until(() -> text(robot, "#status-oddities").equals("1 warning ▸"));
        until(() -> text(robot, "#status-job").startsWith("Embedding images 6 of 24"));

        askedOnceBeforeQuitting(robot);
        embedder.release.countDown();
        until(() -> wiring.bench().projection().run().state() == LayoutRun.State.DONE);
        until(() -> wiring.bench().session().displayedProperty().get().method().equals("umap"));
        until(() -> wiring.bench().session().measuresProperty().get() != null);
        assertNotNull(find(robot, "#scatter-canvas"));

        choosesAModelByKeys(robot);
        themesAndKeys(robot);
        robot.push(new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN));
        assertTrue(ended);
        var again = new SettingsFile(folder.resolve("home").resolve("settings")).load();
        assertEquals(Theme.DARK, again.theme());
        assertEquals(List.of(), again.recent(), "the sample is always on offer");
    }

    private void askedOnceBeforeQuitting(FxRobot robot) {
        robot.push(new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN));
        assertFalse(ended);
        assertTrue(find(robot, "#quit").isVisible());
        assertEquals("quit-now", find(robot, "#quit").getScene().getFocusOwner().getId());
        robot.clickOn("#quit-stay");
        assertFalse(robot.lookup("#quit").tryQuery().isPresent());
    }

    private void choosesAModelByKeys(FxRobot robot) throws Exception {
        robot.push(
                new KeyCodeCombination(
                        KeyCode.M, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        until(() -> text(robot, "#choice-summary").startsWith("clip-tiny-scenes · trained · "));
        assertEquals(
                "choice-image", find(robot, "#choice-image").getScene().getFocusOwner().getId());
        var slider = find(robot, "#choice-layer");
        robot.interact(slider::requestFocus);
        robot.push(KeyCode.LEFT);
        until(() -> text(robot, "#choice-summary").contains(" · layer "));
        robot.interact(() -> find(robot, "#choice-use").requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> robot.lookup("#choice").tryQuery().isEmpty());
        until(() -> text(robot, "#top-model").startsWith("clip-tiny-scenes · trained"));
        assertNotNull(wiring.bench().embedding().modelProperty().get().spec().layer());
        assertFalse(robot.lookup("#choice").tryQuery().isPresent());
        until(() -> wiring.bench().jobs().jobs().isEmpty());
    }

    private void themesAndKeys(FxRobot robot) {
        var canvas = find(robot, "#scatter-canvas");
        robot.interact(canvas::requestFocus);
        robot.clickOn("#top-theme");
        assertEquals(
                new PrimerDark().getUserAgentStylesheet(), Application.getUserAgentStylesheet());
        robot.interact(canvas::requestFocus);
        robot.write("?");
        assertTrue(find(robot, "#keys").isVisible());
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#keys").tryQuery().isPresent());
        robot.interact(canvas::requestFocus);
        robot.write("/");
        assertTrue(find(robot, "#top-search").isFocused());
    }

    private static Node find(FxRobot robot, String query) {
        return robot.lookup(query).query();
    }

    private static String text(FxRobot robot, String query) {
        return ((Labeled) find(robot, query)).getText();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }

    static void writeCorpus(Path into) throws Exception {
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
    static final class SeededEmbedder implements Embedder {

        final CountDownLatch release = new CountDownLatch(1);

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
