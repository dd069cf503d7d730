package io.conoscope.ui.lab.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.gap.batch.BatchSampling;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.lab.batch.expect.ExpectationModel;
import io.conoscope.ui.lab.batch.judge.JudgeKind;
import io.conoscope.ui.lab.batch.judge.JudgesModel;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.select.SelectionModel;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// A corpus of 12 photos with 3 captions each; photo 0 and photo 1 share a caption's words, and
/// experts say that photo 2 is described by the first caption of photo 3.
class BatchModelTest {

    private static final Background NOW = new Background(Runnable::run, Runnable::run);
    private static final int PHOTOS = 12;

    @TempDir private Path folder;

    private final Messages words = new Messages();
    private final Session session = new Session();
    private final SelectionModel selection = new SelectionModel(session);
    private JudgesModel judges;
    private BatchModel model;

    @BeforeEach
    void open() throws Exception {
        Files.write(
                folder.resolve("ExpertAnnotations.txt"),
                ("p2.jpg\tp3.jpg#0\t4\t3\t4\n"
                                + "p2.jpg\tp4.jpg#0\t1\t1\t2\n"
                                + "gone.jpg\tp4.jpg#0\t1\t1\t2\n"
                                + "nothing\n")
                        .getBytes(StandardCharsets.UTF_8));
        judges = new JudgesModel(session, words, NOW);
        model = new BatchModel(judges, selection, NOW);
        show(corpus(3));
    }

    private void show(Corpus corpus) {
        session.embeddingsProperty().set(null);
        session.corpusProperty().set(corpus);
        session.embeddingsProperty().set(rows(corpus));
    }

    private Corpus corpus(int captions) {
        var images = new ArrayList<ImageItem>();
        var texts = new ArrayList<TextItem>();
        for (int i = 0; i < PHOTOS; i++) {
            images.add(new ImageItem("p" + i + ".jpg", null, null));
            for (int c = 0; c < captions; c++) {
                var said = c == 0 && i < 2 ? "the same" : "words " + i + "/" + c;
                texts.add(new TextItem("p" + i + ".jpg#" + c, said));
            }
        }
        var text = IntStream.range(0, texts.size()).toArray();
        return new Corpus(
                "case",
                folder,
                null,
                images,
                texts,
                new Pairs(text, IntStream.of(text).map(t -> t / captions).toArray()),
                List.of());
    }

    private static Embeddings rows(Corpus corpus) {
        return new Embeddings(
                random(corpus.images().size(), 1),
                random(corpus.texts().size(), 2),
                corpus.pairs(),
                new Provenance("case", "none", "case", null, Map.of()));
    }

    private static Matrix random(int rows, long seed) {
        var random = Seeds.random(seed);
        var values = new float[rows * 6];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Matrix.of(rows, 6, values);
    }

    private DrawnBatch batch() {
        return Objects.requireNonNull(model.batchProperty().get());
    }

    private BatchCell cell() {
        return Objects.requireNonNull(model.cellProperty().get());
    }

    @Test
    void wholeCorpusShowsEveryMatchInTruth() {
        model.resize(36);
        assertEquals(36, batch().size());
        assertEquals(12 * 3 * 2, model.count(JudgeKind.SAME_IMAGE));
        assertEquals(2, model.count(JudgeKind.SAME_WORDS));
        // Photo 2 came by three captions: the cell with caption 3#0 stands in three rows.
        assertEquals(3, model.count(JudgeKind.EXPERT));
        assertEquals(72 + 2 + 3, model.falseNegatives().size());
        judges.chosenProperty(JudgeKind.SAME_IMAGE).set(false);
        assertEquals(5, model.falseNegatives().size());
        assertEquals(72, model.count(JudgeKind.SAME_IMAGE), "counted though not asked");
        judges.thresholdProperty(JudgeKind.EXPERT).set(1.25);
        assertEquals(8, model.falseNegatives().size());
    }

    @Test
    void whoHasNothingToSayIsNotAskedAndSaysWhy() {
        var notes = Objects.requireNonNull(judges.subjectProperty().get()).notes();
        var crowd = Objects.requireNonNull(notes.get(JudgeKind.CROWD));
        assertFalse(crowd.available());
        assertEquals("no CrowdFlowerAnnotations.txt beside this corpus", crowd.words());
        var expert = Objects.requireNonNull(notes.get(JudgeKind.EXPERT));
        assertTrue(expert.available());
        assertTrue(expert.words().contains("2 judgements"), expert.words());
        assertTrue(expert.words().contains("photos that are not here: 1"), expert.words());
        assertTrue(expert.words().contains("ExpertAnnotations.txt:4"), expert.words());
        assertTrue(expert.words().contains("without judgement: 34"), expert.words());
        assertFalse(model.asked().contains(JudgeKind.CROWD));
        show(corpus(1));
        var alone = Objects.requireNonNull(judges.subjectProperty().get()).notes();
        assertFalse(Objects.requireNonNull(alone.get(JudgeKind.SAME_IMAGE)).available());
    }

    @Test
    void theHardestPushedStandsFirstAndIsLookedAt() {
        model.resize(36);
        var slopes = model.falseNegatives().stream().mapToDouble(BatchCell::slope).toArray();
        assertArrayEquals(
                IntStream.range(0, slopes.length)
                        .mapToDouble(i -> -slopes[i])
                        .sorted()
                        .map(slope -> -slope)
                        .toArray(),
                slopes);
        assertEquals(model.falseNegatives().getFirst(), cell());
        model.walkToFalseNegative();
        assertEquals(model.falseNegatives().get(1), cell());
    }

