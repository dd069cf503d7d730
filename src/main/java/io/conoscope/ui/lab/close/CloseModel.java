package io.conoscope.ui.lab.close;

import io.conoscope.base.CancellationToken;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.correct.Correction;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.correct.FittedSteps;
import io.conoscope.gap.correct.method.Corrections;
import io.conoscope.gap.correct.method.Shift;
import io.conoscope.gap.live.LiveGap;
import io.conoscope.gap.live.LiveState;
import io.conoscope.gap.live.LossCurve;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.lab.CorrectionChoice;
import io.conoscope.ui.lab.LabModel;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.JobQueue;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A gap being closed by hand: what is chosen, and what it makes of the measures. FX thread only.
public final class CloseModel {

    private static final Logger LOG = LoggerFactory.getLogger(CloseModel.class);
    private static final long SEED = 1;

    private final Session session;
    private final LabModel lab;
    private final Lanes lanes;
    private final String jobTitle;
    private final RequestNumbers preparations = new RequestNumbers();
    private final RequestNumbers curves = new RequestNumbers();
    private final ObjectProperty<CorrectionMethod> method =
            new SimpleObjectProperty<>(CorrectionMethod.SHIFT);
    private final IntegerProperty parameter = new SimpleIntegerProperty();
    private final DoubleProperty amount = new SimpleDoubleProperty();
    private final DoubleProperty temperature = new SimpleDoubleProperty(0.02);
    private final DoubleProperty fitShare = new SimpleDoubleProperty(0.5);
    private final ReadOnlyObjectWrapper<@Nullable Prepared> prepared =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LiveState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LossCurve> curve = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Progressing> progress =
            new ReadOnlyObjectWrapper<>(Progressing.nothing());
    private boolean active;
    private boolean stepping;
    private boolean moved;
    private boolean setting;
    private @Nullable Embeddings asked;
    private @Nullable Job job;

    /// Where it computes.
    ///
    /// @param background prepares: seconds
    /// @param live       steps: milliseconds, one at a time
    public record Lanes(JobQueue jobs, Background background, Background live) {}

    /// Ready for the slider.
    ///
    /// @param of    what is mixed in
    /// @param rows  all rows that are open
    /// @param fit   to which of them the correction is fitted
    /// @param live  of the others, or of a sample of them
    /// @param start the state of the rows as they are
    record Prepared(
            CorrectionMethod of, Embeddings rows, FitSample fit, LiveGap live, LiveState start) {

        /// How many images and texts are judged, and whether they are a sample.
        boolean isSample() {
            return live.rows().image().rows() < judgedImages();
        }

        int judgedImages() {
            return fit.share() == 1
                    ? rows.image().rows()
                    : rows.image().rows() - (int) Math.ceil(fit.share() * rows.image().rows());
        }
    }

    /// Whether there is something to see, and why not.
    ///
    /// @param kind    of the state
    /// @param failure what went wrong; null if nothing did
    record Progressing(Kind kind, @Nullable String failure) {

        enum Kind {
            NOTHING_OPEN,
            NO_PAIRS,
            PREPARING,
            CANCELLED,
            FAILED,
            READY
        }

        static Progressing nothing() {
            return new Progressing(Kind.NOTHING_OPEN, null);
        }
    }

    /// @param jobTitle of the work that comes before the first step
    public CloseModel(Session session, LabModel lab, Lanes lanes, String jobTitle) {
        this.session = session;
        this.lab = lab;
        this.lanes = lanes;
        this.jobTitle = jobTitle;
        session.embeddingsProperty().subscribe(this::look);
        method.subscribe((before, now) -> changeMethod(now));
        parameter.subscribe((before, now) -> prepareAgain());
        fitShare.subscribe((before, now) -> prepareAgain());
        amount.subscribe((before, now) -> move());
        temperature.subscribe(
                (before, now) -> {
                    move();
                    curve();
                });
    }

    ObjectProperty<CorrectionMethod> methodProperty() {
        return method;
    }

    /// The whole number of a method that has one.
    IntegerProperty parameterProperty() {
        return parameter;
    }

    /// Where the slider is: 0 leaves rows as they are, 1 corrects them or closes the gap, more goes
    /// beyond; of a shift, less than 0 widens the gap.
    DoubleProperty amountProperty() {
        return amount;
    }

    /// tau of the contrastive loss, in [0.01, 1].
    DoubleProperty temperatureProperty() {
        return temperature;
    }

    /// Share of the images, with their texts, that the correction is fitted to, in (0, 1].
    DoubleProperty fitShareProperty() {
        return fitShare;
    }

