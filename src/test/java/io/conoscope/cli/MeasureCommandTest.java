package io.conoscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.PairsFile;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

class MeasureCommandTest {

    private static final Path CLIP = Path.of("../shared/data/gap-reference/features_clip.npy");
    private static final Matrix IMAGE = Matrix.ofRows(new float[] {3, 4}, new float[] {4, -3});
    private static final Matrix TEXT =
            Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1}, new float[] {1, 1});

    @TempDir Path folder;

    private final TestConsole test = new TestConsole();
    private Path image;
    private Path text;
    private Path pairs;

    @BeforeEach
    void writeFiles() throws Exception {
        image = folder.resolve("i.npy");
        text = folder.resolve("t.npy");
        pairs = folder.resolve("pairs.csv");
        NpyFile.write(image, IMAGE);
        NpyFile.write(text, TEXT);
        PairsFile.write(pairs, new Pairs(new int[] {0, 1, 2}, new int[] {0, 0, 1}));
    }

    @Test
    void printsTheReferenceOfTheContract() throws Exception {
        assumeTrue(Files.exists(CLIP), CLIP + " is not there: skipped");
        var both = NpyFile.open(CLIP);
        NpyFile.write(image, both.part(0));
        NpyFile.write(text, both.part(1));
        assertEquals(0, run("--json", "-"));
        var json = json(test.out());
        assertEquals(
                List.of(
                        "images",
                        "texts",
                        "dimension",
                        "gap",
                        "cosine",
                        "alignment",
                        "uniformity",
                        "relativeModalityGap",
                        "separability",
                        "recall",
                        "medianRank",
                        "mixed",
                        "hubness",
                        "effectiveRank"),
                List.copyOf(json.keySet()));
        assertEquals(0.8514, json.getAsJsonObject("gap").get("l2").getAsDouble(), 1e-3);
        assertEquals("{\"accuracy\":1.0,\"folds\":5}", json.get("separability").toString());
        assertEquals(
                "{\"medianRank\":494.0,\"recall10\":0.0,\"sameModalityShare10\":1.0}",
                json.getAsJsonObject("mixed").get("textQuery").toString());
        assertFalse(json.getAsJsonObject("cosine").has("textTextMatched"));
    }

    @Test
    void writesAFileAndLeavesStandardOutputEmpty() throws Exception {
        var file = folder.resolve("m.json");
        assertEquals(0, run("--pairs", pairs.toString(), "--json", file.toString()));
        assertEquals("", test.out());
        var cosine = json(Files.readString(file)).getAsJsonObject("cosine");
        double mean = (0.6 + 0.8 + 1 / Math.sqrt(50)) / 3;
        assertEquals(mean, cosine.getAsJsonObject("matched").get("mean").getAsDouble(), 1e-9);
        assertEquals(0, cosine.getAsJsonObject("textTextMatched").get("mean").getAsDouble(), 1e-9);
    }

    @Test
    void whatIsNotFiniteIsNullInAnyLocale() throws Exception {
        NpyFile.write(text, IMAGE);
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertEquals(0, run("--json", "-"));
        } finally {
            Locale.setDefault(before);
        }
        var hubness = json(test.out()).getAsJsonObject("hubness").getAsJsonObject("textToImage");
        assertTrue(hubness.get("skewness").isJsonNull(), test.out());
        assertEquals(2, hubness.get("max").getAsInt());
    }

    @Test
    void theSameSeedGivesTheSameJson() {
        assertEquals(0, run("--pairs", pairs.toString(), "--json", "-", "--threads", "1"));
        var other = new TestConsole();
        assertEquals(0, run(other, "--pairs", pairs.toString(), "--json", "-", "--threads", "2"));
        assertEquals(test.out(), other.out());
    }

    @Test
    void withoutJsonItPrintsATable() {
        assertEquals(0, run("--pairs", pairs.toString()));
        assertTrue(test.out().startsWith("measure,value\nimages,2\ntexts,3\n"), test.out());
    }

    @Test
    void measuresAfterCorrectionsOnTheSameItems() throws Exception {
        assumeTrue(Files.exists(CLIP), CLIP + " is not there: skipped");
        var both = NpyFile.open(CLIP);
        NpyFile.write(image, both.part(0));
        NpyFile.write(text, both.part(1));
        assertEquals(0, run("--correct", "center", "--correct", "csls", "--json", "-"));
        var json = json(test.out());
        var corrected = json.getAsJsonObject("corrected");
        assertEquals(List.of("center", "csls"), List.copyOf(corrected.keySet()));
        var center = corrected.getAsJsonObject("center");
        assertEquals(0.0279, center.getAsJsonObject("gap").get("l2").getAsDouble(), 1e-3);
        assertTrue(
                center.getAsJsonObject("separability").get("accuracy").getAsDouble() < 0.7,
                "the probe is judged on rows that the correction was not fitted to");
        var csls = corrected.getAsJsonObject("csls");
        assertEquals(0.62, recall(csls, "imageToText"), 1e-3);
        assertEquals(0.59, recall(csls, "textToImage"), 1e-3);
        assertFalse(csls.has("mixed"));
        assertEquals(json.get("gap"), csls.get("gap"));
        assertFalse(json.has("fit"));
        assertFalse(json.has("intervals"));
    }

    private static double recall(JsonObject measures, String direction) {
        return measures.getAsJsonObject("recall").getAsJsonObject(direction).get("1").getAsDouble();
    }

    @Test
    void judgesOnTheImagesThatNothingWasFittedTo() throws Exception {
        assumeTrue(Files.exists(CLIP), CLIP + " is not there: skipped");
        var both = NpyFile.open(CLIP);
        NpyFile.write(image, both.part(0));
        NpyFile.write(text, both.part(1));
        assertEquals(
                0,
                run(
                        "--correct",
                        "center",
                        "--fit-share",
                        "0.4",
                        "--bootstrap",
                        "50",
                        "--json",
                        "-"));
        var json = json(test.out());
        assertEquals("{\"images\":200,\"texts\":200}", json.get("fit").toString());
        assertEquals(300, json.get("images").getAsInt());
        var center = json.getAsJsonObject("corrected").getAsJsonObject("center");
        assertEquals(300, center.get("texts").getAsInt());
        assertTrue(center.getAsJsonObject("gap").get("l2").getAsDouble() > 0.0279);
        var interval = json.getAsJsonObject("intervals").getAsJsonArray("gap.l2");
        double gap = json.getAsJsonObject("gap").get("l2").getAsDouble();
        assertTrue(interval.get(0).getAsDouble() < gap, interval::toString);
        assertTrue(gap < interval.get(1).getAsDouble(), interval::toString);
        assertTrue(center.has("intervals"));
    }

    /// Centring takes both texts of one direction to the origin.
    @Test
    void countsRowsThatACorrectionTakesToTheOrigin() throws Exception {
        NpyFile.write(image, Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1}));
        NpyFile.write(
                text, Matrix.ofRows(new float[] {0, 1}, new float[] {1, 1}, new float[] {1, 0}));
        var rows = "text,image\n0,0\n1,0\n2,1\n";
        Files.writeString(pairs, rows);
        var centred = new float[] {2, 2};
        NpyFile.write(
                text, Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1}, centred, centred));
        Files.writeString(pairs, rows + "3,1\n");
        assertEquals(0, run("--pairs", pairs.toString(), "--correct", "drop:1", "--json", "-"));
        var corrected = json(test.out()).getAsJsonObject("corrected").getAsJsonObject("drop:1");
        var zero = corrected.getAsJsonObject("zeroRows");
        assertEquals(2, zero.get("count").getAsInt(), zero::toString);
    }

    @Test
    void saysWhatIsWrongWithACorrection() throws Exception {
        assertEquals(2, run("--pairs", pairs.toString(), "--correct", "centre", "--json", "-"));
        assertTrue(test.err().contains("no correction is called \"centre\""), test.err());
        assertTrue(test.err().contains("the nearest is center, of"), test.err());
        assertEquals(2, run("--pairs", pairs.toString(), "--correct", "shfit:1", "--json", "-"));
        assertTrue(test.err().contains("the nearest is shift:D, of"), test.err());
        assertEquals(2, run("--pairs", pairs.toString(), "--correct", "subspace:9"));
        assertTrue(test.err().contains("subspace:9 asks for more directions"), test.err());
        assertEquals(2, run("--pairs", pairs.toString(), "--correct", "subspace:2"));
        assertTrue(test.err().contains("at least 3 image rows to be fitted, found 2"), test.err());
        assertEquals(2, run("--pairs", pairs.toString(), "--fit-share", "1.5"));
        assertTrue(test.err().contains("--fit-share is 1.5"), test.err());
        assertEquals(2, run("--pairs", pairs.toString(), "--fit-share", "0.9"));
        assertTrue(test.err().contains("left to judge on"), test.err());
        assertEquals(2, run("--pairs", pairs.toString(), "--bootstrap", "0"));
        assertEquals("", test.out());
    }

    @Test
    void measuresAnyGroupsInPlaceOfModalities() throws Exception {
        var groups = folder.resolve("g.csv");
        var rows = folder.resolve("x.npy");
        NpyFile.write(
                rows,
                Matrix.ofRows(
                        new float[] {1, 0},
                        new float[] {0, 2},
                        new float[] {0, -3},
                        new float[] {5, 0}));
        Files.writeString(groups, "row,group\n0,en\n3,en\n1,\"de, formal\"\n2,fr\n");
        assertEquals(0, groups(rows, groups));
        var json = json(test.out());
        assertEquals(
                "[{\"name\":\"en\",\"rows\":2},{\"name\":\"de, formal\",\"rows\":1},"
                        + "{\"name\":\"fr\",\"rows\":1}]",
                json.get("groups").toString());
        var gap = json.getAsJsonArray("gap");
        assertEquals(0, gap.get(0).getAsJsonArray().get(0).getAsDouble());
        assertEquals(Math.sqrt(2), gap.get(0).getAsJsonArray().get(1).getAsDouble(), 1e-9);
        assertEquals(2, gap.get(1).getAsJsonArray().get(2).getAsDouble(), 1e-9);
        var mean = json.getAsJsonArray("meanCosine");
        assertEquals(1, mean.get(0).getAsJsonArray().get(0).getAsDouble(), 1e-9);
        assertTrue(mean.get(1).getAsJsonArray().get(1).isJsonNull(), "one row has no pair");
        assertEquals(-1, mean.get(1).getAsJsonArray().get(2).getAsDouble(), 1e-9);
        assertTrue(json.has("separability"));
    }

    @Test
    void namesTheLineOfABadGroup() throws Exception {
        var groups = folder.resolve("g.csv");
        Files.writeString(groups, "row,group\n0,a\n7,b\n");
        assertEquals(2, groups(image, groups));
        assertTrue(test.err().contains("g.csv, line 3: found '7,b'"), test.err());
        Files.writeString(groups, "row,group\n0,a\n0,b\n");
        assertEquals(2, groups(image, groups));
        assertTrue(test.err().contains("line 3: row 0 appears twice"), test.err());
        Files.writeString(groups, "row,group\n0,\n");
        assertEquals(2, groups(image, groups));
        assertTrue(test.err().contains("line 2: found '0,'"), test.err());
        Files.writeString(groups, "row,group\n0,a\n1,a\n");
        assertEquals(2, groups(image, groups));
        assertTrue(test.err().contains("one group only, 'a'"), test.err());
        assertEquals("", test.out());
    }

    @Test
    void manyGroupsAreMeasuredWithoutProbes() throws Exception {
        int n = 800;
        var values = new float[2 * n];
        var lines = new StringBuilder("row,group\n");
        for (int r = 0; r < n; r++) {
            values[2 * r] = 1;
            values[2 * r + 1] = r;
            lines.append(r).append(",g").append(r % 400).append('\n');
        }
        var rows = folder.resolve("x.npy");
        var groups = folder.resolve("g.csv");
        NpyFile.write(rows, Matrix.of(n, 2, values));
        Files.writeString(groups, lines);
        assertEquals(0, groups(rows, groups));
        assertTrue(test.err().contains("separability is left out"), test.err());
        assertEquals(400, json(test.out()).getAsJsonArray("gap").size());
        assertTrue(json(test.out()).get("separability").isJsonNull(), "said to be missing");
    }

    @Test
    void saysHowManyGroupsCanBeMeasured() throws Exception {
        int n = 10_000;
        var values = new float[2 * n];
        java.util.Arrays.fill(values, 1);
        var lines = new StringBuilder("row,group\n");
        for (int r = 0; r < n; r++) {
            lines.append(r).append(",g").append(r).append('\n');
        }
        var rows = folder.resolve("x.npy");
        var groups = folder.resolve("g.csv");
        NpyFile.write(rows, Matrix.of(n, 2, values));
        Files.writeString(groups, lines);
        assertEquals(2, groups(rows, groups));
        assertTrue(test.err().contains("10000 groups, at most 2000"), test.err());
        assertEquals("", test.out());
    }

    private int groups(Path rows, Path groups) {
        return test.run(
                "measure", "--rows", rows.toString(), "--groups", groups.toString(), "--json", "-");
    }

    @Test
    void namesFileAndRowOfABadRow() throws Exception {
        NpyFile.write(text, Matrix.of(3, 2, new float[] {1, 0, 0, Float.NaN, 1, 1}));
        var file = folder.resolve("m.json");
        assertEquals(2, run("--pairs", pairs.toString(), "--json", file.toString()));
        assertTrue(test.err().contains("t.npy: text row 1 has NaN in column 1"), test.err());
        NpyFile.write(text, Matrix.of(3, 2, new float[] {1, 0, 0, 1, 0, 0}));
        assertEquals(2, run("--pairs", pairs.toString(), "--json", file.toString()));
        assertTrue(test.err().contains("t.npy: text row 2 is all zeros"), test.err());
        assertFalse(Files.exists(file));
    }

    @Test
    void namesTheLineOfABadPair() throws Exception {
        Files.writeString(pairs, "text,image\n0,0\n1,7\n");
        assertEquals(2, run("--pairs", pairs.toString(), "--json", "-"));
        assertTrue(test.err().contains("pairs.csv, line 3: found '1,7'"), test.err());
    }

    @Test
    void refusesRowCountsThatDifferWithoutPairs() {
        assertEquals(2, run("--json", "-"));
        assertTrue(test.err().contains("2 rows"), test.err());
    }

    @Test
    void endsAsCancelled() {
        test.console().token().cancel();
        assertEquals(130, run("--pairs", pairs.toString(), "--json", "-"));
        assertEquals("", test.out());
    }

    @Test
    void refusesNoThreads() {
        assertEquals(2, run("--pairs", pairs.toString(), "--threads", "0"));
    }

    private int run(String... options) {
        return run(test, options);
    }

    private int run(TestConsole console, String... options) {
        var all = new java.util.ArrayList<String>();
        all.addAll(List.of("measure", "--image", image.toString(), "--text", text.toString()));
        all.addAll(List.of(options));
        return console.run(all.toArray(String[]::new));
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
