package io.conoscope.ui.lab.cone;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.gap.cone.ConeLayer;
import io.conoscope.gap.cone.ConeRows;
import io.conoscope.gap.cone.ConeSettings;
import io.conoscope.gap.cone.RandomCones;
import io.conoscope.math.Matrix;
import io.conoscope.math.UnitRows;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.LatestOnFx;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Sends rows through random networks, anew whenever a setting changes, and hands out the layers as
/// they come. FX thread only.
public final class ConeModel {

    /// Rows that go in at most.
    static final int ROWS = 200;

    /// Seed of the Gaussian rows.
    static final long INPUT_SEED = 1;

    private final ObjectProperty<ConeSettings> settings =
            new SimpleObjectProperty<>(ConeSettings.USUAL);
    private final ObjectProperty<ConeInput> input = new SimpleObjectProperty<>(ConeInput.GAUSSIAN);
    private final ReadOnlyObjectWrapper<@Nullable ConeRun> run = new ReadOnlyObjectWrapper<>();
    private final RequestNumbers requests = new RequestNumbers();
    private final Session session;
    private final JobQueue jobs;
    private final Notices notices;
    private final Background background;
    private final Messages words;
    private @Nullable Job running;
    private boolean active;
    private boolean stale = true;

    /// @param background runs the networks, one run at a time
    public ConeModel(
            Session session,
            JobQueue jobs,
            Notices notices,
            Background background,
            Messages words) {
        this.session = session;
        this.jobs = jobs;
        this.notices = notices;
        this.background = background;
        this.words = words;
        settings.subscribe((before, now) -> start());
        input.subscribe((before, now) -> start());
        session.embeddingsProperty().subscribe((before, now) -> rowsChanged());
    }

    /// The networks; never null. Setting others starts anew.
    public ObjectProperty<ConeSettings> settingsProperty() {
        return settings;
    }

    /// What goes in; never null.
    public ObjectProperty<ConeInput> inputProperty() {
        return input;
    }

    /// What is known so far; null before the first run.
    public ReadOnlyObjectProperty<@Nullable ConeRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// Whether rows are open that could go in: two of each modality at least.
    public BooleanBinding hasRowsBinding() {
        return Bindings.createBooleanBinding(
                () -> {
                    var rows = session.embeddingsProperty().get();
                    return rows != null && rows.image().rows() > 1 && rows.text().rows() > 1;
                },
                session.embeddingsProperty());
    }

    /// Runs only while it is looked at.
    public void setActive(boolean now) {
        active = now;
        if (!now) {
            stop();
        } else if (stale) {
            start();
        }
    }

    /// Starts anew. What is shown stays until the first layer is there.
    private void start() {
        stop();
        stale = true;
        if (!active) {
            return;
        }
        if (input.get() != ConeInput.GAUSSIAN && !hasRowsBinding().get()) {
            input.set(ConeInput.GAUSSIAN);
            return;
        }
        long number = requests.next();
        var order = new Order(settings.get(), input.get(), source());
        var wanted = order.settings();
        var job = jobs.job(words.get("lab.cone.job", wanted.networks(), wanted.depth()));
        running = job;
        var show =
                new LatestOnFx<ConeRun>(
                        background.fx(),
                        known -> {
                            if (requests.isCurrent(number)) {
                                run.set(known);
                            }
                        });
        jobs.submit(
                background,
                job,
                (token, progress) -> run(order, token, progress, show),
                Outcome.onlyIf(
                        () -> requests.isCurrent(number), Outcome.of(this::finish, this::fail)));
    }

    private void finish(ConeRun whole) {
        stale = false;
        run.set(whole);
    }

    private void fail(Throwable failure) {
        notices.fail(Notices.Location.LAB, failure, null);
    }

    private void stop() {
        var before = running;
        running = null;
        requests.next();
        if (before != null && jobs.jobs().contains(before)) {
            jobs.cancel(before);
        }
    }

    private void rowsChanged() {
        if (input.get() != ConeInput.GAUSSIAN) {
            start();
        }
    }

    /// The open rows; of no rows where random ones are wanted.
    private Matrix source() {
        var rows = session.embeddingsProperty().get();
        return rows == null || input.get() == ConeInput.GAUSSIAN
                ? Matrix.of(0, 0, new float[0])
                : input.get() == ConeInput.IMAGES ? rows.image() : rows.text();
    }

    private record Order(ConeSettings settings, ConeInput input, Matrix source) {

        ConeRun known(Matrix rows, double[] expected, List<ConeLayer> layers) {
            return new ConeRun(settings, input, rows.rows(), expected, List.copyOf(layers), null);
        }

        Matrix rows() {
            if (input == ConeInput.GAUSSIAN) {
                return ConeRows.gaussian(ROWS, settings.width(), INPUT_SEED);
            }
            int n = Math.min(ROWS, source.rows());
            var spread = new int[n];
            for (int i = 0; i < n; i++) {
                spread[i] = (int) ((long) i * source.rows() / n);
            }
            var rows = source.select(spread);
            var living =
                    IntStream.range(0, n).filter(i -> UnitRows.scale(rows.row(i)) > 0).toArray();
            return living.length == n ? rows : rows.select(living);
        }
    }

    private static ConeRun run(
            Order order,
            CancellationToken token,
            Consumer<? super Progress> progress,
            Consumer<? super ConeRun> layers) {
        var rows = order.rows();
        int depth = order.settings().depth();
        var expected =
                order.settings().hasClosedForm()
                        ? RandomCones.expected(rows, depth)
                        : new double[0];
        var so = new ArrayList<ConeLayer>();
        var cones =
                RandomCones.run(
                        order.settings(),
                        rows,
                        token,
                        layer -> {
                            so.add(layer);
                            layers.accept(order.known(rows, expected, so));
                            progress.accept(
                                    new Progress(
                                            "cone", layer.layer(), depth, Double.NaN, Double.NaN));
                        });
        return new ConeRun(
                order.settings(), order.input(), rows.rows(), expected, List.copyOf(so), cones);
    }
}
