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
    void takesOneQueryAndKnowsOneCorrection() throws Exception {
        var rows = rows();

        assertEquals(ExitStatus.WRONG_INPUT, run("search", "--embeddings", rows));
        assertEquals(
                ExitStatus.WRONG_INPUT,
                run("search", "--embeddings", rows, "--row", "image:0", "--text", "a"));
        assertEquals(
                ExitStatus.WRONG_INPUT,
                run("search", "--embeddings", rows, "--row", "image:0", "--correct", "center"));
        assertTrue(console.err().contains("--correct is center, expected identity"));
        assertEquals(
                ExitStatus.DONE,
                run("search", "--embeddings", rows, "--row", "image:0", "--correct", "identity"));
        assertEquals(ExitStatus.WRONG_INPUT, run("search", "--embeddings", rows, "--text", " "));
    }

    @Test
    void namesAPictureThatIsNone() {
        var status = run("search", "--embeddings", scenes(), "--picture", "pom.xml", "--json", "-");

        assertEquals(ExitStatus.WRONG_INPUT, status);
        assertTrue(console.err().contains("pom.xml is not a readable image"), console.err());
    }
}
