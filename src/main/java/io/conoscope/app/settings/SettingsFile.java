package io.conoscope.app.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.scatter.plot.PlotLayerKind;
import io.conoscope.ui.session.viewstate.PanelView;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The settings on disk. What cannot be read counts as not there, entry by entry: a window must
/// open whatever the file holds.
public final class SettingsFile {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();
    private static final long LARGEST = 1 << 20;

    private final Path file;

    /// @param folder where it stands; made when first written
    public SettingsFile(Path folder) {
        this.file = folder.resolve("window.json");
    }

    /// What was saved last; [Settings#DEFAULT] for whatever is missing or makes no sense.
    public Settings load() {
        var json = read();
        var usual = Settings.DEFAULT;
        return new Settings(
                theme(json),
                bounds(object(json, "window")),
                panels(object(json, "panels")),
                json.has("recent") ? recent(json.get("recent")) : usual.recent(),
                device(json),
                flag(json, "glides", usual.glides()),
                layers(json.get("layers")));
    }

    /// Saves; a failure is logged, since nothing the user does depends on it.
    public void save(Settings settings) {
        var json = new JsonObject();
        json.addProperty("theme", settings.theme().name().toLowerCase(Locale.ROOT));
        json.add("window", GSON.toJsonTree(settings.window()));
        json.add("panels", GSON.toJsonTree(settings.panels()));
        json.add(
                "recent", GSON.toJsonTree(settings.recent().stream().map(Path::toString).toList()));
        json.addProperty("device", settings.device().word());
        json.addProperty("glides", settings.glides());
        json.add(
                "layers",
                GSON.toJsonTree(settings.layers().stream().map(PlotLayerKind::word).toList()));
        try {
            WholeFile.write(file, GSON.toJson(json));
        } catch (ConoscopeException e) {
            LOG.warn("the settings were not saved", e);
        }
    }

    private JsonObject read() {
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
                var root = JsonParser.parseString(Files.readString(file));
                return root.isJsonObject() ? root.getAsJsonObject() : new JsonObject();
            }
        } catch (IOException | JsonParseException e) {
            LOG.warn("{} is not readable; starting afresh", file, e);
        }
        return new JsonObject();
    }

    private static Theme theme(JsonObject json) {
        var dark = json.get("theme");
        boolean isDark =
                dark != null && dark.isJsonPrimitive() && dark.getAsString().equals("dark");
        return isDark ? Theme.DARK : Theme.LIGHT;
    }

    private static ComputeDevice device(JsonObject json) {
        var said = json.get("device");
        try {
            return said != null && said.isJsonPrimitive()
                    ? ComputeDevice.of(said.getAsString())
                    : ComputeDevice.AUTO;
        } catch (IllegalArgumentException e) {
            return ComputeDevice.AUTO;
        }
    }

    private static @Nullable WindowBounds bounds(@Nullable JsonObject json) {
        if (json == null) {
            return null;
        }
        var bounds =
                new WindowBounds(
                        number(json, "x", Double.NaN),
                        number(json, "y", Double.NaN),
                        number(json, "width", Double.NaN),
                        number(json, "height", Double.NaN),
                        flag(json, "maximized", false));
        return bounds.isFinite() ? bounds : null;
    }

    private static PanelView panels(@Nullable JsonObject json) {
        var usual = PanelView.DEFAULT;
        if (json == null) {
            return usual;
        }
        return new PanelView(
                flag(json, "browser", true),
                flag(json, "side", true),
                number(json, "browserWidth", usual.browserWidth()),
                number(json, "sideWidth", usual.sideWidth()),
                number(json, "histogramShare", usual.histogramShare()),
                number(json, "measuresShare", usual.measuresShare()),
                number(json, "compareShare", usual.compareShare()),
                number(json, "runsWidth", usual.runsWidth()),
                number(json, "runsShare", usual.runsShare()));
    }

    private static Set<PlotLayerKind> layers(@Nullable JsonElement json) {
        if (json == null || !json.isJsonArray()) {
            return PlotLayerKind.usual();
        }
        var shown = EnumSet.noneOf(PlotLayerKind.class);
        for (var kind : PlotLayerKind.values()) {
            if (json.getAsJsonArray().contains(new JsonPrimitive(kind.word()))) {
                shown.add(kind);
            }
        }
        return shown;
    }

    private static List<Path> recent(JsonElement json) {
        var paths = new ArrayList<Path>();
        if (json.isJsonArray()) {
            for (var entry : json.getAsJsonArray()) {
                if (entry.isJsonPrimitive()) {
                    addPath(paths, entry.getAsString());
                }
            }
        }
        return paths;
    }

    private static void addPath(List<Path> paths, String text) {
        try {
            var path = Path.of(text);
            if (path.isAbsolute() && !paths.contains(path)) {
                paths.add(path);
            }
        } catch (InvalidPathException e) {
            LOG.debug("'{}' is no path on this system", text, e);
        }
    }

    private static @Nullable JsonObject object(JsonObject json, String name) {
        var value = json.get(name);
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : null;
    }

    private static double number(JsonObject json, String name, double otherwise) {
        var value = json.get(name);
        if (value == null || !value.isJsonPrimitive()) {
            return otherwise;
        }
        return value.getAsJsonPrimitive().isNumber() ? value.getAsDouble() : otherwise;
    }

    private static boolean flag(JsonObject json, String name, boolean otherwise) {
        var value = json.get(name);
        if (value == null || !value.isJsonPrimitive()) {
            return otherwise;
        }
        return value.getAsJsonPrimitive().isBoolean() ? value.getAsBoolean() : otherwise;
    }
}
