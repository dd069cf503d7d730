package io.conoscope.ui.histogram.measure;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.figure.Figure;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.card.IntervalsModel;
import io.conoscope.ui.session.status.JobQueue;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Function;
import java.util.function.Supplier;

/// The measures of the gap as a table, the length of the gap vector above them.
public final class MeasuresPanel extends BorderPane {

    private final Messages words;
    private final MeasuresModel model;
    private final SelectionMeasuresModel selection;
    private final FigureExport export;
    private final Figure figure;
    private final Label gap = new Label();
    private final Label subject = small("measures-subject");
    private final Label sizes = small("measures-sizes");
    private final VBox groups = new VBox();
    private final Label sentence = new Label();
    private final MeasureCards cards;

    /// @param session   whose embeddings and measures are shown
    /// @param jobs      shows how far a large selection is measured
    /// @param measuring measures selections
    /// @param export    saves and copies them
    public MeasuresPanel(
            Session session,
            JobQueue jobs,
            Background measuring,
            Messages words,
            FigureExport export) {
        this.words = words;
        this.export = export;
        model = new MeasuresModel(session, words);
        selection = new SelectionMeasuresModel(session, words, jobs, measuring);
        cards = new MeasureCards(model, new IntervalsModel(session, jobs, measuring, words), words);
        figure =
                new Figure("measures", () -> model.shownProperty().get().subject().name())
                        .withText(FigureFormat.CSV, () -> numbers(MeasureFiles::csv))
                        .withText(FigureFormat.JSON, () -> numbers(MeasureFiles::json))
                        .withText(FigureFormat.TSV, () -> numbers(MeasureFiles::tsv));
        setId("measures");
        getStyleClass().addAll("cs-panel", "measures-panel");
        gap.setId("measures-gap");
        gap.getStyleClass().add("headline");
        sentence.setId("measures-empty");
        model.shownProperty().subscribe(this::show);
        selection.shownProperty().subscribe((before, now) -> showSelection());
    }

    /// What the panel can draw of itself: its numbers.
    public Figure figure() {
        return figure;
    }

    /// Copies the measures as tab-separated text. FX thread.
    ///
    /// @return whether there was something to copy
    public boolean copy() {
        return export.copy(figure, FigureFormat.TSV);
    }

    /// Asks where, and saves the measures; does nothing without any. FX thread.
    public void save() {
        if (model.shownProperty().get().files() != null) {
            export.save(figure);
        }
    }

    private @Nullable Supplier<String> numbers(Function<MeasureFiles, String> written) {
        var files = model.shownProperty().get().files();
        return files == null ? null : () -> written.apply(files);
    }

    private void show(MeasuresModel.Shown shown) {
        var table = shown.table();
        if (table == null) {
            sentence.setText(shown.sentence());
            var box = new StackPane(sentence);
            box.getStyleClass().add("cs-empty");
            setTop(null);
            setCenter(box);
            return;
        }
        gap.setText(shown.gap());
        cards.show();
        subject.setText(shown.subject().name());
        sizes.setText(shown.subject().sizes());
        show(table);
        if (getTop() == null) {
            setTop(header());
            setCenter(body());
        }
    }

    /// Puts new numbers where the old ones of the same measures stand.
    private void show(MeasureTable table) {
        var there = groups.getChildren();
        if (there.size() != table.groups().size()) {
            there.setAll(table.groups().stream().map(this::view).toList());
            showSelection();
            return;
        }
        for (int g = 0; g < there.size(); g++) {
            var group = table.groups().get(g);
            if (!(there.get(g) instanceof MeasureGroupView view && view.show(group))) {
                there.set(g, view(group));
            }
        }
        showSelection();
    }

    private MeasureGroupView view(MeasureTable.Group group) {
        return new MeasureGroupView(group, words.get("measures.selected"), cards::open);
    }

    private void showSelection() {
        var selected = selection.shownProperty().get();
        var table = selected == null ? null : selected.table();
        for (int g = 0; g < groups.getChildren().size(); g++) {
            if (groups.getChildren().get(g) instanceof MeasureGroupView view) {
                view.select(table == null ? null : table.groups().get(g));
            }
        }
    }

    private HBox header() {
        var title = new Label(words.get("measures.title"));
        title.getStyleClass().add("cs-heading");
        title.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var unfinished = model.shownProperty().map(shown -> shown.files() == null);
        var copy = button("measures-copy", "mdi2c-content-copy", words.get("measures.copy"));
        copy.setOnAction(event -> copy());
        copy.disableProperty().bind(unfinished);
        var save = button("measures-save", "mdi2d-download", words.get("measures.save"));
        save.setOnAction(event -> save());
        save.disableProperty().bind(unfinished);
        var header = new HBox(title, space, copy, save);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private ScrollPane body() {
        var term = new Label(words.get("measures.headline"));
        term.setMinWidth(0);
        var headline = new HBox(gap, cards.interval(), term);
        headline.setAlignment(Pos.BASELINE_LEFT);
        headline.getStyleClass().add("headline-row");
        cards.explains(headline);
        var content =
                new VBox(
                        headline,
                        cards.scale(),
                        subject,
                        sizes,
                        new SelectionMeasuresView(selection, words),
                        groups);
        content.getStyleClass().add("content");
        groups.getStyleClass().add("groups");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        return scroll;
    }

    private static Button button(String id, String icon, String words) {
        var button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(Tooltips.of(words));
        button.setAccessibleText(words);
        return button;
    }

    private static Label small(String id) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add("cs-small");
        label.setMinWidth(0);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
