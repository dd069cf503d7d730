package io.conoscope.ui.search;

import io.conoscope.service.search.SearchHit;
import io.conoscope.service.search.SearchScope;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was found, below the field: over the panels on the right, where the scatter is not.
public final class ResultsPane extends VBox {

    /// Of the pane, in pixels.
    public static final double WIDTH = 384;

    private static final double TALLEST = 10 * ResultCell.HEIGHT;

    private final SearchModel model;
    private final Messages words;
    private final Label title = new Label();
    private final Label note = new Label();
    private final Label hint = new Label();
    private final ListView<SearchHit> list = new ListView<>();
    private final Map<SearchScope, ToggleButton> scopes = new EnumMap<>(SearchScope.class);

    /// @param decoding decodes small pictures
    public ResultsPane(SearchModel model, Messages words, Background decoding) {
        this.model = model;
        this.words = words;
        setId("search-results");
        getStyleClass().add("search-results");
        setPrefWidth(WIDTH);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        list.setId("search-list");
        list.getStyleClass().add("search-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ResultCell.HEIGHT);
        var pictures = new ResultPictures(decoding);
        list.setCellFactory(view -> new ResultCell(model, pictures, words));
        VBox.setVgrow(list, Priority.ALWAYS);
        note.setId("search-note");
        note.getStyleClass().addAll("search-note", "cs-muted");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().addAll("search-hint", "cs-muted");
        var scopeRow = scopeRow();
        getChildren().setAll(header(), progress(), scopeRow, note, list, hint);
        hideWhile(model.resultsProperty().map(found -> found.both().isEmpty()), scopeRow);
        hideWhile(note.textProperty().isEmpty(), note);
        hideWhile(Bindings.isEmpty(list.getItems()), hint);
        hideWhile(Bindings.isEmpty(list.getItems()), list);
        model.scopeProperty().subscribe((before, now) -> show());
        model.problemProperty().subscribe((before, now) -> show());
        model.resultsProperty().subscribe(found -> show());
        model.cursorProperty().subscribe((before, now) -> follow(now.intValue()));
    }

    private HBox header() {
        title.setId("search-title");
        title.getStyleClass().add("cs-heading");
        title.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close =
                Buttons.icon(
                        MaterialDesignC.CLOSE,
                        "search-close",
                        "search.close",
                        words,
                        () -> model.listedProperty().set(false));
        close.setMinWidth(USE_PREF_SIZE);
        var header = new HBox(8, title, space, close);
        header.getStyleClass().add("search-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private HBox progress() {
        var turning = new ProgressIndicator();
        turning.setPrefSize(16, 16);
        turning.setMinSize(16, 16);
        var said = new Label();
        said.setId("search-progress");
        said.textProperty().bind(model.progressProperty());
        var row = new HBox(8, turning, said);
        row.getStyleClass().add("search-note");
        row.setAlignment(Pos.CENTER_LEFT);
        hideWhile(model.progressProperty().isEmpty(), row);
        return row;
    }

    private HBox scopeRow() {
        var group = new ToggleGroup();
        var row = new HBox();
        row.getStyleClass().add("search-scopes");
        for (var scope : List.of(SearchScope.BOTH, SearchScope.IMAGES, SearchScope.TEXTS)) {
            var button = new ToggleButton();
            button.setId("search-" + scope.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().addAll("small", pill(scope));
            button.setToggleGroup(group);
            button.setOnAction(event -> model.scopeProperty().set(scope));
            Buttons.explain(button, tip(scope));
            Buttons.leaveFocusAlone(button);
            scopes.put(scope, button);
            row.getChildren().add(button);
        }
        group.selectedToggleProperty().subscribe((before, now) -> reflect());
        return row;
    }

    private String tip(SearchScope scope) {
        return switch (scope) {
            case BOTH -> words.get("search.scope.tip.both");
            case IMAGES -> words.get("search.scope.tip.images");
            case TEXTS -> words.get("search.scope.tip.texts");
        };
    }

    private static String pill(SearchScope scope) {
        return switch (scope) {
            case BOTH -> "left-pill";
            case IMAGES -> "center-pill";
            case TEXTS -> "right-pill";
        };
    }

    private static void hideWhile(ObservableValue<Boolean> when, Region region) {
        region.visibleProperty().bind(when.map(hidden -> !hidden));
        region.managedProperty().bind(region.visibleProperty());
    }

    private void show() {
        var found = model.resultsProperty().get();
        var corpus = model.corpus();
        int images = corpus == null ? 0 : found.imagesAmongBoth(corpus.images().size());
        scopes.forEach((scope, button) -> button.setText(name(scope, found.in(scope).size())));
        reflect();
        list.getItems().setAll(found.in(model.scopeProperty().get()));
        list.scrollTo(0);
        double rows = Math.min(list.getItems().size() * ResultCell.HEIGHT + 2, TALLEST);
        list.setPrefHeight(rows);
        boolean cosine = found.score() == SearchResults.Score.COSINE;
        title.setText(
                found.query().isEmpty()
                        ? words.get("search.title")
                        : words.get(
                                cosine ? "search.title.cosine" : "search.title.words",
                                found.query().replaceAll("\\s+", " ")));
        hint.setText(words.get("search.hint", NumberText.count(list.getItems().size())));
        note.setText(note(found, images));
    }

    /// What is wrong; else what the list is of, and what the gap does to it.
    private String note(SearchResults found, int images) {
        var problem = model.problemProperty().get();
        if (!problem.isEmpty() || found.query().isEmpty()) {
            return problem;
        }
        if (found.both().isEmpty()) {
            return words.get("search.none", found.query());
        }
        boolean mixed =
                found.score() == SearchResults.Score.COSINE
                        && model.scopeProperty().get() == SearchScope.BOTH;
        var split =
                mixed
                        ? words.get(
                                "search.mixed",
                                NumberText.count(found.both().size()),
                                NumberText.count(images),
                                NumberText.count(found.both().size() - images))
                        : "";
        return (found.note() + "\n" + split).strip();
    }

    private String name(SearchScope scope, int count) {
        return switch (scope) {
            case BOTH -> words.get("search.both", NumberText.count(count));
            case IMAGES -> words.get("search.images", NumberText.count(count));
            case TEXTS -> words.get("search.texts", NumberText.count(count));
        };
    }

    private void reflect() {
        scopes.forEach((scope, button) -> button.setSelected(scope == model.scopeProperty().get()));
    }

    private void follow(int place) {
        if (place >= 0) {
            list.scrollTo(Math.max(0, place - 2));
        }
    }
}
