package io.conoscope.ui.histogram;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.select.SelectionModel;
import io.conoscope.ui.session.select.SelectionOperation;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.stream.IntStream;

/// What of the histogram is selected: the distribution of the selected or filtered items, and the
/// range that someone brushed over. FX thread only.
final class HistogramSelectionModel {

    private static final Logger LOG = LoggerFactory.getLogger(HistogramSelectionModel.class);

    private final Session session;
    private final SelectionModel selection;
    private final HistogramModel histogram;
    private final Background background;
    private final RequestNumbers requests = new RequestNumbers();
    private final ReadOnlyObjectWrapper<@Nullable SelectedDistributions> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable BinRange> brush = new ReadOnlyObjectWrapper<>();
    private boolean choosing;

    /// @param background counts, beside the whole
    HistogramSelectionModel(
            Session session,
            SelectionModel selection,
            HistogramModel histogram,
            Background background) {
        this.session = session;
        this.selection = selection;
        this.histogram = histogram;
        this.background = background;
        session.selectionProperty().subscribe((before, now) -> selectionChanged());
        session.filterProperty().subscribe((before, now) -> count());
        histogram.distributionsProperty().subscribe((before, now) -> count());
        session.embeddingsProperty().subscribe((before, now) -> brush.set(null));
    }

    /// The distribution of what is selected or, with no selection, of what the filter keeps; null
    /// while neither narrows anything.
    ReadOnlyObjectProperty<@Nullable SelectedDistributions> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The range brushed over; null for none.
    ReadOnlyObjectProperty<@Nullable BinRange> brushProperty() {
        return brush.getReadOnlyProperty();
    }

    /// Shows a range without selecting anything yet.
    void drag(@Nullable BinRange range) {
        brush.set(range);
    }

    /// Selects the images and texts of the matched pairs within the range brushed over.
    void choose(SelectionOperation operation) {
        var range = brush.get();
        var whole = histogram.distributionsProperty().get();
        var pairs = histogram.pairs();
        if (range == null || whole == null || pairs == null) {
            return;
        }
        int first = range.firstBin(whole);
        int last = range.lastBin(whole);
        var cosines = pairs.samples().matched();
        var points =
                pairs.points(
                        pair -> {
                            int bin = whole.bin(cosines[pair]);
                            return bin >= first && bin <= last;
                        });
        choosing = true;
        try {
            selection.choose(points, operation);
        } finally {
            choosing = false;
        }
    }

    /// How many matched pairs lie in the range; 0 without one.
    int pairsInBrush() {
        var range = brush.get();
        var whole = histogram.distributionsProperty().get();
        if (range == null || whole == null) {
            return 0;
        }
        return IntStream.rangeClosed(range.firstBin(whole), range.lastBin(whole))
                .map(bin -> whole.matched().counts()[bin])
                .sum();
    }

    /// Takes the brush away, and what it selected.
    void clearBrush() {
        if (brush.get() != null) {
            brush.set(null);
            selection.choose(new int[0], SelectionOperation.REPLACE);
        }
    }

    private void selectionChanged() {
        if (!choosing) {
            brush.set(null);
        }
        count();
    }

    private void count() {
        var whole = histogram.distributionsProperty().get();
        var pairs = histogram.pairs();
        var chosen = session.selectionProperty().get();
        var filter = session.filterProperty().get();
        if (whole == null || pairs == null || (chosen.isEmpty() && filter.keepsAll())) {
            requests.next();
            selected.set(null);
            return;
        }
        var kinds = EnumSet.copyOf(whole.kinds().keySet());
        int all = session.points();
        background.runLatest(
                requests,
                () -> {
                    var points = new BitSet();
                    (chosen.isEmpty() ? filter.points(all) : IntStream.of(chosen.points()))
                            .forEach(points::set);
                    return SelectedDistributions.of(whole, pairs.within(points, kinds));
                },
                Outcome.<SelectedDistributions>of(
                        selected::set, failure -> LOG.error("counting the selection", failure)));
    }
}
