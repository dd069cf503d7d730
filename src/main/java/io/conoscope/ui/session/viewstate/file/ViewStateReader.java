package io.conoscope.ui.session.viewstate.file;

import com.google.gson.JsonElement;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.folder.ModelFormat;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.world.ShownMarks;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.method.ProjectionMethod;
import io.conoscope.ui.session.method.ProjectionParameter;
import io.conoscope.ui.session.viewstate.CameraView;
import io.conoscope.ui.session.viewstate.FrameView;
import io.conoscope.ui.session.viewstate.LookView;
import io.conoscope.ui.session.viewstate.OpenedSubject;
import io.conoscope.ui.session.viewstate.PanelView;
import io.conoscope.ui.session.viewstate.RunsView;
import io.conoscope.ui.session.viewstate.ScatterView;
import io.conoscope.ui.session.viewstate.SelectedPoints;
import io.conoscope.ui.session.viewstate.ViewState;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Views out of JSON, entry by entry: what is missing, unknown or damaged counts as not there. Any
/// thread.
///
/// @param json the whole file
record ViewStateReader(JsonSection json) {

    private static final Logger LOG = LoggerFactory.getLogger(ViewStateReader.class);

    /// What a damaged file may ask for takes 400 MB at most.
    static final int MOST_POINTS = 100_000_000;

    /// Reads one entry; what is wrong with it is the reason why it counts as not there.
    interface Entry<T> {
        @Nullable T read() throws ConoscopeException;
    }

    static ViewState read(JsonSection json) {
        return new ViewStateReader(json).state();
    }

    private ViewState state() {
        return new ViewState(
                orNull(this::opened),
                orNull(this::model),
                orNull(this::projection),
                or(ScatterView.WHOLE, this::scatter),
                or(ShownMarks.ALL, this::shown),
                orNull(this::selection),
                or("", () -> json.text("filter", "")),
                or(LookView.PLAIN, () -> LookReader.read(section(json, "look"))),
                or(RunsView.NONE, this::runs),
                or(FrameView.UNSET, this::frame));
    }

    static <T> @Nullable T orNull(Entry<T> entry) {
        try {
            return entry.read();
        } catch (ConoscopeException | IllegalArgumentException | ArithmeticException e) {
            LOG.info("an entry of the view is left out: {}", e.getMessage());
            return null;
        }
    }

    static <T> T or(T otherwise, Entry<T> entry) {
        var found = orNull(entry);
        return found == null ? otherwise : found;
    }

    /// An object below; null where there is none.
    static @Nullable JsonSection section(JsonSection of, String key) throws ConoscopeException {
        return of.has(key) ? of.section(key) : null;
    }

    private @Nullable OpenedSubject opened() throws ConoscopeException {
        var part = section(json, "opened");
        if (part == null) {
            return null;
        }
        return new OpenedSubject(path(part.text("path")), part.text("split", ""));
    }

