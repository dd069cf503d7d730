package io.conoscope.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class AppFoldersTest {

    private static final Path HOME = Path.of("/home/ada").toAbsolutePath();
    private static final Path ELSEWHERE = Path.of("/elsewhere").toAbsolutePath();

    @Test
    void linuxFollowsXdgDefaults() {
        var folders = AppFolders.of("Linux", HOME, Map.of(), null);

        assertEquals(HOME.resolve(".local/share/conoscope"), folders.data());
        assertEquals(HOME.resolve(".cache/conoscope"), folders.cache());
        assertEquals(HOME.resolve(".local/state/conoscope/logs"), folders.logs());
        assertEquals(HOME.resolve(".config/conoscope"), folders.settings());
    }

    @Test
    void linuxTakesAbsoluteXdgFoldersOnly() {
        var environment =
                Map.of("XDG_DATA_HOME", ELSEWHERE.toString(), "XDG_CACHE_HOME", "relative/cache");

        var folders = AppFolders.of("Linux", HOME, environment, null);

        assertEquals(ELSEWHERE.resolve("conoscope"), folders.data());
        assertEquals(HOME.resolve(".cache/conoscope"), folders.cache());
    }

    @Test
    void macKeepsToLibrary() {
        var folders = AppFolders.of("Mac OS X", HOME, Map.of(), null);

        assertEquals(HOME.resolve("Library/Application Support/Conoscope/data"), folders.data());
        assertEquals(HOME.resolve("Library/Caches/Conoscope"), folders.cache());
        assertEquals(HOME.resolve("Library/Logs/Conoscope"), folders.logs());
    }

    @Test
    void windowsKeepsLargeFilesOutOfTheRoamingProfile() {
        var environment =
                Map.of(
                        "APPDATA", ELSEWHERE.resolve("Roaming").toString(),
                        "LOCALAPPDATA", ELSEWHERE.resolve("Local").toString());

        var folders = AppFolders.of("Windows 11", HOME, environment, null);

        assertEquals(ELSEWHERE.resolve("Local/Conoscope/data"), folders.data());
        assertEquals(ELSEWHERE.resolve("Roaming/Conoscope"), folders.settings());
    }

    @Test
    void onePropertyOverridesAll() {
        var folders = AppFolders.of("Windows 11", HOME, Map.of(), ELSEWHERE.toString());

        assertEquals(ELSEWHERE.resolve("data"), folders.data());
        assertEquals(ELSEWHERE.resolve("logs"), folders.logs());
    }
}
