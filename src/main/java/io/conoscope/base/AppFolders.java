package io.conoscope.base;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where this user's files go. Nothing is created here.
///
/// Linux follows the XDG Base Directory Specification 0.8, macOS `~/Library`, Windows `%APPDATA%`
/// and `%LOCALAPPDATA%`. `-Dconoscope.home=DIR` puts all four below one folder.
///
/// @param data     what is worth keeping: the store of embeddings, downloaded models
/// @param cache    what can be made again: unpacked libraries, thumbnails
/// @param logs     the rolling log files
/// @param settings remembered windows, recent corpora
public record AppFolders(Path data, Path cache, Path logs, Path settings) {

    /// The system property that overrides all four.
    public static final String HOME = "conoscope.home";

    /// The folders of the user who runs this process.
    public static AppFolders ofThisUser() {
        return of(
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")),
                System.getenv(),
                System.getProperty(HOME));
    }

    /// Where downloaded models lie, and the list of those that the user added.
    public Path models() {
        return data.resolve("models");
    }

    /// The folders by the conventions of a system.
    ///
    /// @param os          as in the system property `os.name`
    /// @param userHome    as in `user.home`
    /// @param environment environment variables by name
    /// @param home        the value of [#HOME], or null
    static AppFolders of(
            String os, Path userHome, Map<String, String> environment, @Nullable String home) {
        if (home != null && !home.isBlank()) {
            return below(Path.of(home).toAbsolutePath());
        }
        var system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return onWindows(userHome.resolve("AppData"), environment);
        }
        return system.startsWith("mac") ? onMac(userHome) : onUnix(userHome, environment);
    }

    private static AppFolders below(Path folder) {
        return new AppFolders(
                folder.resolve("data"),
                folder.resolve("cache"),
                folder.resolve("logs"),
                folder.resolve("settings"));
    }

    private static AppFolders onWindows(Path appData, Map<String, String> environment) {
        var roaming = folder(environment, "APPDATA", appData.resolve("Roaming"));
        var local =
                folder(environment, "LOCALAPPDATA", appData.resolve("Local")).resolve("Conoscope");
        return new AppFolders(
                local.resolve("data"),
                local.resolve("cache"),
                local.resolve("logs"),
                roaming.resolve("Conoscope"));
    }

    private static AppFolders onMac(Path userHome) {
        var library = userHome.resolve("Library");
        var support = library.resolve("Application Support").resolve("Conoscope");
        return new AppFolders(
                support.resolve("data"),
                library.resolve("Caches").resolve("Conoscope"),
                library.resolve("Logs").resolve("Conoscope"),
                support.resolve("settings"));
    }

    private static AppFolders onUnix(Path home, Map<String, String> environment) {
        return new AppFolders(
                folder(environment, "XDG_DATA_HOME", home.resolve(".local/share"))
                        .resolve("conoscope"),
                folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve("conoscope"),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local/state"))
                        .resolve("conoscope/logs"),
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config"))
                        .resolve("conoscope"));
    }

    /// The XDG specification: a path that is not absolute is to be ignored.
    private static Path folder(Map<String, String> environment, String name, Path otherwise) {
        var value = environment.get(name);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        var path = Path.of(value);
        return path.isAbsolute() ? path : otherwise;
    }
}