    @Test
    void walkingStaysInTheMatrix() {
        model.look(0, 0);
        model.walk(-1, -1);
        assertEquals(0, cell().row());
        model.look(Integer.MAX_VALUE, Integer.MAX_VALUE);
        model.walk(1, 0);
        assertEquals(15, cell().row());
        assertEquals(15, cell().column());
        assertTrue(cell().isPair());
        assertTrue(cell().slope() < 0);
    }

    @Test
    void theNextBatchIsOfTheNextSeedAndTheCellStaysWithItsBatch() {
        var first = batch().items();
        model.look(3, 5);
        model.heat(0.5);
        assertArrayEquals(first, batch().items());
        assertEquals(3, cell().row());
        assertEquals(5, cell().column());
        model.next();
        assertEquals(2, model.settingsProperty().get().seed());
        assertFalse(java.util.Arrays.equals(first, batch().items()));
        model.reseed(1);
        assertArrayEquals(first, batch().items());
    }

    @Test
    void aTemperatureThatIsNoneIsPassedOver() {
        model.heat(0);
        model.heat(Double.NaN);
        assertEquals(0.07, batch().tau());
    }

    @Test
    void severalCaptionsOfAPhotoAreAsManyAsThereAre() {
        model.sample(BatchSampling.sameImage(5));
        assertEquals(BatchSampling.sameImage(3), model.settingsProperty().get().sampling());
        assertEquals(15, batch().size(), "whole photos");
        assertEquals(5 * 6, model.count(JudgeKind.SAME_IMAGE));
        show(corpus(1));
        assertEquals(BatchSampling.RANDOM, model.settingsProperty().get().sampling());
        assertEquals(12, batch().size());
    }

    @Test
    void selectingTakesPhotosAndCaptions() {
        model.resize(36);
        judges.chosenProperty(JudgeKind.SAME_IMAGE).set(false);
        judges.chosenProperty(JudgeKind.SAME_WORDS).set(false);
        model.select(model.falseNegatives(), "found");
        int caption = PHOTOS + 3 * 3;
        assertArrayEquals(new int[] {2, caption}, session.selectionProperty().get().points());
        assertEquals("found", selection.nameProperty().get());
    }

    @Test
    void theTableHasALineForEachJudge() {
        model.resize(36);
        judges.chosenProperty(JudgeKind.SAME_IMAGE).set(false);
        var lines = FalseNegativeFile.csv(model.falseNegatives(), model.asked()).lines().toList();
        assertEquals(1 + 5, lines.size());
        assertTrue(lines.getFirst().startsWith("image,caption_row,caption_id,caption,judge,value"));
        var expert =
                lines.stream().filter(line -> line.contains(",expert,")).findFirst().orElseThrow();
        assertTrue(expert.startsWith("p2.jpg,9,p3.jpg#0,words 3/0,expert,3.66"), expert);
    }

    @Test
    void withoutRowsThereIsNoBatch() {
        session.embeddingsProperty().set(null);
        assertNull(model.batchProperty().get());
        assertNull(model.cellProperty().get());
        assertTrue(model.falseNegatives().isEmpty());
        model.walk(1, 1);
        model.select(List.of(), "nothing");
        assertTrue(session.selectionProperty().get().isEmpty());
    }

    @Test
    void anAnswerOfTheCorpusBeforeIsDropped() {
        var waiting = new ArrayDeque<Runnable>();
        var later = new Background(waiting::add, Runnable::run);
        var slow = new JudgesModel(session, words, later);
        session.embeddingsProperty().set(null);
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
        assertNull(slow.subjectProperty().get());
    }

    @Test
    void theExpectationFollowsJudgesAndSampling() {
        var jobs = new JobQueue();
        var expectation =
                new ExpectationModel(
                        judges,
                        model.samplingProperty(),
                        new ExpectationModel.Parts(jobs, new Notices(), NOW, words));
        assertNotNull(expectation.curveProperty().get());
        assertTrue(jobs.jobs().isEmpty());
        assertFalse(expectation.countingProperty().get());
        assertEquals(77, expectation.expected(36), 1e-9, "the whole corpus is one batch");
        double usual = expectation.expected(6);
        assertEquals(77 * 6 * 5 / (36.0 * 35), usual, 1e-9);
        judges.chosenProperty(JudgeKind.SAME_IMAGE).set(false);
        assertEquals(5, expectation.expected(36), 1e-9);
        model.sample(BatchSampling.sameImage(3));
        assertEquals(5, expectation.expected(36), 1e-9);
        var curve = Objects.requireNonNull(expectation.curveProperty().get());
        assertEquals(36, curve.sizes()[curve.sizes().length - 1]);
        assertEquals(3, curve.sizes()[0]);
        session.embeddingsProperty().set(null);
        assertNull(expectation.curveProperty().get());
        assertTrue(Double.isNaN(expectation.expected(36)));
    }

    @Test
    void whatIsSaidOfACellNamesJudgeAndMovement() {
        model.resize(36);
        judges.chosenProperty(JudgeKind.SAME_IMAGE).set(false);
        judges.chosenProperty(JudgeKind.SAME_WORDS).set(false);
        model.walkToFalseNegative();
        var text = new CellText(words);
        var spoken = text.spoken(cell(), model.asked());
        assertTrue(spoken.contains("a match in truth (experts)"), spoken);
        assertTrue(spoken.contains("pushed apart"), spoken);
        assertTrue(text.judgements(cell()).contains("experts: 3.67 of 4"));
        model.look(4, 4);
        assertTrue(text.spoken(cell(), model.asked()).contains("pulled together"));
    }
}
