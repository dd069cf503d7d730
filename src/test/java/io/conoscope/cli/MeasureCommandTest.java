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
    void refusesCorrectionsUntilThereAreAny() {
        assertEquals(2, run("--correct", "center", "--json", "-"));
        assertEquals("", test.out());
        assertTrue(test.err().contains("--correct"), test.err());
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
