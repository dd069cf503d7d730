package io.conoscope.ui.session.viewstate.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import io.conoscope.base.ConoscopeException;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.world.ShownMarks;
import io.conoscope.ui.session.viewstate.CameraView;
import io.conoscope.ui.session.viewstate.ViewState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

class ViewStateFileTest {

    @TempDir private Path folder;

    private ViewStateFile file() {
        return new ViewStateFile(folder);
    }

    private ViewState loaded(String json) throws Exception {
        Files.writeString(folder.resolve("view.json"), json);
        return file().load();
    }

    @Test
    void everyFieldComesBackAsItWas() throws Exception {
        for (long seed = 0; seed < 300; seed++) {
            var state = ViewStates.of(seed);
            file().save(state);
            assertEquals(state, file().load(), "seed " + seed);
        }
        file().save(ViewState.EMPTY);
        assertEquals(ViewState.EMPTY, file().load());
    }

    @Test
    void aWindowThatWasNeverUsedHasNone() {
        assertEquals(ViewState.EMPTY, file().load());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[1, 2]",
                "\u0000\u0001",
                "{\"opened\": 7, \"model\": [], \"projection\": \"umap\", \"runs\": [1], \"frame\": null}",
                "{\"opened\": {\"path\": \"not/absolute\"}, \"model\": {\"image\": \"\"}}",
                "{\"opened\": {\"path\": \"/a\\u0000b\"}, \"selection\": {\"of\": 2, \"points\": \"2\"}}",
                "{\"projection\": {\"method\": \"tarot\"}, \"selection\": {\"of\": 9, \"points\": \"1 1\"}}",
                "{\"selection\": {\"of\": 5, \"points\": \"3-9999999999\"}, \"shown\": {}, \"scatter\": {\"left\": 1}}",
                "{\"frame\": {\"theme\": \"plaid\"}, \"unknown\": {\"to\": \"us\"}}"
            })
    void garbageCountsAsNotThere(String text) throws Exception {
        assertEquals(ViewState.EMPTY, loaded(text));
    }

    @Test
    void whatIsDamagedLeavesTheRestAlone() throws Exception {
        var state =
                loaded(
                        """
                        {"opened": {"path": "/corpora/a", "split": 7},
                         "shown": {"images": "yes", "texts": false},
                         "projection": {"method": "tsne", "metric": "miles", "perplexity": 1e9,
                                        "epochs": 2.5, "seed": 4, "spread": 2, "min-dist": 1.5},
                         "scatter": {"left": {"x": 1, "y": 0.5, "zoom": -1},
                                     "right": {"x": 0, "y": 0, "zoom": 3}},
                         "runs": {"roots": ["/r", 1, "relative", {}], "chosen": [], "tags": "all"},
                         "frame": {"theme": "dark", "workspace": 1, "comparing": true,
                                   "panels": {"browser": 1}}}
                        """);
        assertNull(state.opened(), "a split that is a number is a damaged subject");
        assertEquals(new ShownMarks(true, false, true), state.shown());
        var choice = Objects.requireNonNull(state.projection());
        var usual = ProjectionSettings.defaults();
        assertEquals("tsne", choice.method());
        assertEquals(
                usual.withSeed(4).withTuning(usual.tuning().withSpread(2).withMinDist(1.5)),
                choice.settings());
        assertNull(state.scatter().left());
        assertEquals(new CameraView(0, 0, 3), state.scatter().right());
        assertEquals(1, state.runs().roots().size(), state.runs().toString());
        assertNull(state.runs().chosen());
        assertNull(state.runs().tags());
        assertEquals(Theme.DARK, state.frame().theme());
        assertTrue(state.frame().comparing());
        assertNotNull(state.frame().panels());
    }

    /// Whatever one value becomes, the file is read and what lies in other parts stays.
    @Test
    void anyOneDamagedValueCostsAtMostItsPart() throws Exception {
        var state = ViewStates.of(3);
        file().save(state);
        var whole = JsonParser.parseString(Files.readString(folder.resolve("view.json")));
        var random = new Random(1);
        var wrongs =
                List.<JsonElement>of(
                        JsonNull.INSTANCE,
                        new JsonPrimitive("?"),
                        new JsonPrimitive(-7),
                        new JsonPrimitive(1e300),
                        new JsonObject(),
                        new com.google.gson.JsonArray());
        for (int turn = 0; turn < 200; turn++) {
            var copy = whole.deepCopy().getAsJsonObject();
            var part = damage(copy, random, wrongs.get(random.nextInt(wrongs.size())));
            var read = loaded(copy.toString());
            if (!part.equals("frame")) {
                assertEquals(state.frame(), read.frame());
            }
            if (!part.equals("projection")) {
                assertEquals(state.projection(), read.projection());
            }
            if (!part.equals("runs")) {
                assertEquals(state.runs(), read.runs());
            }
        }
    }

    private static String damage(JsonObject of, Random random, JsonElement by) {
        var parts = new ArrayList<>(of.keySet());
        var part = parts.get(random.nextInt(parts.size()));
        if (of.get(part) instanceof JsonObject inner && !inner.isEmpty() && random.nextBoolean()) {
            var keys = new ArrayList<>(inner.keySet());
            inner.add(keys.get(random.nextInt(keys.size())), by);
        } else {
            of.add(part, by);
        }
        return part;
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        var below = new ViewStateFile(folder.resolve("file").resolve("below"));
        var thrown = assertThrows(ConoscopeException.class, () -> below.save(ViewState.EMPTY));
        assertEquals("file.write", thrown.key());
    }
}
