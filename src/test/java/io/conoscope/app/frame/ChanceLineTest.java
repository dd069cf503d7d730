package io.conoscope.app.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.WindowModel;
import io.conoscope.app.settings.SettingsFile;
import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.encoder.model.ModelParts;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.gap.measure.Measurement;
import io.conoscope.gap.measure.Measures;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.service.open.OpenedSource;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.FileDialogs;
import io.conoscope.ui.session.Embedded;
import io.conoscope.ui.session.NoServices;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.run.RunsModel;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

@ExtendWith(ApplicationExtension.class)
class ChanceLineTest {

    private static final int N = 400;
    private static final Background NOW = new Background(Runnable::run, Runnable::run);
    private static final Background NEVER = new Background(work -> {}, Runnable::run);

    @TempDir static Path folder;

    private final List<String> opened = new ArrayList<>();
    private Workbench bench;
    private ChanceLine line;

    /// The toy model knows nothing of these items; the user's own model knows all of them.
    private static final class Items extends NoServices {

        @Override
        public OpenedSource open(Path path) {
            return new OpenedSource(path, corpus(), null);
        }

        private static Corpus corpus() {
            return new Corpus(
                    "items",
                    folder,
                    null,
                    IntStream.range(0, N)
                            .mapToObj(i -> new ImageItem("i" + i, null, null))
                            .toList(),
                    IntStream.range(0, N).mapToObj(i -> new TextItem("t" + i, null)).toList(),
                    Pairs.diagonal(N),
                    List.of());
        }

        @Override
        public List<ModelParts> models(Collection<String> also) {
            return List.of(
                    new ModelParts("clip-tiny-scenes", true, true, 4, true, true),
                    new ModelParts("only-words", false, true, 4, true, true),
                    new ModelParts("no-weights", true, true, 4, false, true),
                    new ModelParts("photos", true, true, 12, true, true));
        }

        @Override
        public Optional<Embedded> finished(Corpus corpus, ModelSpec model) {
            boolean knows = model.imageModel().equals("photos");
            var image = rows(1);
            return Optional.of(
                    new Embedded(
                            corpus,
                            new Embeddings(
                                    image,
                                    knows ? image : rows(2),
                                    corpus.pairs(),
                                    new Provenance(
                                            model.imageModel(),
                                            "trained",
                                            "items",
                                            null,
                                            Map.of()))));
        }

        private static Matrix rows(long seed) {
            var random = Seeds.random(seed);
            var values = new float[N * 8];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
            }
            return Matrix.of(N, 8, values);
        }

        @Override
        public Measures measure(
                Embeddings rows, CancellationToken token, Consumer<? super Progress> progress) {
            return Measurement.of(rows, 2, token, progress);
        }
    }

    @Start
    void start(Stage stage) {
        var words = new Messages();
        bench =
                new Workbench(
                        new Session(), new Items(), new TaskExecutors(NOW, NOW, NOW, NEVER), words);
        var place = new RunsModel.Context(bench.jobs(), bench.notices(), NEVER, words);
        var commands =
                new Commands(
                        bench,
                        new RunsModel(place),
                        new WindowModel(new SettingsFile(folder), Runnable::run),
                        new Commands.Dialogs(
                                new FileDialogs(stage, words), words, folder.resolve("scenes")));
        line = new ChanceLine(commands, words, () -> opened.add("library"));
        stage.setScene(new Scene(line, 800, 60));
        stage.show();
    }

    @Test
    void recallAtChanceIsSaidAndModelsAreOffered(FxRobot robot) {
        assertFalse(line.isVisible(), "nothing is open");
        robot.interact(() -> bench.open(Path.of("items")));
        assertTrue(line.isVisible() && line.isManaged());
        var said = robot.lookup("#chance-sentence").queryAs(Label.class).getText();
        assertTrue(said.startsWith("Recall is at chance: recall@1 is 0"), said);
        assertTrue(said.endsWith("guessing gives 0.250 %."), said);

        robot.clickOn("#chance-library");
        assertEquals(List.of("library"), opened);

        var offers = robot.lookup("#chance-use").queryAllAs(Button.class);
        assertEquals(List.of("Use photos"), offers.stream().map(Button::getText).toList());
        robot.clickOn("#chance-use");
        assertEquals("photos", bench.embedding().modelProperty().get().spec().imageModel());
        assertFalse(line.isVisible(), "that model finds every item");
        assertFalse(line.isManaged());
    }
}
