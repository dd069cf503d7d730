package io.conoscope.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.json.JsonText;
import io.conoscope.projection.MethodReport.Start;
import io.conoscope.projection.MethodReport.Tuned;
import io.conoscope.projection.neighbors.scan.Metric;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// What `project --json` writes: scripts read it, so neither keys nor their order may change.
class LayoutReportTest {

    private static final ProjectionSettings TOLD = ProjectionSettings.defaults();

    private static String json(MethodReport method) {
        return oneLine(LayoutReport.of(method));
    }

    private static String oneLine(LayoutReport report) {
        return JsonText.of(report.settings()).replaceAll("\\s+", "").replace('"', '\'');
    }

    private static MethodReport.Umap umap(ProjectionSettings told, Tuned tuned, Start start) {
        var curve = new MethodReport.Umap.Curve(1.5, 0.9);
        return new MethodReport.Umap(10, told, tuned, curve, 500, start, "exact", 3);
    }

    private static MethodReport.Tsne tsne(double perplexity, Start start) {
        var tuned = new Tuned(TOLD.tuning(), Map.of());
        return new MethodReport.Tsne(perplexity, 27, TOLD, tuned, "fft", 100, 500, start);
    }

    @Test
    void theGapViewTellsTheGap() {
        assertEquals(
                "{'gapNorm':1.2,'components':'exact'}", json(new MethodReport.Gap(1.2, "exact")));
    }

    @Test
    void pcaTellsBothSharesOfTheVariance() {
        assertEquals(
                "{'explainedVariance':[0.7,0.2],'components':'randomised'}",
                json(new MethodReport.Pca(0.7, 0.2, "randomised")));
    }

    @Test
    void umapTellsWhatWasAskedForWhereItDidAnother() {
        var tuned = new Tuned(TOLD.tuning(), Map.of());
        assertEquals(
                "{'neighbors':10,'neighborsAskedFor':15,'epochs':500,'metric':'cosine',"
                        + "'mode':'reproducible','seed':1,'minDist':0.1,'spread':1.0,"
                        + "'learningRate':1.0,'repulsion':1.0,'negatives':5,'a':1.5,'b':0.9,"
                        + "'start':'spectral','components':'exact','graphComponents':3}",
                json(umap(TOLD, tuned, Start.SPECTRAL)));
    }

    @Test
    void umapTellsWhatChangedOnTheWay() {
        var changes = new LinkedHashMap<Integer, Tuning>();
        changes.put(120, TOLD.tuning().withRepulsion(2));
        changes.put(40, TOLD.tuning().withNegatives(9));
        var tuned = new Tuned(TOLD.tuning().withNegatives(9), changes);
        var told = json(umap(TOLD.withNeighbors(10), tuned, Start.GIVEN));
        assertTrue(told.startsWith("{'neighbors':10,'epochs':500,"), told);
        assertTrue(
                told.contains(
                        "'b':0.9,'changes':{'120':{'minDist':0.1,'spread':1.0,"
                                + "'learningRate':1.0,'repulsion':2.0,'negatives':5},'40':{"),
                told);
    }

    @Test
    void tsneTellsWhatWasAskedForWhereItDidAnother() {
        assertEquals(
                "{'perplexity':9.0,'perplexityAskedFor':30.0,'neighbors':27,'learningRate':1.0,"
                        + "'exaggeration':1.0,'metric':'cosine','mode':'reproducible','seed':1,"
                        + "'repulsion':'fft','earlyIterations':100,'epochs':500,'start':'pca'}",
                json(tsne(9, Start.PCA)));
        assertFalse(json(tsne(30, Start.PCA)).contains("AskedFor"));
    }

    @Test
    void smilesMethodsTellWhatTheyTook() {
        assertEquals(
                "{'neighbors':15,'minDist':0.1,'spread':1.0,'metric':'euclidean','seed':1}",
                json(new MethodReport.SmileUmap(15, TOLD.withMetric(Metric.EUCLIDEAN))));
        assertEquals(
                "{'perplexity':30.0,'metric':'cosine','seed':1}",
                json(new MethodReport.SmileTsne(30, TOLD)));
    }

    @Test
    void ofManyRowsOfZerosItNamesTheFirstThousand() {
        var report = LayoutReport.of(new MethodReport.Gap(1, "exact"));
        assertEquals(
                "{'gapNorm':1.0,'components':'exact','zeroRows':[3,70]}",
                oneLine(report.withZeroRows(new int[] {3, 70})));
        var many = report.withZeroRows(IntStream.range(0, 1001).toArray()).settings();
        assertEquals(1000, ((List<?>) many.get("zeroRows")).size());
        assertEquals(1001, many.get("zeroRowCount"));
    }

    @Test
    void aRunFromAGivenStartOrRetunedOnItsWayIsContinued() {
        var own = LayoutReport.of(tsne(30, Start.PCA));
        assertFalse(own.isContinued());
        assertTrue(LayoutReport.of(tsne(30, Start.GIVEN)).isContinued());
        assertTrue(own.withRetuned(List.of(TOLD.tuning().withLearningRate(2))).isContinued());
    }

    @Test
    void onlyUmapKnowsThePartsOfItsGraph() {
        var tuned = new Tuned(TOLD.tuning(), Map.of());
        assertEquals(OptionalInt.of(3), LayoutReport.of(umap(TOLD, tuned, Start.PCA)).graphParts());
        assertEquals(OptionalInt.empty(), LayoutReport.of(tsne(30, Start.PCA)).graphParts());
    }

    @Test
    void whatWasTooLargeIsNamedWithWhatWasUsed() {
        var told = TOLD.withPerplexity(30).withNeighbors(15);
        assertEquals(
                Optional.of(new MethodReport.Cut("perplexity", 30, 4)),
                new MethodReport.SmileTsne(4, told).cut());
        assertEquals(
                Optional.of(new MethodReport.Cut("neighbors", 15, 12)),
                new MethodReport.SmileUmap(12, told).cut());
        assertEquals(Optional.empty(), new MethodReport.SmileTsne(30, told).cut());
    }
}
