package io.conoscope.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.conoscope.catalogue.ModelFolders;
import io.conoscope.catalogue.ModelLibrary;
import io.conoscope.catalogue.fetch.FakeHub;
import io.conoscope.catalogue.fetch.ModelFetch;
import io.conoscope.catalogue.http.FetchSettings;
import io.conoscope.cli.models.ModelsCommand;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// The verbs of `models` over a catalogue of one, on a fake hub.
class ModelsCatalogueTest {

    private static final String WEIGHTS = "/a/m/resolve/main/w.onnx";
    private static final byte[] BYTES = "weights".getBytes(StandardCharsets.UTF_8);

    @TempDir Path temp;

    private final TestConsole console = new TestConsole();
    private FakeHub hub;

    @BeforeEach
    void open() throws IOException {
        hub = new FakeHub().on(WEIGHTS, FakeHub.file(BYTES, "\"1\""));
        var folder = Files.createDirectories(temp.resolve("models/tower"));
        Files.writeString(
                folder.resolve("model.json"),
                """
                {"name": "tower", "title": "a tower", "kind": "image tower", "format": "onnx",
                 "source": "us", "repository": "https://hub.invalid/a/m",
                 "licence": {"name": "Our Own Licence", "terms": "Be kind."},
                 "files": [{"path": "w.onnx", "bytes": 7}],
                 "reference": {"source": "them", "licence": "MIT", "protocol": "theirs",
                   "recall": [{"dataset": "d", "textToImage": 0.25, "imageToText": 0.5}]}}
                """);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private int run(String... verb) {
        var library =
                new ModelLibrary(new ModelFolders(temp.resolve("models"), temp.resolve("user")));
        var patience =
                new FetchSettings(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        2,
                        Duration.ZERO,
                        0,
                        any -> 1 << 20,
                        hub.address());
        var command = new ModelsCommand(console.console(), library, () -> new ModelFetch(patience));
        return ConoscopeCommand.execute(new CommandLine(command), console.console(), verb);
    }

    private JsonObject json(String... verb) throws IOException {
        var file = temp.resolve("out.json");
        var all = new String[verb.length + 2];
        System.arraycopy(verb, 0, all, 0, verb.length);
        all[verb.length] = "--json";
        all[verb.length + 1] = file.toString();
        assertEquals(0, run(all), console.err());
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    private JsonArray models(String... words) throws IOException {
        var verb = new String[words.length + 1];
        verb[0] = "list";
        System.arraycopy(words, 0, verb, 1, words.length);
        return json(verb).getAsJsonArray("models");
    }

    @Test
    void listsWithState() throws Exception {
        var model = models().get(0).getAsJsonObject();
        assertEquals("tower", model.get("name").getAsString());
        assertEquals("absent", model.get("state").getAsString());
        assertEquals("Our Own Licence", model.get("licence").getAsString());
        assertEquals(7, model.get("bytes").getAsLong());
        assertEquals(1, models("image", "TOWER").size());
        assertEquals(0, models("text").size());
    }

    @Test
    void namesABrokenDescriptorAndListsTheRest() throws Exception {
        Files.createDirectories(temp.resolve("models/bad"));
        Files.writeString(temp.resolve("models/bad/model.json"), "[]");
        assertEquals(1, json("list").getAsJsonArray("broken").size());
        assertTrue(console.err().contains("bad"), console.err());
    }

    @Test
    void showsFilesAndPublishedNumbers() throws Exception {
        var model = json("show", "tower");
        var file = model.getAsJsonArray("files").get(0).getAsJsonObject();
        assertEquals("https://hub.invalid" + WEIGHTS, file.get("address").getAsString());
        assertFalse(file.has("sha256"));
        var recall =
                model.getAsJsonObject("reference")
                        .getAsJsonArray("recall")
                        .get(0)
                        .getAsJsonObject();
        assertEquals(0.25, recall.get("textToImage").getAsDouble());
        assertTrue(console.out().contains("Be kind."), console.out());
        assertTrue(console.out().contains("d: text to image 0.2500"), console.out());
    }

    @Test
    void fetchesNothingBeforeTheLicenceIsAccepted() {
        assertEquals(2, run("fetch", "tower"));
        assertTrue(console.err().contains("Be kind."), console.err());
        assertTrue(console.err().contains("--accept-licence"), console.err());
        assertEquals(0, hub.requests().size());
    }

    @Test
    void fetchesShowsAndRemoves() throws Exception {
        assertEquals(0, run("fetch", "tower", "--accept-licence"), console.err());
        assertTrue(console.err().contains("downloaded 7 bytes of 7 bytes"), console.err());
        assertArrayEquals(BYTES, Files.readAllBytes(temp.resolve("user/tower/w.onnx")));
        assertEquals(
                "installed",
                json("show", "tower").getAsJsonObject("model").get("state").getAsString());
        assertEquals(0, run("fetch", "tower"));
        assertEquals(1, hub.requests().size());
        assertEquals(0, run("remove", "tower"));
        assertEquals("absent", models().get(0).getAsJsonObject().get("state").getAsString());
    }

    @Test
    void cancelledEndsWith130AndCanGoOn() throws Exception {
        console.console().token().cancel();
        assertEquals(130, run("fetch", "tower", "--accept-licence"));
        assertTrue(console.err().contains("resumes from there"), console.err());
        assertEquals("absent", models().get(0).getAsJsonObject().get("state").getAsString());
    }

    @Test
    void aFailedDownloadEndsWith2() {
        hub.on(WEIGHTS, FakeHub.status(404));
        assertEquals(2, run("fetch", "tower", "--accept-licence"));
        assertTrue(console.err().contains(WEIGHTS), console.err());
    }

    @Test
    void addsShowsAndForgetsAModelOfTheUsers() throws Exception {
        var mine = Files.createDirectories(temp.resolve("mine"));
        Files.writeString(mine.resolve("model.safetensors"), "x");
        assertEquals(0, run("add", mine.toString()), console.err());
        assertEquals(
                mine.toString(),
                json("show", "mine").getAsJsonObject("model").get("folder").getAsString());
        assertEquals(1, models("mine").size());
        assertEquals(0, run("remove", "mine"));
        assertEquals(0, models("mine").size());
        assertTrue(Files.exists(mine));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertEquals(2, run("show", "nobody"));
        assertEquals(2, run("fetch", "nobody", "--accept-licence"));
        assertEquals(2, run("remove", "nobody"));
        assertEquals(2, run("remove", "tower"));
        assertEquals(2, run("add", temp.resolve("nothing").toString()));
    }
}