    /// Null until there is something to slide.
    ReadOnlyObjectProperty<@Nullable Prepared> preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    /// What the present amount makes of the measures; null until it is known.
    ReadOnlyObjectProperty<@Nullable LiveState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The loss against the gap at the present temperature; null until it is known.
    ReadOnlyObjectProperty<@Nullable LossCurve> curveProperty() {
        return curve.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Progressing> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Whether anybody looks: nothing is computed for nobody.
    void setActive(boolean looking) {
        active = looking;
        look();
    }

    private void changeMethod(CorrectionMethod now) {
        setting = true;
        parameter.set(now.usualParameter());
        setting = false;
        prepareAgain();
    }

    private void prepareAgain() {
        if (!setting) {
            asked = null;
            look();
        }
    }

    private void look() {
        var rows = session.embeddingsProperty().get();
        if (!active || (rows != null && rows.equals(asked))) {
            return;
        }
        cancel();
        asked = rows;
        if (rows == null || rows.pairs().size() == 0) {
            var kind = rows == null ? Progressing.Kind.NOTHING_OPEN : Progressing.Kind.NO_PAIRS;
            forget(new Progressing(kind, null));
            return;
        }
        prepare(rows);
    }

    private void forget(Progressing why) {
        prepared.set(null);
        state.set(null);
        curve.set(null);
        progress.set(why);
    }

    private void prepare(Embeddings rows) {
        long number = preparations.next();
        var sample = sample();
        var wanted = method.get();
        int value = parameter.get();
        double tau = temperature.get();
        if (prepared.get() == null || !prepared.get().rows().equals(rows)) {
            forget(new Progressing(Progressing.Kind.PREPARING, null));
        }
        var preparing = lanes.jobs().job(jobTitle);
        job = preparing;
        lanes.jobs()
                .submit(
                        lanes.background(),
                        preparing,
                        (token, told) -> prepared(rows, sample, wanted, value, tau, token),
                        Outcome.onlyIf(
                                () -> preparations.isCurrent(number),
                                Outcome.<Prepared>of(this::ready, this::failed, this::cancelled)));
    }

    private FitSample sample() {
        double share = fitShare.get();
        return share >= 1 ? FitSample.ALL : new FitSample(share, SEED);
    }

    private static Prepared prepared(
            Embeddings rows,
            FitSample fit,
            CorrectionMethod wanted,
            int parameter,
            double temperature,
            CancellationToken token) {
        var fitted = fit.of(rows);
        var judged = LiveGap.sample(fit.rest(rows), SEED);
        LiveGap.Fitted learnt;
        if (wanted == CorrectionMethod.SHIFT) {
            // A shift by 2 moves images by −1 along the unit gap vector: that is what it learnt.
            var toImage = new Shift(2).fit(fitted).image().getFirst().offset();
            var direction = new double[toImage.length];
            for (int c = 0; c < direction.length; c++) {
                direction[c] = -toImage[c];
            }
            learnt = LiveGap.Fitted.shift(direction);
        } else {
            var correction = (Correction.OfRows) Corrections.parse(wanted.correction(parameter));
            learnt = LiveGap.Fitted.mix((FittedSteps) correction.transform().fit(fitted));
        }
        int threads = Runtime.getRuntime().availableProcessors();
        var live = LiveGap.of(judged, learnt, threads, SEED, token);
        return new Prepared(wanted, rows, fit, live, live.at(0, temperature));
    }

    private void ready(Prepared found) {
        job = null;
        prepared.set(found);
        progress.set(new Progressing(Progressing.Kind.READY, null));
        move();
        curve();
    }

    private void failed(Throwable failure) {
        LOG.info("preparing a correction", failure);
        job = null;
        forget(new Progressing(Progressing.Kind.FAILED, String.valueOf(failure.getMessage())));
    }

    private void cancelled() {
        job = null;
        asked = null;
        forget(new Progressing(Progressing.Kind.CANCELLED, null));
    }

    private void cancel() {
        preparations.next();
        if (job != null) {
            lanes.jobs().cancel(job);
            job = null;
        }
    }

    /// The distance or share that the slider's place means to the engine.
    private double engineAmount(Prepared ready) {
        return ready.of() == CorrectionMethod.SHIFT
                ? amount.get() * ready.live().closedAt()
                : amount.get();
    }

    private void move() {
        tellOthers();
        moved = true;
        step();
    }

    /// One step is under way at a time; where the slider has moved on meanwhile, the next one
    // starts
    /// from where it is then.
    private void step() {
        var ready = prepared.get();
        if (stepping || !moved || ready == null) {
            return;
        }
        stepping = true;
        moved = false;
        double at = engineAmount(ready);
        double tau = temperature.get();
        lanes.live()
                .<LiveState>run(
                        () -> ready.live().at(at, tau),
                        Outcome.of(
                                found -> stepped(ready, found),
                                failure -> {
                                    stepping = false;
                                    failed(failure);
                                }));
    }

    private void stepped(Prepared of, LiveState found) {
        stepping = false;
        if (of.equals(prepared.get())) {
            state.set(found);
        }
        step();
    }

    private void curve() {
        var ready = prepared.get();
        if (ready == null) {
            return;
        }
        double tau = temperature.get();
        lanes.background()
                .runLatest(
                        curves,
                        () -> ready.live().lossCurve(tau),
                        Outcome.<LossCurve>of(curve::set, this::failed));
    }

    /// Whether the state is that of the slider's place.
    boolean isSettled() {
        return prepared.get() != null && !stepping && !moved;
    }

    private void tellOthers() {
        var ready = prepared.get();
        if (ready == null) {
            return;
        }
        var wanted = ready.of();
        var choice =
                wanted == CorrectionMethod.SHIFT
                        ? new CorrectionChoice(
                                "shift:" + amount.get() * ready.live().closedAt(),
                                1,
                                fitShare.get(),
                                SEED)
                        : new CorrectionChoice(
                                wanted.correction(parameter.get()),
                                amount.get(),
                                fitShare.get(),
                                SEED);
        lab.correctionProperty().set(choice);
    }
}
