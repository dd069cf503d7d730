package io.conoscope.ui.lab.cone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.gap.cone.ConeActivation;
import io.conoscope.gap.cone.ConeRows;
import io.conoscope.gap.cone.ConeSettings;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.lab.cone.plot.ChartAxes.Size;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;

class ConeModelTest {

    private static final ConeSettings SMALL = new ConeSettings(4, 64, ConeActivation.RELU, 0, 5, 1);

    private final Session session = new Session();
    private final JobQueue jobs = new JobQueue();
    private final Messages words = new Messages();
    private final ArrayDeque<Runnable> held = new ArrayDeque<>();

    private ConeModel model(Background background) {
        var model = new ConeModel(session, jobs, new Notices(), background, words);
        model.settingsProperty().set(SMALL);
        return model;
    }

    private ConeModel model() {
        return model(new Background(Runnable::run, Runnable::run));
    }

    private static ConeRun shown(ConeModel model) {
        return Objects.requireNonNull(model.runProperty().get());
    }

    @Test
    void nothingRunsBeforeItIsLookedAt() {
        var model = model();
        assertNull(model.runProperty().get());
        model.setActive(true);
        assertEquals(5, shown(model).layers().size());
        assertNotNull(shown(model).cones());
        assertTrue(jobs.jobs().isEmpty());
    }

    @Test
    void layersShowAsTheyCome() {
        var model = model();
        var counts = new ArrayList<Integer>();
        model.runProperty()
                .subscribe((before, now) -> counts.add(now == null ? 0 : now.layers().size()));
        model.setActive(true);
        assertEquals(java.util.List.of(1, 2, 3, 4, 5, 5), counts);
    }

    @Test
    void anotherSettingStartsAnewAndWhatWasOnItsWayIsDropped() {
        var model = model(new Background(held::add, Runnable::run));
        model.setActive(true);
        model.settingsProperty().set(new ConeSettings(2, 64, ConeActivation.TANH, 0, 3, 1));
        assertEquals(1, jobs.jobs().size(), "the one before has left the queue");
        while (!held.isEmpty()) {
            held.remove().run();
        }
        assertEquals(ConeActivation.TANH, shown(model).settings().activation());
        assertEquals(3, shown(model).layers().size());
        assertEquals(0, shown(model).expected().length, "a closed form for ReLU alone");
    }

    @Test
    void openRowsGoInWhereTheyAreChosenAndRandomOnesAgainWhenTheyClose() {
        var model = model();
        model.setActive(true);
        assertFalse(model.hasRowsBinding().get());
        session.embeddingsProperty()
                .set(
                        new Embeddings(
                                ConeRows.gaussian(300, 16, 1),
                                ConeRows.gaussian(30, 16, 2),
                                Pairs.diagonal(30),
                                new Provenance("m", "trained", "c", null, Map.of())));
        model.inputProperty().set(ConeInput.IMAGES);
        assertEquals(ConeModel.ROWS, shown(model).rows());
        model.inputProperty().set(ConeInput.TEXTS);
        assertEquals(30, shown(model).rows());
        session.embeddingsProperty().set(null);
        assertEquals(ConeInput.GAUSSIAN, model.inputProperty().get());
        assertEquals(ConeInput.GAUSSIAN, shown(model).input());
    }

    @Test
    void threeSentencesSayTheNumbersOfThePicture() {
        var model = model();
        model.setActive(true);
        var run = shown(model);
        var said = new ConeSentences(words).of(run);
        assertEquals(3, said.size());
        var mean = String.format(java.util.Locale.ROOT, "%.3f", run.layers().getLast().mean());
        assertTrue(
                said.get(0).contains("layer 4 (ReLU)") && said.get(0).contains(mean), said.get(0));
        assertTrue(said.get(1).contains("closed form"), said.get(1));
        assertTrue(said.get(2).contains("Each of the 5 networks"), said.get(2));
    }

    @Test
    void tablesHoldALineALayerAndALineARow() {
        var model = model();
        model.setActive(true);
        var run = shown(model);
        var lines = run.layersCsv().lines().toList();
        assertEquals("layer,mean_cosine,lowest,highest,closed_form", lines.getFirst());
        assertEquals(6, lines.size());
        assertTrue(lines.getLast().startsWith("4,0."), lines.getLast());
        assertEquals(1 + 5 * 40, run.conesCsv().lines().count());
    }

    @Test
    void theReadOutNamesTheLayerBelowThePointer() {
        var model = model();
        model.setActive(true);
        var chart = new LayerChart(shown(model), words);
        var size = new Size(500, 300, 1);
        assertTrue(chart.readOut(46, size).startsWith("Layer 0: "), chart.readOut(46, size));
        assertTrue(chart.readOut(484, size).startsWith("Layer 4: "), chart.readOut(484, size));
        assertEquals("", chart.readOut(2_000, size));
        assertArrayEquals(new double[] {0.3183}, new double[] {shown(model).expected()[1]}, 0.01);
    }
}