    /// @throws IllegalArgumentException if it is no path of this system, or not absolute
    private static Path path(String text) {
        var path = Path.of(text);
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException(text + " is not absolute");
        }
        return path;
    }

    private @Nullable ModelSpec model() throws ConoscopeException {
        var part = section(json, "model");
        if (part == null) {
            return null;
        }
        return new ModelSpec(
                part.text("image"),
                part.text("text"),
                part.has("randomInit") ? (Long) whole(part, "randomInit") : null,
                part.has("layer") ? (Integer) part.integer("layer", 0, Integer.MAX_VALUE, 0) : null,
                part.has("bridgeSeed") ? whole(part, "bridgeSeed") : ModelSpec.BRIDGE_SEED,
                part.has("format") ? word(ModelFormat.class, part.text("format")) : null);
    }

    /// Seeds have 64 bits; a double would cut them.
    private static long whole(JsonSection part, String key) throws ConoscopeException {
        var value = part.value(key);
        if (value == null || !JsonSection.isNumber(value)) {
            throw part.wrong(key, String.valueOf(value), "a whole number");
        }
        return value.getAsJsonPrimitive().getAsBigDecimal().longValueExact();
    }

    static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private @Nullable ProjectionChoice projection() throws ConoscopeException {
        var part = section(json, "projection");
        if (part == null) {
            return null;
        }
        var method = ProjectionMethod.of(part.text("method"));
        if (!ProjectionMethod.offered().contains(method)) {
            throw new IllegalArgumentException(method + " is not offered");
        }
        var settings = ProjectionSettings.defaults();
        var metric = orNull(() -> word(Metric.class, part.text("metric")));
        settings = metric == null ? settings : settings.withMetric(metric);
        var mode = orNull(() -> word(ProjectionSettings.Mode.class, part.text("mode")));
        settings = mode == null ? settings : settings.withMode(mode);
        return new ProjectionChoice(method.key(), numbers(part, settings));
    }

    /// The spread comes before what it bounds.
    private static ProjectionSettings numbers(JsonSection part, ProjectionSettings usual) {
        double minDist = ProjectionParameter.MIN_DIST.of(usual);
        var settings = ProjectionParameter.MIN_DIST.with(usual, 0);
        for (var parameter : List.of(ProjectionParameter.values()).reversed()) {
            var sofar = settings;
            double otherwise =
                    parameter == ProjectionParameter.MIN_DIST
                            ? Math.min(minDist, parameter.high(sofar))
                            : parameter.of(sofar);
            double value = or(otherwise, () -> number(part, parameter, sofar, otherwise));
            settings = parameter.with(sofar, value);
        }
        return settings;
    }

    private static double number(
            JsonSection part,
            ProjectionParameter parameter,
            ProjectionSettings beside,
            double otherwise)
            throws ConoscopeException {
        double low = parameter.low(beside);
        double high = parameter.high(beside);
        return parameter.isWhole()
                ? part.integer(parameter.key(), (int) low, (int) high, (int) otherwise)
                : part.number(parameter.key(), low, high, otherwise);
    }

    private @Nullable ScatterView scatter() throws ConoscopeException {
        var part = section(json, "scatter");
        if (part == null) {
            return null;
        }
        return new ScatterView(
                orNull(() -> camera(part, "left")),
                orNull(() -> camera(part, "right")),
                orNull(
                        () ->
                                part.has("other")
                                        ? ProjectionMethod.of(part.text("other")).key()
                                        : null));
    }

    private static @Nullable CameraView camera(JsonSection of, String key)
            throws ConoscopeException {
        var part = section(of, key);
        return part == null
                ? null
                : new CameraView(finite(part, "x"), finite(part, "y"), finite(part, "zoom"));
    }

    private static double finite(JsonSection part, String key) throws ConoscopeException {
        return part.number(key, -Double.MAX_VALUE, Double.MAX_VALUE, Double.NaN);
    }

    private @Nullable ShownMarks shown() throws ConoscopeException {
        var part = section(json, "shown");
        return part == null
                ? null
                : new ShownMarks(flag(part, "images"), flag(part, "texts"), flag(part, "lines"));
    }

    private static boolean flag(JsonSection part, String key) {
        return or(true, () -> part.flag(key, true));
    }

    private @Nullable SelectedPoints selection() throws ConoscopeException {
        var part = section(json, "selection");
        if (part == null) {
            return null;
        }
        int of = part.integer("of", 1, MOST_POINTS, 0);
        return new SelectedPoints(of, Selection.of(PointRanges.read(part.text("points"), of)));
    }

    private @Nullable RunsView runs() throws ConoscopeException {
        var part = section(json, "runs");
        if (part == null) {
            return null;
        }
        return new RunsView(
                paths(part, "roots"),
                paths(part, "removed"),
                paths(part, "hidden"),
                orNull(() -> part.has("chosen") ? path(part.text("chosen")) : null),
                orNull(() -> part.has("tags") ? texts(part, "tags") : null));
    }

    private static List<Path> paths(JsonSection part, String key) {
        var paths = new ArrayList<Path>();
        for (var text : or(List.<String>of(), () -> part.has(key) ? texts(part, key) : null)) {
            var path = orNull(() -> path(text));
            if (path != null) {
                paths.add(path);
            }
        }
        return paths;
    }

    /// The strings of an array; what is none is left out.
    private static List<String> texts(JsonSection part, String key) throws ConoscopeException {
        return part.array(key).asList().stream()
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .toList();
    }

    private @Nullable FrameView frame() throws ConoscopeException {
        var part = section(json, "frame");
        if (part == null) {
            return null;
        }
        return new FrameView(
                orNull(() -> part.has("theme") ? word(Theme.class, part.text("theme")) : null),
                orNull(() -> part.has("workspace") ? part.text("workspace") : null),
                or(false, () -> part.flag("comparing", false)),
                orNull(() -> panels(part)));
    }

    private static @Nullable PanelView panels(JsonSection of) throws ConoscopeException {
        var part = section(of, "panels");
        if (part == null) {
            return null;
        }
        var usual = PanelView.DEFAULT;
        return new PanelView(
                flag(part, "browser"),
                flag(part, "side"),
                part.number("browserWidth", 0, 1e6, usual.browserWidth()),
                part.number("sideWidth", 0, 1e6, usual.sideWidth()),
                part.number("histogramShare", 0, 1, usual.histogramShare()),
                part.number("measuresShare", 0, 1, usual.measuresShare()),
                part.number("compareShare", 0, 1, usual.compareShare()),
                part.number("runsWidth", 0, 1e6, usual.runsWidth()),
                part.number("runsShare", 0, 1, usual.runsShare()));
    }
}
