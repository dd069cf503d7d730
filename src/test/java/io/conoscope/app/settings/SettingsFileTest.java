package io.conoscope.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.scatter.plot.PlotLayerKind;
import io.conoscope.ui.session.viewstate.PanelView;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class SettingsFileTest {

    @TempDir private Path folder;

    @Test
    void givesBackWhatWasSaved() {
        var settings =
                new Settings(
                        Theme.DARK,
                        new WindowBounds(10, 20, 1300, 900, true),
                        new PanelView(false, true, 250, 400, 0.4, 0.3, 0.6, 280, 0.5),
                        List.of(folder.resolve("photos").toAbsolutePath()),
                        ComputeDevice.CUDA,
                        false,
                        Set.of(PlotLayerKind.PHOTOS));
        new SettingsFile(folder.resolve("new")).save(settings);
        assertEquals(settings, new SettingsFile(folder.resolve("new")).load());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[1, 2]",
                "\u0000\u0001",
                "{\"device\": \"abacus\", \"theme\": 7, \"window\": [], \"panels\": \"wide\", \"recent\": {\"a\": 1}}",
                "{\"window\": {\"x\": \"left\", \"width\": null}, \"recent\": [1, null, []]}"
            })
    void garbageCountsAsNotThere(String text) throws Exception {
        Files.writeString(folder.resolve("window.json"), text);
        assertEquals(Settings.DEFAULT, new SettingsFile(folder).load());
    }

    @Test
    void numbersOutOfRangeAreDrawnBack() throws Exception {
        Files.writeString(
                folder.resolve("window.json"),
                "{\"panels\": {\"browserWidth\": -5, \"sideWidth\": 1e300, \"histogramShare\": 7}}");
        var panels = new SettingsFile(folder).load().panels();
        assertEquals(new PanelView(true, true, 160, 1200, 0.8, 0.1, 0.5, 288, 0.4), panels);
    }

    @Test
    void theNewestPathComesFirstAndOnce() {
        var settings = Settings.DEFAULT;
        for (int i = 0; i < 12; i++) {
            settings = settings.withRecent(Path.of("/corpus" + i));
        }
        settings = settings.withRecent(Path.of("/corpus8"));
        assertEquals(8, settings.recent().size());
        assertEquals(Path.of("/corpus8"), settings.recent().getFirst());
        assertEquals(1, settings.recent().stream().filter(Path.of("/corpus8")::equals).count());
    }

    @Test
    void aWindowOnAScreenThatIsGoneIsForgotten() {
        var screens = List.of(new WindowBounds.Area(0, 0, 1920, 1080));
        assertNull(new WindowBounds(2500, 100, 1300, 900, false).reachableOn(screens));
        assertNull(new WindowBounds(100, 1070, 1300, 900, false).reachableOn(screens));
        assertNull(new WindowBounds(100, -400, 1300, 900, false).reachableOn(screens));
    }

    @Test
    void aWindowLargerThanItsScreenShrinks() {
        var screens = List.of(new WindowBounds.Area(0, 0, 1280, 800));
        assertEquals(
                new WindowBounds(10, 10, 1280, 800, false),
                new WindowBounds(10, 10, 3000, 2000, false).reachableOn(screens));
    }
}
