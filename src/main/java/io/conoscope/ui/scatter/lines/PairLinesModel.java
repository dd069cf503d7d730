package io.conoscope.ui.scatter.lines;

import io.conoscope.base.CancellationToken;
import io.conoscope.embedding.Embeddings;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.field.ContourLines;
import io.conoscope.ui.kit.field.Contours;
import io.conoscope.ui.kit.line.EdgeBundling;
import io.conoscope.ui.kit.line.LineBundles;
import io.conoscope.ui.kit.line.LineCosines;
import io.conoscope.ui.kit.line.PairLook;
import io.conoscope.ui.kit.line.PairOrder;
import io.conoscope.ui.kit.world.PairLineStyle.Which;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.Session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// What a side's pair lines and contours look like: computes cosines, bundles and contours in the
/// background when they are wanted, and drops what is for points that are gone. FX thread only;
/// knows no scene.
///
/// Bundles and contours are those of points that stand still: while a layout glides there are none.
public final class PairLinesModel {

    private static final Logger LOG = LoggerFactory.getLogger(PairLinesModel.class);

    private final Session session;
    private final ObservableValue<@Nullable DisplayedLayout> displayed;
    private final ObservableValue<ScatterPoints> points;
    private final Background background;
    private final ReadOnlyObjectWrapper<PairLook> look =
            new ReadOnlyObjectWrapper<>(PairLook.PLAIN);
    private final ReadOnlyObjectWrapper<Contours> contours =
            new ReadOnlyObjectWrapper<>(Contours.NONE);
    private CancellationToken cosinesUnderWay = new CancellationToken();
    private CancellationToken bundlesUnderWay = new CancellationToken();
    private CancellationToken contoursUnderWay = new CancellationToken();
    private @Nullable Embeddings rows;
    private @Nullable LineCosines cosines;
    private boolean asked;

    /// @param displayed  what the side shows
    /// @param points     where its points are now
    /// @param background computes
    public PairLinesModel(
            Session session,
            ObservableValue<@Nullable DisplayedLayout> displayed,
            ObservableValue<ScatterPoints> points,
            Background background) {
        this.session = session;
        this.displayed = displayed;
        this.points = points;
        this.background = background;
        points.subscribe(this::change);
        session.filterProperty().subscribe(this::change);
        session.pairLinesProperty().subscribe(this::change);
        session.contoursProperty().subscribe(this::change);
    }

    /// What pair lines look like; never null.
    public ReadOnlyObjectProperty<PairLook> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// Lines of equal density; none while they are not wanted, or not known yet.
    public ReadOnlyObjectProperty<Contours> contoursProperty() {
        return contours.getReadOnlyProperty();
    }

    private void change() {
        takeRows();
        var style = session.pairLinesProperty().get();
        var straight = new PairLook(style, cosines, null);
        var before = look.get();
        boolean same = before.style().equals(style) && Objects.equals(before.cosines(), cosines);
        if (!same || before.bundles() != null) {
            look.set(straight);
        }
        if (style.needsCosines() && cosines == null) {
            askForCosines();
        }
        bundle();
        contour();
    }

    private void takeRows() {
        var layout = displayed.getValue();
        var now = layout == null ? null : layout.rows();
        if (!Objects.equals(now, rows)) {
            rows = now;
            cosines = null;
            asked = false;
            cosinesUnderWay.cancel();
        }
    }

    private void askForCosines() {
        var of = rows;
        if (of == null || asked) {
            return;
        }
        asked = true;
        var token = new CancellationToken();
        cosinesUnderWay = token;
        run(
                token,
                () -> PairCosineRows.of(of),
                found -> {
                    cosines = found;
                    change();
                });
    }

    /// Whether points are where the layout has them, and not on their way.
    private boolean standStill() {
        var layout = displayed.getValue();
        return layout != null && layout.frame().xy() == points.getValue().xy();
    }

    private void bundle() {
        bundlesUnderWay.cancel();
        var now = look.get();
        boolean ready = !now.style().needsCosines() || cosines != null;
        boolean any =
                now.style().which() != Which.SELECTION && points.getValue().pairs().size() > 0;
        if (!now.style().bundled() || !standStill() || !ready || !any) {
            return;
        }
        var token = new CancellationToken();
        bundlesUnderWay = token;
        var all = points.getValue();
        PointFilter filter = session.filterProperty().get();
        run(
                token,
                () -> EdgeBundling.of(all, PairOrder.of(all, filter, now), token),
                (LineBundles made) -> look.set(new PairLook(now.style(), now.cosines(), made)));
    }

    private void contour() {
        contoursUnderWay.cancel();
        if (!contours.get().isEmpty()) {
            contours.set(Contours.NONE);
        }
        if (!session.contoursProperty().get() || !standStill()) {
            return;
        }
        var token = new CancellationToken();
        contoursUnderWay = token;
        var all = points.getValue();
        PointFilter filter = session.filterProperty().get();
        run(token, () -> ContourLines.of(all, filter::keeps, token), contours::set);
    }

    private <T> void run(CancellationToken token, Callable<T> work, Consumer<T> answer) {
        background.run(
                work,
                Outcome.onlyIf(
                        () -> !token.isCancelled(),
                        Outcome.of(
                                answer, failure -> LOG.error("pair lines and contours", failure))));
    }
}
