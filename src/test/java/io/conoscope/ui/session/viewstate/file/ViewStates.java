package io.conoscope.ui.session.viewstate.file;

import io.conoscope.encoder.folder.ModelFormat;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.Tuning;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.world.MarkStyle;
import io.conoscope.ui.kit.world.ShownMarks;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.method.ProjectionMethod;
import io.conoscope.ui.session.viewstate.CameraView;
import io.conoscope.ui.session.viewstate.ColoringView;
import io.conoscope.ui.session.viewstate.FilterView;
import io.conoscope.ui.session.viewstate.FrameView;
import io.conoscope.ui.session.viewstate.LookView;
import io.conoscope.ui.session.viewstate.OpenedSubject;
import io.conoscope.ui.session.viewstate.PanelView;
import io.conoscope.ui.session.viewstate.RunsView;
import io.conoscope.ui.session.viewstate.ScatterView;
import io.conoscope.ui.session.viewstate.SelectedPoints;
import io.conoscope.ui.session.viewstate.ViewState;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Views by chance, with everything that may be missing missing now and then.
public final class ViewStates {

    private final Random random;

    private ViewStates(long seed) {
        random = new Random(seed);
    }

    /// A view that follows from its seed.
    public static ViewState of(long seed) {
        return new ViewStates(seed).state();
    }

    private ViewState state() {
        return new ViewState(
                maybe(() -> new OpenedSubject(path(), word())),
                maybe(this::model),
                maybe(this::projection),
                new ScatterView(maybe(this::camera), maybe(this::camera), maybe(() -> "pca")),
                new ShownMarks(flag(), flag(), flag()),
                maybe(this::selection),
                word(),
                look(),
                new RunsView(paths(), paths(), paths(), maybe(this::path), maybe(this::words)),
                new FrameView(
                        maybe(() -> Theme.values()[random.nextInt(Theme.values().length)]),
                        maybe(() -> "RUNS"),
                        flag(),
                        maybe(this::panels)));
    }

    private LookView look() {
        return new LookView(
                maybe(() -> new FilterView(selection(), word())),
                word(),
                new ColoringView(
                        word(),
                        random.nextInt(50),
                        51 + random.nextInt(50),
                        flag(),
                        flag(),
                        flag()),
                new MarkStyle(
                        1 + random.nextDouble(),
                        random.nextDouble(0.1, 1),
                        1 + random.nextDouble(),
                        1 + random.nextDouble(),
                        MarkStyle.Density.values()[random.nextInt(3)],
                        flag()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? null : value.get();
    }

    private boolean flag() {
        return random.nextBoolean();
    }

    /// Quotes, breaks and signs of other scripts included.
    private String word() {
        return random.ints(random.nextInt(8), 1, 0x3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private List<String> words() {
        return List.of("train/loss", "a \"b\"\n" + random.nextInt(), "Größe");
    }

    private Path path() {
        return Path.of("/corpora/é \"" + random.nextInt(100) + "\"").toAbsolutePath();
    }

    private List<Path> paths() {
        var paths = new ArrayList<Path>();
        for (int i = random.nextInt(3); i > 0; i--) {
            paths.add(path());
        }
        return paths;
    }

    private ModelSpec model() {
        var formats = ModelFormat.values();
        return new ModelSpec(
                "image-" + random.nextInt(9),
                "/models/text-" + random.nextInt(9),
                maybe(random::nextLong),
                maybe(() -> random.nextInt(12)),
                random.nextLong(),
                maybe(() -> formats[random.nextInt(formats.length)]));
    }

    private ProjectionChoice projection() {
        double spread = 0.01 + random.nextDouble() * 3;
        var tuning =
                new Tuning(
                        0.5 + random.nextDouble(),
                        random.nextDouble() * 5,
                        random.nextInt(50),
                        random.nextDouble() * spread,
                        spread,
                        1 + random.nextDouble());
        var methods = ProjectionMethod.offered();
        return new ProjectionChoice(
                methods.get(random.nextInt(methods.size())).key(),
                new ProjectionSettings(
                        2 + random.nextInt(900),
                        1 + random.nextDouble() * 200,
                        random.nextInt(1000),
                        Metric.values()[random.nextInt(2)],
                        ProjectionSettings.Mode.values()[random.nextInt(2)],
                        random.nextInt(1_000_000),
                        ProjectionSettings.defaults().threads(),
                        tuning));
    }

    private CameraView camera() {
        return new CameraView(
                random.nextGaussian(), random.nextGaussian(), 0.1 + 9 * random.nextDouble());
    }

    private SelectedPoints selection() {
        return new SelectedPoints(
                1000, Selection.of(random.ints(1 + random.nextInt(20), 0, 1000).toArray()));
    }

    private PanelView panels() {
        return new PanelView(
                flag(),
                flag(),
                160 + random.nextInt(500),
                240 + random.nextDouble(),
                0.4,
                0.3,
                random.nextDouble(),
                200 + random.nextDouble(),
                random.nextDouble());
    }
}
