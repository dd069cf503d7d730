package io.conoscope.ui.run.difference;

import io.conoscope.service.train.folder.RunConfiguration;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.session.run.OpenRun;
import io.conoscope.ui.session.run.RunsModel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The configurations of the runs that show, key by key. Read in the background whenever other runs
/// show. FX thread only.
public final class DifferencesModel {

    private static final Logger LOG = LoggerFactory.getLogger(DifferencesModel.class);

    private final RunsModel runs;
    private final Background reading;
    private final Function<Path, RunConfiguration> reader;
    private final Messages words;
    private final BooleanProperty onlyDiffering = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Table> table = new ReadOnlyObjectWrapper<>(Table.NONE);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private List<Configured> known = List.of();
    private int request;

    /// A run and what was read of it.
    private record Configured(OpenRun run, RunConfiguration configuration) {}

    /// What is shown.
    ///
    /// @param runs those that have a configuration, one a column
    /// @param rows sorted as in the first file that has them
    record Table(List<OpenRun> runs, List<ConfigurationRow> rows) {

        static final Table NONE = new Table(List.of(), List.of());
    }

    /// @param reading of one thread
    public DifferencesModel(RunsModel runs, Background reading, Messages words) {
        this(runs, reading, RunConfiguration::of, words);
    }

    DifferencesModel(
            RunsModel runs,
            Background reading,
            Function<Path, RunConfiguration> reader,
            Messages words) {
        this.runs = runs;
        this.reading = reading;
        this.reader = reader;
        this.words = words;
        runs.shown().subscribe(this::read);
        onlyDiffering.subscribe((before, now) -> show());
        read();
    }

    /// Whether keys with the same value in every run are left out; true at first.
    BooleanProperty onlyDifferingProperty() {
        return onlyDiffering;
    }

    ReadOnlyObjectProperty<Table> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /// What is missing, or the sentence to show where there is no row; empty where nothing is to be
    /// said.
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    private void read() {
        var shown = List.copyOf(runs.shown());
        int mine = ++request;
        reading.run(
                () ->
                        shown.stream()
                                .map(run -> new Configured(run, reader.apply(run.path())))
                                .toList(),
                Outcome.of(found -> found(mine, found), DifferencesModel::failed));
    }

    private void found(int of, List<Configured> found) {
        if (of == request) {
            known = found;
            show();
        }
    }

    private static void failed(Throwable failure) {
        LOG.error("reading configurations", failure);
    }

    private void show() {
        var configured =
                known.stream().filter(each -> !each.configuration.values().isEmpty()).toList();
        var keys = new LinkedHashSet<String>();
        configured.forEach(each -> keys.addAll(each.configuration.values().keySet()));
        var rows = new ArrayList<ConfigurationRow>();
        for (var key : keys) {
            var values = new ArrayList<String>();
            configured.forEach(each -> values.add(each.configuration.values().get(key)));
            var row = new ConfigurationRow(key, values);
            if (row.differs() || !onlyDiffering.get()) {
                rows.add(row);
            }
        }
        table.set(new Table(configured.stream().map(Configured::run).toList(), rows));
        notice.set(notice(configured.size(), rows.isEmpty()));
    }

    private String notice(int configured, boolean empty) {
        var parts = new ArrayList<String>();
        if (known.isEmpty()) {
            parts.add(words.get("differences.empty"));
        } else if (configured < 2 && onlyDiffering.get()) {
            parts.add(words.get("differences.few"));
        } else if (empty) {
            parts.add(words.get("differences.none"));
        }
        var without =
                known.stream()
                        .filter(each -> each.configuration.values().isEmpty())
                        .map(each -> each.run.name())
                        .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            parts.add(words.get("differences.missing", without));
        }
        known.forEach(each -> parts.addAll(each.configuration.failures()));
        return String.join("\n", parts);
    }

    /// The table as text: a line a key, its cells separated by tabs.
    String text() {
        var shown = table.get();
        var lines = new ArrayList<String>();
        lines.add(
                words.get("differences.key")
                        + shown.runs().stream()
                                .map(run -> "\t" + run.name())
                                .collect(Collectors.joining()));
        shown.rows().forEach(row -> lines.add(text(row)));
        return String.join("\n", lines) + "\n";
    }

    /// One line of it; blanks in place of what would break a cell.
    static String text(ConfigurationRow row) {
        var cells = new ArrayList<String>();
        cells.add(row.key());
        row.values().forEach(value -> cells.add(value == null ? "" : value));
        return cells.stream()
                .map(cell -> cell.replaceAll("[\\t\\r\\n]", " "))
                .collect(Collectors.joining("\t"));
    }
}
