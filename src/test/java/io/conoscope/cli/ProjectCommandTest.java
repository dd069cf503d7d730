package io.conoscope.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ProjectCommandTest {

    private static final int N = 90;

    @TempDir private Path folder;

    private final TestConsole test = new TestConsole();
    private Path input;
    private Path out;
    private Path json;

    @BeforeEach
    void writeInput() throws Exception {
        input = folder.resolve("x.npy");
        out = folder.resolve("y.npy");
        json = folder.resolve("report.json");
        var random = Seeds.random(5);
        var values = new float[N * 6];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() + (i % 6 == 0 ? i / 6 % 2 * 8 : 0));
        }
        NpyFile.write(input, Matrix.of(N, 6, values));
    }

    @Test
    void writesTheLayoutAndTheReport() throws Exception {
        var file = modality().toString();
        assertEquals(0, run("umap", "--modality", file, "--mode", "reproducible", "--seed", "1"));

        assertEquals("(90, 2)", NpyFile.read(out).shape());
        var report = report();
        assertEquals(
                List.of(
                        "points",
                        "dimension",
                        "method",
                        "epochs",
                        "seconds",
                        "quality",
                        "settings"),
                List.copyOf(report.keySet()));
        assertEquals(N, report.get("points").getAsInt());
        assertEquals(6, report.get("dimension").getAsInt());
        assertEquals("umap", report.get("method").getAsString());
        assertEquals(500, report.get("epochs").getAsInt());
        assertEquals(
                List.of("neighbors", "initialize", "optimize", "total"),
                List.copyOf(report.getAsJsonObject("seconds").keySet()));
        var quality = report.getAsJsonObject("quality");
        assertEquals(
                List.of(
                        "trustworthiness",
                        "continuity",
                        "knnRecall",
                        "tripletAccuracy",
                        "sameModalityShareBefore",
                        "sameModalityShareAfter",
                        "k",
                        "sample"),
                List.copyOf(quality.keySet()));
        assertEquals(15, quality.get("k").getAsInt());
        assertEquals(N, quality.get("sample").getAsInt());
        assertTrue(quality.get("sameModalityShareAfter").getAsDouble() > 0.9);
    }

    @Test
    void withoutModalityItsSharesAreNull() throws Exception {
        assertEquals(0, run("pca"));

        assertTrue(report().getAsJsonObject("quality").get("sameModalityShareAfter").isJsonNull());
        assertEquals(0, report().get("epochs").getAsInt());
    }

    @Test
    void theSameSeedGivesTheSameBytesForAnyNumberOfThreads() throws Exception {
        assertEquals(0, run("umap", "--seed", "3", "--threads", "1", "--mode", "reproducible"));
        var one = Files.readAllBytes(out);
        assertEquals(0, run("umap", "--seed", "3", "--threads", "3", "--mode", "reproducible"));

        assertArrayEquals(one, Files.readAllBytes(out));
    }

    @Test
    void aThreeDimensionalFileBringsItsModality() throws Exception {
        var both = folder.resolve("both.npy");
        Files.write(both, threeDimensional(NpyFile.read(input)));
        input = both;

        assertEquals(0, run("gap"), test.err());

        assertEquals("(90, 2)", NpyFile.read(out).shape());
    }

    @ParameterizedTest
    @ValueSource(strings = {"umap", "tsne"})
    void startsWhereItIsTold(String method) throws Exception {
        assertEquals(0, run("pca"));
        var start = folder.resolve("start.npy");
        Files.move(out, start);

        assertEquals(0, run(method, "--init", start.toString()));

        assertEquals("given", report().getAsJsonObject("settings").get("start").getAsString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3 | 2 | 0   | (3, 2)", "90 | 3 | 0  | (90, 3)", "90 | 2 | NaN | row 0"})
    void aStartThatDoesNotSuitIsNamedWithWhatWasExpected(
            int rows, int columns, float value, String words) throws Exception {
        var start = folder.resolve("start.npy");
        var values = new float[rows * columns];
        Arrays.fill(values, value);
        NpyFile.write(start, Matrix.of(rows, columns, values));

        assertNotEquals(0, run("umap", "--init", start.toString()));

        assertTrue(test.err().contains("start.npy"), test.err());
        assertTrue(test.err().contains(words), test.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void standardOutputHoldsTheJsonAlone() {
        assertEquals(
                0,
                test.run(
                        "project",
                        "--input",
                        input.toString(),
                        "--method",
                        "pca",
                        "--out",
                        out.toString(),
                        "--json",
                        "-"));

        assertEquals(
                "pca",
                JsonParser.parseString(test.out()).getAsJsonObject().get("method").getAsString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mds    |                     | --method mds, expected one of gap, pca, umap, tsne",
                "smile-umap |                 | --method smile-umap, expected one of gap, pca,"
                        + " umap, tsne",
                "umap   | --perplexity much   | '--perplexity'",
                "umap   | --perplexity 0.5    | perplexity is 0.5, expected 1 to 300",
                "umap   | --perplexity 301    | perplexity is 301.0, expected 1 to 300",
                "umap   | --neighbors 1001    | neighbors is 1001, expected 2 to 1000",
                "umap   | --neighbors 1       | neighbors is 1, expected 2 to 1000",
                "umap   | --metric manhattan  | --metric manhattan, expected cosine or euclidean",
                "umap   | --mode slow         | --mode slow, expected reproducible or fast",
                "umap   | --threads 0         | threads is 0, expected 1 or more",
                "gap    |                     | the gap view needs the modality of all 90 rows",
                "pca    | --init start.npy    | only umap and tsne start from a layout, not pca"
            })
    void whatIsWrongEndsWithStatus2AndNoLayout(String method, String more, String words) {
        var options = more == null ? new String[0] : more.split(" ");

        assertEquals(2, run(method, options));

        assertTrue(test.err().contains(words), test.err());
        assertFalse(Files.exists(out));
        assertFalse(Files.exists(json));
    }

    @Test
    void namesTheRowOfTheFileThatCannotBeLaidOut() throws Exception {
        var values = NpyFile.read(input).toArray();
        values[6 * 7 + 2] = Float.NaN;
        NpyFile.write(input, Matrix.of(N, 6, values));

        assertEquals(2, run("umap"));

        assertTrue(test.err().contains(input + ": input row 7 has NaN in column 2"), test.err());
        assertFalse(Files.exists(out));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,1,2 | line 3: found '2', expected 0 (image) or 1 (text)",
                "0,1   | has 2 rows, but",
                "0,,1  | line 2: found '', expected"
            })
    void namesTheLineOfTheModalityThatIsWrong(String lines, String words) throws IOException {
        var file = folder.resolve("modality.txt");
        Files.writeString(file, lines.replace(",", "\r\n") + "\n\n");

        assertEquals(2, run("gap", "--modality", file.toString()));

        assertTrue(test.err().contains(file.toString()), test.err());
        assertTrue(test.err().contains(words), test.err());
    }

    @Test
    void aModalityWithAByteOrderMarkIsRead() throws IOException {
        var file = modality();
        Files.writeString(file, "\uFEFF" + Files.readString(file));

        assertEquals(0, run("gap", "--modality", file.toString()), test.err());
    }

    @Test
    void cancelledEndsWith130AndNoLayout() {
        test.console().token().cancel();

        assertEquals(130, run("umap"));

        assertFalse(Files.exists(out));
    }

    private int run(String method, String... more) {
        var args =
                new ArrayList<>(
                        List.of(
                                "project",
                                "--input",
                                input.toString(),
                                "--method",
                                method,
                                "--out",
                                out.toString(),
                                "--json",
                                json.toString()));
        args.addAll(List.of(more));
        return test.run(args.toArray(String[]::new));
    }

    private Path modality() throws IOException {
        var file = folder.resolve("modality.txt");
        Files.writeString(
                file,
                IntStream.range(0, N)
                        .mapToObj(i -> String.valueOf(i % 2))
                        .collect(Collectors.joining("\n")));
        return file;
    }

    private JsonObject report() throws IOException {
        return JsonParser.parseString(Files.readString(json)).getAsJsonObject();
    }

    /// The same rows as an npy file of shape (2, n / 2, d).
    private static byte[] threeDimensional(Matrix rows) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        var header = new String(NpyFile.header(rows.rows(), rows.columns()), "ISO-8859-1");
        bytes.writeBytes(header.replace("(90, 6), }   ", "(2, 45, 6), }").getBytes("ISO-8859-1"));
        NpyFile.writeRows(rows, bytes);
        return bytes.toByteArray();
    }

    @Test
    void saysWhichPerplexityIsUsedWhereItIsTooLarge() {
        int status =
                test.run(
                        "project",
                        "--input=" + input,
                        "--method=tsne",
                        "--perplexity=200",
                        "--out=" + out);
        assertEquals(0, status, test.err());
        assertTrue(
                test.err()
                        .contains(
                                "warning: --perplexity 200 is too large for 90 points;"
                                        + " 29.67 is used"),
                test.err());
    }
}
