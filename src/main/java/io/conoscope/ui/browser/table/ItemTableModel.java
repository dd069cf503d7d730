package io.conoscope.ui.browser.table;

import io.conoscope.ui.browser.grid.BrowserModel;
import io.conoscope.ui.browser.grid.CaptionIndex;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.select.SelectionModel;
import io.conoscope.ui.session.select.SelectionOperation;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Which rows the table lists, in which order, and what is selected among them. FX thread only.
///
/// Nothing is listed while the table is not shown.
public final class ItemTableModel {

    private static final Logger LOG = LoggerFactory.getLogger(ItemTableModel.class);

    private final Session session;
    private final BrowserModel browser;
    private final SelectionModel selection;
    private final Messages words;
    private final Background background;
    private final RequestNumbers requests = new RequestNumbers();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<ItemScope> scope = new SimpleObjectProperty<>(ItemScope.ALL);
    private final ReadOnlyObjectWrapper<int[]> rows = new ReadOnlyObjectWrapper<>(new int[0]);
    private final ReadOnlyStringWrapper header = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptiness = new ReadOnlyStringWrapper("");
    private RowListing.@Nullable Sort sort;
    private IntConsumer reveal = row -> {};
    private boolean choosing;
    private int cursor = -1;
    private int anchor = -1;

    /// @param browser    knows the corpus, and whether only selected items are listed
    /// @param background filters and sorts
    public ItemTableModel(
            Session session,
            BrowserModel browser,
            SelectionModel selection,
            Messages words,
            Background background) {
        this.session = session;
        this.browser = browser;
        this.selection = selection;
        this.words = words;
        this.background = background;
        browser.indexProperty().subscribe((before, now) -> opened());
        browser.selectedOnlyProperty().subscribe((before, now) -> list());
        session.filterProperty().subscribe((before, now) -> list());
        session.selectionProperty().subscribe((before, now) -> selectionChanged());
        scope.subscribe((before, now) -> list());
        shown.subscribe((before, now) -> list());
    }

    /// Whether the table is on screen.
    public BooleanProperty shownProperty() {
        return shown;
    }

    /// `48,546 rows`, or `412 of 48,546 rows`.
    public ReadOnlyStringProperty headerProperty() {
        return header.getReadOnlyProperty();
    }

    /// The sentence to show instead of rows; empty while there are some.
    public ReadOnlyStringProperty emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    /// The points listed, one a row; nobody writes to it.
    ReadOnlyObjectProperty<int[]> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ObjectProperty<ItemScope> scopeProperty() {
        return scope;
    }

    /// The row that the keyboard goes on from; -1 for none.
    int cursor() {
        return cursor;
    }

    @Nullable CaptionIndex index() {
        return browser.indexProperty().get();
    }

    /// Whether a point is selected.
    boolean isSelected(int point) {
        return session.selectionProperty().get().contains(point);
    }

    boolean isHovered(int point) {
        return session.hoveredProperty().get() == point;
    }

    void hover(int point) {
        session.hoveredProperty().set(point);
    }

    /// Whom to tell the row that should come into view.
    void onReveal(IntConsumer listener) {
        reveal = listener;
    }

    /// Lists the rows by a column from now on.
    ///
    /// @param wanted null for the corpus' order
    void sortBy(RowListing.@Nullable Sort wanted) {
        sort = wanted;
        list();
    }

    /// Selects a row alone.
    void choose(int row) {
        anchor = row;
        choose(row, SelectionOperation.REPLACE, rows.get()[row]);
    }

    /// Adds a row to the selection or takes it out.
    void toggle(int row) {
        anchor = row;
        int point = rows.get()[row];
        choose(
                row,
                isSelected(point) ? SelectionOperation.SUBTRACT : SelectionOperation.ADD,
                point);
    }

    /// Selects every row from the last one chosen alone to this one.
    void extendTo(int row) {
        var listed = rows.get();
        int from = anchor < 0 || anchor >= listed.length ? row : anchor;
        var range = Arrays.copyOfRange(listed, Math.min(from, row), Math.max(from, row) + 1);
        choose(row, SelectionOperation.REPLACE, range);
        anchor = from;
    }

    /// Moves by so many rows, as far as it goes.
    void walk(long places, boolean extend) {
        int all = rows.get().length;
        if (all == 0) {
            return;
        }
        int to = cursor < 0 ? 0 : (int) Math.clamp(cursor + places, 0, all - 1);
        if (extend) {
            extendTo(to);
        } else {
            choose(to);
        }
        reveal.accept(to);
    }

    /// The selected points in the order of the rows; all rows where none is selected.
    int[] pointsToCopy() {
        var listed = rows.get();
        var selected = Arrays.stream(listed).filter(this::isSelected).toArray();
        return selected.length == 0 ? listed.clone() : selected;
    }

    private void choose(int row, SelectionOperation operation, int... points) {
        cursor = row;
        choosing = true;
        try {
            selection.choose(points, operation);
        } finally {
            choosing = false;
        }
    }

    private void opened() {
        sort = null;
        cursor = -1;
        anchor = -1;
        rows.set(new int[0]);
        list();
    }

    private void list() {
        var index = index();
        if (index == null || !shown.get()) {
            requests.next();
            return;
        }
        var asked =
                new RowListing(
                        index,
                        scope.get(),
                        session.filterProperty().get(),
                        browser.selectedOnlyProperty().get()
                                ? session.selectionProperty().get()
                                : null,
                        sort);
        background.runLatest(
                requests,
                asked::points,
                Outcome.of(
                        points -> listed(asked, points),
                        failure -> LOG.error("listing rows", failure)));
    }

    private void listed(RowListing asked, int[] points) {
        cursor = -1;
        anchor = -1;
        rows.set(points);
        int all = session.points();
        header.set(
                points.length == all
                        ? words.get("table.count", NumberText.count(all))
                        : words.get(
                                "table.filtered",
                                NumberText.count(points.length),
                                NumberText.count(all)));
        emptiness.set(points.length > 0 ? "" : emptiness(asked));
    }

    private String emptiness(RowListing asked) {
        if (asked.selected() != null) {
            return words.get("table.none-selected");
        }
        return asked.filter().keepsAll()
                ? words.get("table.none")
                : words.get("table.none-kept", asked.filter().because());
    }

    private void selectionChanged() {
        if (choosing || !shown.get()) {
            return;
        }
        if (browser.selectedOnlyProperty().get()) {
            list();
            return;
        }
        var points = session.selectionProperty().get().points();
        int row = points.length == 0 ? -1 : indexOf(points[0]);
        cursor = row;
        anchor = row;
        if (row >= 0) {
            reveal.accept(row);
        }
    }

    private int indexOf(int point) {
        var listed = rows.get();
        for (int row = 0; row < listed.length; row++) {
            if (listed[row] == point) {
                return row;
            }
        }
        return -1;
    }
}
