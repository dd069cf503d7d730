package io.conoscope.app.top;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.FrameActions;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.projection.ProjectionControls;
import io.conoscope.ui.search.SearchField;
import io.conoscope.ui.search.SearchModel;
import io.conoscope.ui.session.ModelChoice;
import io.conoscope.ui.session.Titles;
import io.conoscope.ui.session.Workbench;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

import java.util.Objects;

/// What is open, in one line: corpus, split, model with the state of its weights, projection with
/// its controls; then search, theme, panels. Names have the room that is left, so that nothing to
/// click on moves when they change.
public final class TopLine extends HBox {

    private final FrameActions frame;
    private final Commands commands;
    private final Workbench bench;
    private final Messages words;
    private final SearchField search;

    public TopLine(FrameActions frame, Commands commands, SearchModel searches, Messages words) {
        this.frame = frame;
        this.commands = commands;
        this.bench = commands.bench();
        this.words = words;
        this.search =
                new SearchField(
                        searches,
                        bench.session(),
                        words,
                        () -> commands.files().choosePicture().ifPresent(searches::searchPicture));
        getStyleClass().add("cs-top-line");
        setAlignment(Pos.CENTER_LEFT);
        var opened = new HBox(corpusMenu(), splitMenu(), line(), modelMenu());
        opened.setAlignment(Pos.CENTER_LEFT);
        opened.setMinWidth(0);
        opened.setPrefWidth(0);
        setHgrow(opened, Priority.ALWAYS);
        opened.visibleProperty().bind(bench.sourceProperty().isNotNull());
        var projection = new ProjectionControls(bench.session(), bench.projection(), words);
        projection.visibleProperty().bind(opened.visibleProperty());
        getChildren().addAll(opened, projection, line(), searchField(), line(), theme(), panels());
    }

    /// The field that searches.
    public TextField search() {
        return search;
    }

    private MenuButton corpusMenu() {
        var menu = menu("top-corpus", "top.corpus");
        menu.getStyleClass().add("cs-strong");
        bench.sourceProperty()
                .subscribe(source -> menu.setText(source == null ? "" : source.corpus().name()));
        menu.setOnShowing(event -> fillCorpora(menu));
        fillCorpora(menu);
        return menu;
    }

    private void fillCorpora(MenuButton menu) {
        menu.getItems()
                .setAll(
                        item("menu.openFolder", commands::openFolder),
                        item("menu.openEmbeddings", commands::openEmbeddings));
        if (commands.hasSample()) {
            menu.getItems().add(item("menu.openSample", commands::openSample));
        }
        if (!commands.window().recent().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(RecentItems.items(commands));
        }
    }

    private MenuButton splitMenu() {
        var menu = menu("top-split", "top.split");
        var names = bench.splits();
        bench.splitProperty().subscribe(split -> menu.setText(splitName(split)));
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setOnShowing(
                event ->
                        menu.getItems()
                                .setAll(
                                        ChoiceItems.of(
                                                names, bench.splitProperty(), this::splitName)));
        bench.sourceProperty()
                .subscribe(
                        source -> {
                            menu.setVisible(!bench.splits().isEmpty());
                            menu.setManaged(menu.isVisible());
                            menu.getItems()
                                    .setAll(
                                            ChoiceItems.of(
                                                    bench.splits(),
                                                    bench.splitProperty(),
                                                    this::splitName));
                        });
        return menu;
    }

    private String splitName(String split) {
        return split.equals(Workbench.ALL) ? words.get("split.all") : split;
    }

    private MenuButton modelMenu() {
        var menu = menu("top-model", "top.model");
        var embedding = bench.embedding();
        Runnable name = () -> menu.setText(modelName());
        embedding.modelProperty().subscribe(name);
        bench.sourceProperty().subscribe(name);
        bench.session().embeddingsProperty().subscribe(name);
        name.run();
        menu.setOnShowing(event -> fillModels(menu));
        fillModels(menu);
        menu.disableProperty()
                .bind(bench.sourceProperty().map(s -> s.embeddings() != null).orElse(true));
        return menu;
    }

    private String modelName() {
        var source = bench.sourceProperty().get();
        var shown = bench.session().embeddingsProperty().get();
        boolean known = shown != null && !bench.embedding().runningProperty().get();
        if (source == null || (source.embeddings() == null && !known)) {
            return bench.embedding().modelProperty().get().label();
        }
        var rows =
                source.embeddings() == null ? Objects.requireNonNull(shown) : source.embeddings();
        return rows.provenance().model().equals("unknown")
                ? words.get("model.unknown", rows.dimension())
                : Titles.of(rows);
    }

    private void fillModels(MenuButton menu) {
        menu.getItems()
                .setAll(
                        ChoiceItems.of(
                                bench.embedding().models(),
                                bench.embedding().modelProperty(),
                                ModelChoice::label));
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("menu.chooseModel", frame::chooseModel),
                        item("menu.checkpoint", commands::chooseCheckpoint),
                        item("menu.models", frame::showModels));
    }

    private SearchField searchField() {
        search.setMinWidth(USE_PREF_SIZE);
        search.prefWidthProperty()
                .bind(widthProperty().map(wide -> Math.clamp(wide.doubleValue() / 4.4, 184, 320)));
        return search;
    }

    private Region theme() {
        var button =
                Buttons.icon(
                        MaterialDesignW.WEATHER_NIGHT,
                        "top-theme",
                        "top.theme",
                        words,
                        commands::toggleTheme);
        commands.window()
                .themeProperty()
                .subscribe(
                        theme ->
                                Buttons.show(
                                        button,
                                        theme == Theme.LIGHT
                                                ? MaterialDesignW.WEATHER_NIGHT
                                                : MaterialDesignW.WEATHER_SUNNY));
        return button;
    }

    private Region panels() {
        var button =
                Buttons.icon(
                        MaterialDesignD.DOCK_WINDOW,
                        "top-panels",
                        "top.panels",
                        words,
                        commands.window()::togglePanels);
        button.disableProperty().bind(bench.sourceProperty().isNull());
        return button;
    }

    private MenuButton menu(String id, String key) {
        var menu = new MenuButton();
        menu.setId(id);
        menu.setMnemonicParsing(false);
        menu.getStyleClass().addAll("flat", "cs-menu");
        Buttons.explain(menu, words.get(key));
        menu.textProperty()
                .subscribe(name -> menu.getTooltip().setText(name + "\n" + words.get(key)));
        return menu;
    }

    private MenuItem item(String key, Runnable act) {
        var item = new MenuItem(words.get(key));
        item.setOnAction(event -> act.run());
        return item;
    }

    private static Separator line() {
        return new Separator(Orientation.VERTICAL);
    }
}
