package io.conoscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.conoscope.cli.options.ExitStatus;
import io.conoscope.embedding.EmbeddingsFolder;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SearchCommandTest {

    @TempDir Path folder;

    /// Of the last verb.
    private TestConsole console = new TestConsole();

    private int run(String... args) {
        console = new TestConsole();
        return console.run(args);
    }

    /// Two images and two texts without a manifest.
    private String rows() throws Exception {
        NpyFile.write(
                folder.resolve(EmbeddingsFolder.IMAGE),
                Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1}));
        NpyFile.write(
                folder.resolve(EmbeddingsFolder.TEXT),
                Matrix.ofRows(new float[] {0.8f, 0.6f}, new float[] {0, 1}));
        return folder.toString();
    }

    /// The first photos of the bundled scenes, embedded by the model that came with them.
    private String scenes() {
        var out = folder.resolve("scenes").toString();
        var status =
                run(
                        "embed",
                        "--dataset",
                        "samples/scenes",
                        "--limit",
                        "12",
                        "--model",
                        "clip-tiny-scenes",
                        "--out",
                        out);
        assertEquals(ExitStatus.DONE, status, console.err());
        return out;
    }

    private JsonObject json() {
        return JsonParser.parseString(console.out()).getAsJsonObject();
    }

    private List<String> found() {
        var found = new ArrayList<String>();
        for (var result : json().getAsJsonArray("results")) {
            var one = result.getAsJsonObject();
            found.add(one.get("modality").getAsString() + ":" + one.get("row").getAsInt());
        }
        return found;
    }

    @Test
    void findsWhatIsLikeARowWithoutAModel() throws Exception {
        var status = run("search", "--embeddings", rows(), "--row", "image:1", "--json", "-");

        assertEquals(ExitStatus.DONE, status, console.err());
        assertEquals("image:1", json().get("query").getAsString());
        assertEquals(List.of("text:1", "text:0", "image:0"), found());
        var second = json().getAsJsonArray("results").get(1).getAsJsonObject();
        assertEquals(2, second.get("rank").getAsInt());
        assertEquals(0.6, second.get("score").getAsDouble(), 1e-7);
        assertTrue(!second.has("text"), "nobody knows its words");
    }

    @Test
    void looksInOneModalityAndGivesAsManyAsAsked() throws Exception {
        run(
                "search",
                "--embeddings",
                rows(),
                "--row",
                "text:0",
                "--in",
                "images",
                "--top",
                "1",
                "--json",
                "-");

        assertEquals(List.of("image:0"), found());
    }

    @Test
    void findsWordsAndPicturesWithTheModelOfTheManifest() {
        var scenes = scenes();
        var status = run("search", "--embeddings", scenes, "--text", "a red bird", "--json", "-");

        assertEquals(ExitStatus.DONE, status, console.err());
        assertEquals("a red bird", json().get("query").getAsString());
        assertEquals(10, found().size());
        assertTrue(
                json().getAsJsonArray("results").get(0).getAsJsonObject().has("text"),
                console.out());

        var picture = "samples/scenes/Flicker8k_Dataset/scene-000001.jpg";
        run(
                "search",
                "--embeddings",
                scenes,
                "--picture",
                picture,
                "--in",
                "images",
                "--top",
                "1",
                "--json",
                "-");
        var first = json().getAsJsonArray("results").get(0).getAsJsonObject();
        assertEquals("scene-000001.jpg", first.get("file").getAsString());
        assertEquals(1, first.get("score").getAsDouble(), 1e-4);
    }

    @Test
    void saysThatTheEndOfALongTextWasNotRead() {
        var scenes = scenes();
        var status =
                run(
                        "search",
                        "--embeddings",
                        scenes,
                        "--text",
                        "red ".repeat(2000),
                        "--top",
                        "1",
                        "--json",
                        "-");

        assertEquals(ExitStatus.DONE, status);
        assertTrue(
                console.err().contains("2002 tokens; the model read the first 32"), console.err());
    }

    @ParameterizedTest
    @CsvSource({
        "image:2, the folder has 2 images: 0 to 1",
        "text:7, the folder has 2 texts: 0 to 1",
        "3, expected image:I or text:T",
        "image:-1, expected image:I or text:T",
    })
    void refusesRowsThatAreNotThere(String row, String said) throws Exception {
        var status = run("search", "--embeddings", rows(), "--row", row);

        assertEquals(ExitStatus.WRONG_INPUT, status);
        assertTrue(console.err().contains(said), console.err());
    }

    @Test
    void needsAManifestForWords() throws Exception {
        var status = run("search", "--embeddings", rows(), "--text", "a dog");

        assertEquals(ExitStatus.WRONG_INPUT, status);
        assertTrue(console.err().contains("manifest.json"), console.err());
    }

    @Test
    void takesOneQuery() throws Exception {
        var rows = rows();

        assertEquals(ExitStatus.WRONG_INPUT, run("search", "--embeddings", rows));
        assertEquals(
                ExitStatus.WRONG_INPUT,
                run("search", "--embeddings", rows, "--row", "image:0", "--text", "a"));
        assertEquals(ExitStatus.WRONG_INPUT, run("search", "--embeddings", rows, "--text", " "));
    }

    /// Two images beside each other, two texts beside each other, a gap between; within it, the
    /// second text goes where the second image goes.
    private String apart() throws Exception {
        NpyFile.write(
                folder.resolve(EmbeddingsFolder.IMAGE),
                Matrix.ofRows(new float[] {0.95f, 0.1f, 0.2f}, new float[] {0.95f, 0.1f, -0.2f}));
        NpyFile.write(
                folder.resolve(EmbeddingsFolder.TEXT),
                Matrix.ofRows(new float[] {0.1f, 0.95f, 0.2f}, new float[] {0.1f, 0.95f, -0.2f}));
        return folder.toString();
    }

    @Test
    void findsThePartnerOnceTheGapIsCentredAway() throws Exception {
        var rows = apart();

        run("search", "--embeddings", rows, "--row", "text:1", "--json", "-");
        assertEquals(List.of("text:0", "image:1", "image:0"), found());
        run(
                "search",
                "--embeddings",
                rows,
                "--row",
                "text:1",
                "--correct",
                "center",
                "--json",
                "-");
        assertEquals("image:1", found().getFirst());
        assertEquals(
                1,
                json().getAsJsonArray("results")
                        .get(0)
                        .getAsJsonObject()
                        .get("score")
                        .getAsDouble(),
                1e-5);
        run(
                "search",
                "--embeddings",
                rows,
                "--row",
                "text:1",
                "--correct",
                "identity",
                "--json",
                "-");
        assertEquals("text:0", found().getFirst());
    }

    @Test
    void leavesOutAndCountsWhatACorrectionTakesToTheOrigin() throws Exception {
        NpyFile.write(
                folder.resolve(EmbeddingsFolder.IMAGE),
                Matrix.ofRows(new float[] {1, 0}, new float[] {1, 0}));
        NpyFile.write(
                folder.resolve(EmbeddingsFolder.TEXT),
                Matrix.ofRows(new float[] {0.6f, 0.8f}, new float[] {0, 1}));
        var rows = folder.toString();

        var status =
                run(
                        "search",
                        "--embeddings",
                        rows,
                        "--row",
                        "text:0",
                        "--correct",
                        "center",
                        "--json",
                        "-");
        assertEquals(ExitStatus.DONE, status, console.err());
        assertEquals(List.of("text:1"), found());
        assertTrue(console.err().contains("2 rows have no direction after center"), console.err());
        assertTrue(console.err().contains("the first is image:0"), console.err());

        status = run("search", "--embeddings", rows, "--row", "image:0", "--correct", "center");
        assertEquals(ExitStatus.WRONG_INPUT, status);
        assertTrue(console.err().contains("the query has no direction after center"));
    }

    @ParameterizedTest
    @CsvSource({
        "closer, no correction is called",
        "csls, cannot rank them together",
        "shift:x, is not a number",
        "drop:9, drop",
    })
    void refusesCorrectionsThatCannotBeMade(String correction, String said) throws Exception {
        var status =
                run("search", "--embeddings", rows(), "--row", "image:0", "--correct", correction);

        assertEquals(ExitStatus.WRONG_INPUT, status);
        assertTrue(console.err().contains(said), console.err());
    }

    @Test
    void refusesAShareOfNoImages() throws Exception {
        var status =
                run(
                        "search",
                        "--embeddings",
                        rows(),
                        "--row",
                        "image:0",
                        "--correct",
                        "center",
                        "--fit-share",
                        "0");

        assertEquals(ExitStatus.WRONG_INPUT, status);
        assertTrue(console.err().contains("share of 0.0"), console.err());
    }

    @Test
    void saysThatALanguageIsBrokenIntoBytes() {
        var scenes = scenes();

        var status = run("search", "--embeddings", scenes, "--text", "красный шар", "--json", "-");
        assertEquals(ExitStatus.DONE, status, console.err());
        assertEquals(10, found().size());
        assertTrue(console.err().contains("into bytes"), console.err());
        run("search", "--embeddings", scenes, "--text", "a red balloon", "--json", "-");
        assertTrue(!console.err().contains("into bytes"), console.err());
    }

    @Test
    void namesAPictureThatIsNone() {
        var status = run("search", "--embeddings", scenes(), "--picture", "pom.xml", "--json", "-");

        assertEquals(ExitStatus.WRONG_INPUT, status);
        assertTrue(console.err().contains("pom.xml is not a readable image"), console.err());
    }
}
