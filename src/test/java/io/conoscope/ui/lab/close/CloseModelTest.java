package io.conoscope.ui.lab.close;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.live.LiveState;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.service.correct.CorrectionFile;
import io.conoscope.service.measure.TradeOff;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.lab.LabModel;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.status.JobQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Objects;

class CloseModelTest {

    private static final Background AT_ONCE = new Background(Runnable::run, Runnable::run);

    @TempDir Path folder;

    private final Session session = new Session();
    private final LabModel lab = new LabModel();
    private final ArrayDeque<Runnable> steps = new ArrayDeque<>();

    private CloseModel model(Background live) {
        return new CloseModel(
                session, lab, new CloseModel.Lanes(new JobQueue(), AT_ONCE, live), "prepare");
    }

    /// Texts near their images, a gap apart along the first coordinate.
    static Embeddings rows(int images, int textsEach) {
        int d = 10;
        var random = Seeds.random(5);
        var image = new float[images * d];
        var text = new float[images * textsEach * d];
        var of = new int[images * textsEach];
        var row = new int[of.length];
        for (int t = 0; t < of.length; t++) {
            of[t] = t / textsEach;
            row[t] = t;
        }
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < text.length; i++) {
            text[i] =
                    image[of[i / d] * d + i % d]
                            + 0.5f * (float) random.nextGaussian()
                            - (i % d == 0 ? 2 : 0);
        }
        for (int i = 0; i < image.length; i += d) {
            image[i] += 2;
        }
        return new Embeddings(
                Matrix.of(images, d, image),
                Matrix.of(of.length, d, text),
                new Pairs(row, of),
                new Provenance("m", "trained", "seeded", null, Map.of()));
    }

    private static LiveState state(CloseModel model) {
        return Objects.requireNonNull(model.stateProperty().get());
    }

    @Test
    void computesNothingWhileNobodyLooks() {
        var model = model(AT_ONCE);
        session.embeddingsProperty().set(rows(60, 1));
        assertNull(model.stateProperty().get());
        model.setActive(true);
        assertNotNull(model.stateProperty().get());
        assertEquals(CloseModel.Progressing.Kind.READY, model.progressProperty().get().kind());
    }

    @Test
    void closesTheGapAsTheSliderGoes() {
        var model = model(AT_ONCE);
        model.setActive(true);
        session.embeddingsProperty().set(rows(60, 2));
        double asItIs = state(model).gap();
        model.amountProperty().set(0.5);
        double half = state(model).gap();
        model.amountProperty().set(1);
        double closed = state(model).gap();
        model.amountProperty().set(-0.5);
        double wider = state(model).gap();
        assertTrue(closed < half && half < asItIs && asItIs < wider, closed + " … " + wider);
        assertTrue(closed < 0.35 * asItIs, closed + " of " + asItIs);
        assertNotNull(model.curveProperty().get());
    }

    /// 60 images with two texts, fitted on half: 30 images and 60 texts are judged.
    @Test
    void judgesOnTheRowsThatNothingWasFittedTo() {
        var model = model(AT_ONCE);
        model.setActive(true);
        session.embeddingsProperty().set(rows(60, 2));
        var words = new CloseText(new Messages());
        var ready = Objects.requireNonNull(model.preparedProperty().get());
        assertEquals(30, ready.live().rows().image().rows());
        assertFalse(ready.isSample());
        assertTrue(words.judged(ready).contains("30 images and 60 texts"), words.judged(ready));
        model.fitShareProperty().set(1);
        ready = Objects.requireNonNull(model.preparedProperty().get());
        assertEquals(60, ready.live().rows().image().rows());
        assertTrue(
                words.judged(ready).startsWith("Judged on the rows it was fitted to"),
                words.judged(ready));
    }

    @Test
    void whileAStepIsUnderWayOnlyTheNewestPlaceWaits() {
        var model = model(new Background(steps::add, Runnable::run));
        model.setActive(true);
        session.embeddingsProperty().set(rows(60, 1));
        assertFalse(model.isSettled());
        model.amountProperty().set(0.2);
        model.amountProperty().set(0.4);
        model.amountProperty().set(0.9);
        assertEquals(1, steps.size());
        steps.remove().run();
        assertEquals(1, steps.size());
        steps.remove().run();
        assertTrue(steps.isEmpty());
        assertTrue(model.isSettled());
        double closedAt = Objects.requireNonNull(model.preparedProperty().get()).live().closedAt();
        assertEquals(0.9 * closedAt, state(model).amount(), 1e-9);
    }

    @Test
    void otherTabsHearOfTheCorrection() {
        var model = model(AT_ONCE);
        model.setActive(true);
        session.embeddingsProperty().set(rows(60, 1));
        model.methodProperty().set(CorrectionMethod.CENTER);
        model.amountProperty().set(0.7);
        var choice = lab.correctionProperty().get();
        assertEquals("center", choice.name());
        assertEquals(0.7, choice.mix(), 1e-12);
        assertEquals(0.5, choice.fitShare());
        model.methodProperty().set(CorrectionMethod.SHIFT);
        assertTrue(lab.correctionProperty().get().name().startsWith("shift:"));
        assertEquals(1, lab.correctionProperty().get().mix());
    }

    @Test
    void saysWhyACorrectionCannotBeFitted() {
        var model = model(AT_ONCE);
        model.setActive(true);
        session.embeddingsProperty().set(rows(60, 1));
        model.methodProperty().set(CorrectionMethod.SUBSPACE);
        var progress = model.progressProperty().get();
        assertEquals(CloseModel.Progressing.Kind.FAILED, progress.kind());
        var said = new CloseText(new Messages()).progress(progress);
        assertTrue(said.contains("more directions than the rows have: 10"), said);
        model.parameterProperty().set(4);
        assertEquals(CloseModel.Progressing.Kind.READY, model.progressProperty().get().kind());
    }

    @Test
    void rowsWithoutPairsHaveNothingToLose() {
        var model = model(AT_ONCE);
        model.setActive(true);
        var rows = rows(10, 1);
        session.embeddingsProperty()
                .set(
                        new Embeddings(
                                rows.image(),
                                rows.text(),
                                new Pairs(new int[0], new int[0]),
                                rows.provenance()));
        assertEquals(CloseModel.Progressing.Kind.NO_PAIRS, model.progressProperty().get().kind());
    }

    @Test
    void correctionsAreComparedOnTheSameRowsAndTheBestIsKnown() {
        var model = model(AT_ONCE);
        var offs = new TradeOffModel(new JobQueue(), AT_ONCE, "compare");
        model.preparedProperty().subscribe(offs::show);
        model.setActive(true);
        session.embeddingsProperty().set(rows(80, 2));
        var names = offs.lines().stream().map(TradeOffModel.Line::name).toList();
        assertEquals(TradeOff.AS_IS, names.getFirst());
        assertTrue(names.contains("csls"), names::toString);
        assertFalse(names.contains("subspace:64"), "rows are 10 wide");
        var found = offs.lines().stream().map(TradeOffModel.Line::found).toList();
        assertTrue(found.stream().allMatch(Objects::nonNull), found::toString);
        var asIs = Objects.requireNonNull(found.getFirst());
        assertEquals(state(model).gap(), asIs.gap(), 1e-3);
        var gap = TradeOffColumn.ALL.getFirst();
        double best = gap.best(found.stream().map(Objects::requireNonNull).toList());
        assertTrue(best < 0.3 * asIs.gap(), best + " of " + asIs.gap());
        offs.measureHere("mix:0.5:center");
        var here = Objects.requireNonNull(offs.hereProperty().get());
        assertTrue(Objects.requireNonNull(here.found()).gap() < asIs.gap());
        offs.onFittedProperty().set(true);
        var fitted = Objects.requireNonNull(offs.lines().getFirst().found());
        assertTrue(fitted.gap() != asIs.gap(), "judged on the other half");
    }

    @Test
    void whatIsSavedIsTheCorrectionAtTheSlidersPlace() throws Exception {
        var rows = rows(40, 1);
        var file = folder.resolve("c.safetensors");
        CorrectionSaving.write(rows, FitSample.ALL, "mix:0.5:center", file);
        var saved = CorrectionFile.read(file);
        assertEquals("mix:0.5:center", saved.steps().name());
        assertEquals(0.5, saved.steps().mix());
        assertTrue(saved.fittedTo().startsWith("images (40, 10)"), saved.fittedTo());
    }

    @Test
    void saysWhatACorrectionCosts() {
        var words = new CloseText(new Messages());
        var before = tradeOff("as-is", 0.4, 0.002, 0.5);
        assertEquals(
                "centre: mixed search finds 46.0 times as many; recall@5 loses 0.010.",
                words.costs(before, tradeOff("center", 0.02, 0.092, 0.49)));
        assertEquals(
                "realign: mixed recall@10 gains 0.001; recall@5 gains 0.010.",
                words.costs(before, tradeOff("realign", 0.02, 0.003, 0.51)));
        assertEquals(
                "shift 0.237: mixed recall@10 stays; recall@5 stays.",
                words.costs(before, tradeOff("shift:0.23706636", 0.2, 0.002, 0.5)));
        var csls = words.costs(before, tradeOff("csls", Double.NaN, Double.NaN, 0.52));
        assertTrue(csls.startsWith("CSLS: recall@5 gains 0.020. It changes how"), csls);
    }

    private static TradeOff tradeOff(String name, double gap, double mixed, double recall) {
        var at = Map.of("1", recall, "5", recall, "10", recall);
        return new TradeOff(name, gap, at, at, mixed, Double.NaN, 0.3, 0);
    }
}
