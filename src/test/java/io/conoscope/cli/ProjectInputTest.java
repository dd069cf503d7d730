package io.conoscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What `project` makes of input that is odd.
class ProjectInputTest {

    static final List<String> METHODS = io.conoscope.projection.method.Projections.methods();

    @TempDir private Path folder;

    private final TestConsole test = new TestConsole();
    private Path input;
    private Path out;
    private Path json;

    @BeforeEach
    void chooseFiles() {
        input = folder.resolve("x.npy");
        out = folder.resolve("y.npy");
        json = folder.resolve("report.json");
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void noRowsAreRefused(String method) throws Exception {
        write(0, 6, new float[0]);

        assertEquals(2, run(method));

        assertTrue(test.err().contains(input.toString()), test.err());
        assertTrue(test.err().contains("(0, 6)"), test.err());
        assertFalse(Files.exists(out));
    }

    @ParameterizedTest
    @CsvSource({
        "pca,1", "umap,1", "tsne,1", "gap,2", "pca,2", "umap,2", "tsne,2", "umap,3", "tsne,3"
    })
    void theFewestPointsAreLaidOut(String method, int n) throws Exception {
        write(n, 5, random(n * 5));

        assertEquals(0, run(method), test.err());

        assertEquals(n, layout().rows());
    }

    @Test
    void fewerPointsThanNeighboursAreSaid() throws Exception {
        write(9, 5, random(45));

        assertEquals(0, run("umap", "--neighbors", "15"), test.err());

        assertEquals(9, settings().get("neighbors").getAsInt());
        assertEquals(15, settings().get("neighborsAskedFor").getAsInt());
        assertEquals(9, layout().rows());
    }

    @Test
    void aPerplexityThatTheseFewPointsCannotHaveIsSaid() throws Exception {
        write(31, 5, random(155));

        assertEquals(0, run("tsne", "--perplexity", "50"), test.err());

        assertEquals(10, settings().get("perplexity").getAsDouble());
        assertEquals(50, settings().get("perplexityAskedFor").getAsDouble());
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void equalRowsAreLaidOut(String method) throws Exception {
        var values = new float[70 * 4];
        Arrays.fill(values, 0.5f);
        write(70, 4, values);

        assertEquals(0, run(method), test.err());

        assertEquals(70, layout().rows());
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void duplicatesByTheThousandAreLaidOut(String method) throws Exception {
        var values = random(1300 * 8);
        for (int r = 1; r < 1100; r++) {
            System.arraycopy(values, 0, values, 8 * r, 8);
        }
        write(1300, 8, values);

        assertEquals(0, run(method), test.err());

        assertEquals(1300, layout().rows());
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void oneColumnIsLaidOut(String method) throws Exception {
        write(60, 1, random(60));

        assertEquals(0, run(method), test.err());

        assertEquals(60, layout().rows());
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void aSquareInputIsRowsNotDistances(String method) throws Exception {
        var values = random(60 * 60);
        for (int r = 0; r < 60; r++) {
            values[60 * r + r % 3] += 40;
        }
        write(60, 60, values);

        assertEquals(0, run(method), test.err());

        // Three blobs of 20 lie apart: most of the 15 nearest are kept, of chance points a quarter.
        var quality =
                JsonParser.parseString(Files.readString(json))
                        .getAsJsonObject()
                        .getAsJsonObject("quality");
        assertTrue(quality.get("knnRecall").getAsDouble() > 0.6, quality.toString());
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void aValueThatIsNoNumberIsNamed(String method) throws Exception {
        for (float wrong : new float[] {Float.NaN, Float.NEGATIVE_INFINITY}) {
            var values = random(90 * 6);
            values[6 * 7 + 2] = wrong;
            write(90, 6, values);

            assertEquals(2, run(method));

            var place = input + ": input row 7 has " + wrong + " in column 2";
            assertTrue(test.err().contains(place), test.err());
            assertFalse(Files.exists(out));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pca", "umap", "tsne"})
    void rowsOfZerosAreLaidOutAndNamed(String method) throws Exception {
        var values = random(90 * 6);
        for (int r : new int[] {4, 17, 18}) {
            Arrays.fill(values, 6 * r, 6 * r + 6, 0);
        }
        write(90, 6, values);

        assertEquals(0, run(method), test.err());

        var warning = input + ": all zeros, so without a direction: 3 in all, row 4, 17, 18\n";
        assertTrue(test.err().replace("\r", "").contains(warning), test.err());
        assertEquals(List.of(4, 17, 18), integers(settings().getAsJsonArray("zeroRows")));
        assertEquals(90, layout().rows());
    }

    @Test
    void ofManyRowsOfZerosTenAreNamedAndAllCounted() throws Exception {
        var values = random(90 * 6);
        Arrays.fill(values, 0, 6 * 30, 0);
        write(90, 6, values);

        assertEquals(0, run("pca"), test.err());

        assertTrue(
                test.err().contains("30 in all, row 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …"), test.err());
        assertEquals(30, settings().getAsJsonArray("zeroRows").size());
    }

    @Test
    void theGapOfRowsWithoutADirectionIsNotMeasured() throws Exception {
        var values = random(90 * 6);
        Arrays.fill(values, 6 * 5, 6 * 6, 0);
        write(90, 6, values);

        assertEquals(2, run("gap"));

        assertTrue(test.err().contains("input row 5 is all zeros"), test.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void memoryThatWillNotDoIsSaidBeforeStarting() throws Exception {
        // Three million points with 1,000 neighbours each; the file itself is full of holes.
        Files.write(input, NpyFile.header(3_000_000, 2));
        try (var file = new RandomAccessFile(input.toFile(), "rw")) {
            file.setLength(file.length() + 3_000_000L * 8);
        }

        assertEquals(2, run("umap", "--neighbors", "1000"));

        var words = test.err();
        assertTrue(words.contains("3000000 points need about 18"), words);
        assertTrue(words.contains("Use at most"), words);
        assertFalse(Files.exists(out));
    }

    private void write(int n, int d, float[] values) throws Exception {
        NpyFile.write(input, Matrix.of(n, d, values));
    }

    private static float[] random(int count) {
        var random = Seeds.random(3);
        var values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /// Runs a method; the first half of the rows are images.
    private int run(String method, String... more) throws Exception {
        var args = new ArrayList<>(List.of("project", "--input", input.toString()));
        args.addAll(
                List.of("--method", method, "--out", out.toString(), "--json", json.toString()));
        if (method.equals("gap")) {
            int n = NpyFile.map(input).rows();
            var modality = folder.resolve("modality.txt");
            Files.write(
                    modality, IntStream.range(0, n).mapToObj(i -> 2 * i < n ? "0" : "1").toList());
            args.addAll(List.of("--modality", modality.toString()));
        }
        args.addAll(List.of(more));
        return test.run(args.toArray(String[]::new));
    }

    private Matrix layout() throws Exception {
        var layout = NpyFile.read(out);
        for (float value : layout.toArray()) {
            assertTrue(Float.isFinite(value), "a coordinate is " + value);
        }
        return layout;
    }

    private JsonObject settings() throws Exception {
        return JsonParser.parseString(Files.readString(json))
                .getAsJsonObject()
                .getAsJsonObject("settings");
    }

    private static List<Integer> integers(JsonArray array) {
        return array.asList().stream().map(e -> e.getAsInt()).toList();
    }
}
