package io.conoscope.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;

class CorrectCommandTest {

    private static final int ROWS = 40;
    private static final int WIDTH = 6;

    @TempDir Path folder;

    private final TestConsole test = new TestConsole();
    private Path image;
    private Path text;
    private Path saved;
    private Path out;

    @BeforeEach
    void writeRows() throws Exception {
        image = folder.resolve("i.npy");
        text = folder.resolve("t.npy");
        saved = folder.resolve("c.safetensors");
        out = folder.resolve("out");
        NpyFile.write(image, rows(1, 2));
        NpyFile.write(text, rows(2, -1));
    }

    private static Matrix rows(long seed, double aside) {
        var random = Seeds.random(seed);
        var values = new float[ROWS * WIDTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() + (i % WIDTH == 0 ? aside : 0));
        }
        return Matrix.of(ROWS, WIDTH, values);
    }

    private int correct(Path into, String... options) {
        var all = new java.util.ArrayList<String>();
        all.addAll(
                java.util.List.of(
                        "correct",
                        "--image",
                        image.toString(),
                        "--text",
                        text.toString(),
                        "--out",
                        into.toString()));
        all.addAll(java.util.List.of(options));
        return test.run(all.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "center",
                "standardize",
                "shift:0.5",
                "drop:2",
                "realign",
                "subspace:3",
                "mix:0.4:realign"
            })
    void whatWasSavedDoesToRowsWhatFittingDid(String name) throws Exception {
        assertEquals(0, correct(out, "--correct", name, "--save", saved.toString()), test.err());
        var again = folder.resolve("again");
        assertEquals(0, correct(again, "--load", saved.toString()), test.err());
        for (var file : new String[] {"image.npy", "text.npy"}) {
            assertArrayEquals(
                    NpyFile.read(out.resolve(file)).toArray(),
                    NpyFile.read(again.resolve(file)).toArray(),
                    2e-6f,
                    file);
        }
        var note = Files.readString(again.resolve("correction.json"));
        assertTrue(note.contains("\"correction\": \"" + name + "\""), note);
        assertTrue(note.contains("images (40, 6)"), note);
        assertFalse(Files.exists(out.resolve("pairs.csv")));
    }

    /// Rows after centring have a mean near 0: rows of length 1 whose mean was taken away.
    @Test
    void closesTheGap() throws Exception {
        assertEquals(0, correct(out, "--correct", "center"));
        var mean = NpyFile.read(out.resolve("image.npy")).rowMean().row(0);
        for (float value : mean) {
            assertEquals(0, value, 0.1);
        }
    }

    @Test
    void refusesRowsOfAnotherWidth() throws Exception {
        assertEquals(0, correct(out, "--correct", "center", "--save", saved.toString()));
        NpyFile.write(image, Matrix.ofRows(new float[] {1, 2}));
        NpyFile.write(text, Matrix.ofRows(new float[] {1, 2}));
        var other = folder.resolve("other");
        assertEquals(2, correct(other, "--load", saved.toString()));
        assertTrue(
                test.err().contains("fitted to rows of width 6, the rows are 2 wide"), test.err());
        assertFalse(Files.exists(other));
    }

    @Test
    void refusesAFileThatIsNoCorrection() throws Exception {
        Files.writeString(saved, "no tensors");
        assertEquals(2, correct(out, "--load", saved.toString()));
        assertTrue(test.err().contains("c.safetensors"), test.err());
        var json = "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}";
        var bytes = new byte[8 + json.length() + 4];
        bytes[0] = (byte) json.length();
        System.arraycopy(
                json.getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, bytes, 8, json.length());
        Files.write(saved, bytes);
        assertEquals(2, correct(out, "--load", saved.toString()));
        assertTrue(
                test.err().contains("is no saved correction: its format is not said"), test.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void refusesWhatCannotBe() {
        assertEquals(2, correct(out));
        assertTrue(test.err().contains("one of --correct and --load"), test.err());
        assertEquals(2, correct(out, "--correct", "csls"));
        assertTrue(test.err().contains("csls changes similarities, not rows"), test.err());
        assertEquals(2, correct(out, "--correct", "subspace:40"));
        assertEquals(2, correct(out, "--correct", "drop:6"));
        assertTrue(test.err().contains("at most drop:5"), test.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void rowsWithoutADirectionAreWrittenAsZerosAndCounted() throws Exception {
        NpyFile.write(image, Matrix.ofRows(new float[] {1, 0}, new float[] {1, 1}));
        NpyFile.write(text, Matrix.ofRows(new float[] {0, 1}, new float[] {-1, 0}));
        assertEquals(0, correct(out, "--correct", "drop:1"));
        var note = Files.readString(out.resolve("correction.json"));
        assertTrue(note.contains("\"count\": 2"), note);
        assertTrue(test.err().contains("2 rows have no direction"), test.err());
    }
}
