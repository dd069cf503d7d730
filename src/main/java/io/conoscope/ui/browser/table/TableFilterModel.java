package io.conoscope.ui.browser.table;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.session.Session;

import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is written above the columns, as the session's filter: it narrows whatever filter there was
/// before. FX thread only.
///
/// A filter that comes from elsewhere, or an undo, empties the fields.
final class TableFilterModel {

    private static final Logger LOG = LoggerFactory.getLogger(TableFilterModel.class);

    private final Session session;
    private final TableColumnsModel columns;
    private final Background background;
    private final RequestNumbers requests = new RequestNumbers();
    private final ObservableMap<String, String> written = FXCollections.observableHashMap();
    private final ObservableSet<String> mistaken = FXCollections.observableSet();
    private PointFilter base = PointFilter.ALL;
    private PointFilter own = PointFilter.ALL;
    private boolean applying;

    TableFilterModel(Session session, TableColumnsModel columns, Background background) {
        this.session = session;
        this.columns = columns;
        this.background = background;
        session.filterProperty().subscribe(this::filterChanged);
        columns.columnsProperty()
                .subscribe(
                        (before, now) -> {
                            if (!written.isEmpty()) {
                                apply();
                            }
                        });
    }

    /// What is written, by column; read only.
    ObservableMap<String, String> written() {
        return written;
    }

    /// The columns in which something is written that is no filter; read only.
    ObservableSet<String> mistaken() {
        return mistaken;
    }

    /// Keeps what a column's text asks for; blank for everything.
    void write(String column, String text) {
        if (text.isBlank()) {
            if (written.remove(column) == null) {
                return;
            }
        } else {
            written.put(column, text);
        }
        apply();
    }

    /// What came of the texts.
    private record Found(PointFilter filter, Set<String> wrong) {}

    private void apply() {
        if (written.isEmpty()) {
            requests.next();
            mistaken.clear();
            set(base);
            return;
        }
        var filters =
                written.entrySet().stream()
                        .map(each -> new ColumnFilter(each.getKey(), each.getValue()))
                        .toList();
        var known = columns.columnsProperty().get();
        var before = base;
        int points = session.points();
        background.runLatest(
                requests,
                () -> find(filters, known, before, points),
                Outcome.of(this::found, failure -> LOG.error("filtering rows", failure)));
    }

    private static Found find(
            List<ColumnFilter> filters,
            java.util.Map<String, ItemColumn> columns,
            PointFilter base,
            int points) {
        var wrong = new TreeSet<String>();
        var tests = new ArrayList<IntPredicate>();
        var reasons = new ArrayList<String>();
        for (var filter : filters) {
            var column = columns.get(filter.column());
            var test = column == null ? null : filter.over(column.values()).orElse(null);
            if (test == null) {
                wrong.add(filter.column());
            } else {
                tests.add(test);
                reasons.add(filter.because());
            }
        }
        if (tests.isEmpty()) {
            return new Found(base, wrong);
        }
        var kept =
                base.points(points)
                        .filter(point -> tests.stream().allMatch(test -> test.test(point)))
                        .toArray();
        var because =
                Stream.concat(Stream.of(base.because()), reasons.stream())
                        .filter(reason -> !reason.isEmpty())
                        .collect(Collectors.joining(" · "));
        return new Found(PointFilter.of(kept, because), wrong);
    }

    private void found(Found found) {
        mistaken.retainAll(found.wrong());
        mistaken.addAll(found.wrong());
        set(found.filter());
    }

    private void set(PointFilter filter) {
        own = filter;
        applying = true;
        try {
            session.filterProperty().set(filter);
        } finally {
            applying = false;
        }
    }

    private void filterChanged(PointFilter now) {
        if (!applying && now != own) {
            requests.next();
            base = now;
            own = now;
            written.clear();
            mistaken.clear();
        }
    }
}
