package io.conoscope.app;

import static io.conoscope.ui.kit.FxEvents.find;
import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conoscope.app.services.DescribedModels;
import io.conoscope.base.AppFolders;
import io.conoscope.ui.kit.Bitmaps;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.Selection;
import io.conoscope.worker.WorkerCommand;
import io.conoscope.worker.WorkerEmbedder;
import io.conoscope.worker.WorkerTrainer;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import javax.imageio.ImageIO;

/// Makes the picture of the window in the README, `docs/pictures/window.png`: the bundled sample in
/// the gap view, a photo chosen. Started by `docs/pictures/make`; the suite leaves it alone.
@ExtendWith(ApplicationExtension.class)
class ReadmeWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    /// The photo that is chosen, and how many captions it has.
    private static final int PHOTO = 3;

    @TempDir static Path home;

    private String pictures = "";
    private WorkerEmbedder embedder;
    private WorkerTrainer trainer;
    private Wiring wiring;

    @BeforeEach
    void begin(FxRobot robot) {
        pictures = System.getProperty("conoscope.pictures", "");
        assumeTrue(!pictures.isEmpty(), "no -Dconoscope.pictures=FOLDER");
        var folders =
                new AppFolders(
                        home.resolve("data"),
                        home.resolve("cache"),
                        home.resolve("logs"),
                        home.resolve("settings"));
        embedder = new WorkerEmbedder(WorkerCommand.ofThisProgram(folders), new DescribedModels());
        trainer = new WorkerTrainer(WorkerCommand.forTraining(folders));
        robot.interact(
                () -> {
                    wiring = new Wiring(folders, embedder, embedder, trainer, () -> {});
                    stage().setWidth(WIDTH);
                    stage().setHeight(HEIGHT);
                    wiring.window().show(null);
                });
    }

    @AfterEach
    void end(FxRobot robot) {
        if (wiring != null) {
            robot.interact(() -> stage().hide());
            embedder.close();
            trainer.close();
        }
    }

    private Stage stage() {
        return wiring.window().stage();
    }

    @Test
    void theSampleInTheGapView(FxRobot robot) throws Exception {
        var bench = wiring.bench();
        robot.interact(() -> wiring.window().commands().openSample());
        until(() -> bench.session().measuresProperty().get() != null);
        until(() -> bench.projection().run().state() == LayoutRun.State.DONE);
        robot.interact(() -> choose("gap"));
        until(() -> bench.session().displayedProperty().get().method().equals("gap"));
        until(() -> bench.projection().run().state() == LayoutRun.State.DONE);
        robot.interact(() -> bench.session().selectionProperty().set(Selection.of(PHOTO)));
        until(() -> bench.jobs().jobs().isEmpty());
        robot.interact(() -> find(robot, "#scatter-canvas").requestFocus());
        Thread.sleep(3_000);
        var target = Files.createDirectories(Path.of(pictures)).resolve("window.png");
        ImageIO.write(shot(robot), "png", target.toFile());
    }

    private void choose(String method) {
        var choice = wiring.bench().projection().choiceProperty();
        choice.set(choice.get().withMethod(method));
    }

    private BufferedImage shot(FxRobot robot) {
        var taken = new BufferedImage[1];
        robot.interact(
                () -> {
                    var seen = Bitmaps.toAwt(stage().getScene().snapshot(null));
                    var opaque =
                            new BufferedImage(
                                    seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_INT_RGB);
                    opaque.createGraphics().drawImage(seen, 0, 0, null);
                    taken[0] = opaque;
                });
        return Objects.requireNonNull(taken[0]);
    }
}
