package io.conoscope.app.top;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.FrameActions;
import io.conoscope.app.command.Panels;
import io.conoscope.app.command.Workspace;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.projection.MethodItems;
import io.conoscope.ui.scatter.geometry.Turn;
import io.conoscope.ui.select.SelectionWords;
import io.conoscope.ui.session.ModelChoice;
import io.conoscope.ui.session.select.Selecting;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.util.function.UnaryOperator;

/// The menu bar: only what works, each with its key.
public final class Menus {

    private final FrameActions frame;
    private final Commands commands;
    private final Selecting selecting;
    private final Messages words;
    private final ObservableValue<Boolean> closed;
    private final ObservableValue<Boolean> unmeasured;

    public Menus(FrameActions frame, Commands commands, Selecting selecting, Messages words) {
        this.frame = frame;
        this.selecting = selecting;
        this.commands = commands;
        this.words = words;
        this.closed = commands.bench().sourceProperty().isNull();
        this.unmeasured = commands.bench().session().measuresProperty().isNull();
    }

    /// The menu bar, bound to what is open.
    public MenuBar build() {
        var bar =
                new MenuBar(
                        file(),
                        edit(),
                        new FindMenu(frame, commands, selecting, words).build(),
                        view(),
                        corpus(),
                        model(),
                        projection(),
                        run(),
                        help());
        bar.setId("menus");
        return bar;
    }

    private Menu file() {
        var recent = new Menu(words.get("menu.recent"));
        Runnable fill = () -> recent.getItems().setAll(RecentItems.items(commands));
        commands.window().recent().subscribe(fill);
        fill.run();
        var made = new Menu(words.get("runs.made"));
        Runnable fillMade = () -> made.getItems().setAll(RecentItems.made(commands));
        commands.window().made().subscribe(fillMade);
        fillMade.run();
        made.disableProperty().bind(Bindings.isEmpty(commands.window().made()));
        var sample = item("menu.openSample", null, commands::openSample);
        sample.setDisable(!commands.hasSample());
        return menu(
                "menu.file",
                item("menu.openFolder", "Shortcut+O", commands::openFolder),
                item("menu.openEmbeddings", "Shortcut+Shift+O", commands::openEmbeddings),
                item("menu.openRuns", "Shortcut+R", commands::openRunFolder),
                item("menu.openLog", null, commands::openRunFile),
                recent,
                made,
                sample,
                bilingualSample(),
                new SeparatorMenuItem(),
                off(
                        unmeasured,
                        item(
                                "menu.saveMeasures",
                                "Shortcut+S",
                                () -> frame.withPanels(Panels::saveMeasures))),
                off(
                        closed,
                        item(
                                "menu.exportScatter",
                                "Shortcut+E",
                                () -> frame.withPanels(Panels::exportScatter))),
                off(
                        closed,
                        item(
                                "menu.exportItems",
                                "Shortcut+Alt+E",
                                () -> frame.withPanels(Panels::exportItems))),
                off(
                        unmeasured,
                        item(
                                "menu.exportHistogram",
                                "Shortcut+Shift+E",
                                () -> frame.withPanels(Panels::exportHistogram))),
                new SeparatorMenuItem(),
                item("menu.quit", "Shortcut+Q", frame::quit));
    }

    private MenuItem bilingualSample() {
        var sample = item("menu.openBilingual", null, commands::openBilingualSample);
        sample.setDisable(!commands.hasBilingualSample());
        return sample;
    }

    private Menu edit() {
        return menu(
                "menu.edit",
                undo(),
                redo(),
                new SeparatorMenuItem(),
                off(closed, item("menu.selectAll", "Shortcut+A", commands::selectAll)),
                off(closed, item("menu.selectNone", null, commands::selectNone)),
                off(closed, item("menu.invert", "Shortcut+I", selecting.selection()::invert)),
                off(closed, item("menu.selectPairs", null, commands::selectPairs)),
                new SeparatorMenuItem(),
                off(
                        closed,
                        item(
                                "menu.copyScatter",
                                null,
                                () -> frame.withPanels(Panels::copyScatter))),
                off(
                        unmeasured,
                        item(
                                "menu.copyMeasures",
                                "Shortcut+Shift+C",
                                () -> frame.withPanels(Panels::copyMeasures))));
    }

    private MenuItem undo() {
        var selection = selecting.selection();
        var item = item("menu.undo.none", "Shortcut+Z", selection::undo);
        item.setId("menu.undo");
        var says = new SelectionWords(selecting.session(), words);
        selection.undoableProperty().subscribe(step -> item.setText(says.step("menu.undo", step)));
        return off(selection.undoableProperty().isNull(), item);
    }

    private MenuItem redo() {
        var selection = selecting.selection();
        var item = item("menu.redo.none", "Shortcut+Shift+Z", selection::redo);
        item.setId("menu.redo");
        var says = new SelectionWords(selecting.session(), words);
        selection.redoableProperty().subscribe(step -> item.setText(says.step("menu.redo", step)));
        return off(selection.redoableProperty().isNull(), item);
    }

    private Menu view() {
        var window = commands.window();
        var dark = new CheckMenuItem(words.get("menu.dark"));
        dark.setOnAction(event -> commands.toggleTheme());
        window.themeProperty().subscribe(theme -> dark.setSelected(theme == Theme.DARK));
        return menu(
                "menu.view",
                workspace(Workspace.EXPLORE),
                workspace(Workspace.RUNS),
                workspace(Workspace.LAB),
                new SeparatorMenuItem(),
                off(closed, item("menu.fit", null, () -> frame.withPanels(Panels::fit))),
                off(
                        closed,
                        item(
                                "menu.fitSelection",
                                null,
                                () -> frame.withPanels(Panels::fitSelection))),
                turning(),
                off(closed, compare()),
                new SeparatorMenuItem(),
                check("menu.browser", window.browserShownProperty()),
                check("menu.side", window.sideShownProperty()),
                new SeparatorMenuItem(),
                dark,
                check("menu.glides", window.glidesProperty()),
                item("menu.fullScreen", "F11", frame::toggleFullScreen),
                check("menu.present", window.presentingProperty()));
    }

    /// Where axes mean something, a layout stays as it is.
    private MenuItem turning() {
        var turnable =
                commands.bench()
                        .session()
                        .displayedProperty()
                        .map(layout -> !layout.hasUnits())
                        .orElse(false);
        var menu =
                menu(
                        "menu.turn",
                        item("menu.turn.left", null, () -> turn(turn -> turn.by(Turn.STEP))),
                        item("menu.turn.right", null, () -> turn(turn -> turn.by(-Turn.STEP))),
                        item("menu.turn.mirror", null, () -> turn(Turn::flipped)),
                        item("menu.turn.reset", null, () -> turn(turn -> Turn.NONE)));
        menu.setId("menu.turn");
        menu.disableProperty().bind(turnable.map(can -> !can));
        return menu;
    }

    private void turn(UnaryOperator<Turn> change) {
        frame.withPanels(panels -> panels.turn(change));
    }

    private MenuItem workspace(Workspace workspace) {
        var item = new CheckMenuItem(words.get(workspace.key()));
        var chosen = commands.window().workspaceProperty();
        chosen.subscribe(now -> item.setSelected(now == workspace));
        item.setOnAction(
                event -> {
                    chosen.set(workspace);
                    item.setSelected(true);
                });
        return item;
    }

    private MenuItem compare() {
        var item = check("menu.compare", commands.window().comparingProperty());
        item.setAccelerator(KeyCombination.valueOf("Shortcut+D"));
        return item;
    }

    private Menu corpus() {
        var bench = commands.bench();
        var menu = menu("menu.corpus");
        Runnable fill =
                () -> {
                    menu.getItems()
                            .setAll(
                                    ChoiceItems.of(
                                            bench.splits(),
                                            bench.splitProperty(),
                                            split ->
                                                    split.isEmpty()
                                                            ? words.get("split.all")
                                                            : split));
                    if (!menu.getItems().isEmpty()) {
                        menu.getItems().add(new SeparatorMenuItem());
                    }
                    menu.getItems()
                            .addAll(
                                    item("menu.attachFolder", null, frame::attachFolder),
                                    item("menu.attachTable", null, frame::attachTable));
                    menu.setDisable(bench.sourceProperty().get() == null);
                };
        bench.sourceProperty().subscribe(fill);
        bench.splitProperty().subscribe(fill);
        fill.run();
        return menu;
    }

    private Menu model() {
        var embedding = commands.bench().embedding();
        var menu = menu("menu.model");
        var fixed =
                commands.bench()
                        .sourceProperty()
                        .map(source -> source.embeddings() != null)
                        .orElse(true);
        Runnable fill =
                () -> {
                    menu.getItems()
                            .setAll(
                                    ChoiceItems.of(
                                            embedding.models(),
                                            embedding.modelProperty(),
                                            ModelChoice::label));
                    menu.getItems()
                            .addAll(
                                    new SeparatorMenuItem(),
                                    off(
                                            fixed,
                                            item(
                                                    "menu.chooseModel",
                                                    "Shortcut+Shift+M",
                                                    frame::chooseModel)),
                                    item("menu.checkpoint", null, commands::chooseCheckpoint),
                                    item("menu.models", "Shortcut+M", frame::showModels));
                };
        embedding.models().subscribe(fill);
        embedding.modelProperty().subscribe(fill);
        fill.run();
        return menu;
    }

    private Menu projection() {
        var projection = commands.bench().projection();
        var run = projection.run();
        var choices = menu("menu.method");
        Runnable fill =
                () ->
                        choices.getItems()
                                .setAll(
                                        MethodItems.of(
                                                projection, commands.bench().session(), words));
        projection.choiceProperty().subscribe(fill);
        commands.bench().session().embeddingsProperty().subscribe(fill);
        fill.run();
        return menu(
                "menu.projection",
                choices,
                new SeparatorMenuItem(),
                off(run.playable().not(), item("menu.playPause", null, run::playOrPause)),
                off(run.steppable().not(), item("menu.step", null, run::step)),
                off(run.restartable().not(), item("menu.restart", null, run::restart)),
                off(run.cancellable().not(), item("menu.stop", null, run::cancel)));
    }

    private Menu run() {
        return menu("menu.run", item("menu.startRun", "Shortcut+N", frame::startRun));
    }

    private Menu help() {
        return menu(
                "menu.help",
                item("menu.keys", null, frame::showKeys),
                item("menu.store", null, frame::showStore),
                new SeparatorMenuItem(),
                item("menu.about", null, frame::showAbout));
    }

    private Menu menu(String key, MenuItem... items) {
        var menu = new Menu(words.get(key));
        menu.getItems().setAll(items);
        return menu;
    }

    private MenuItem item(String key, @Nullable String accelerator, Runnable act) {
        var item = new MenuItem(words.get(key));
        item.setId(key);
        if (accelerator != null) {
            item.setAccelerator(KeyCombination.valueOf(accelerator));
        }
        item.setOnAction(event -> act.run());
        return item;
    }

    private CheckMenuItem check(String key, BooleanProperty property) {
        var item = new CheckMenuItem(words.get(key));
        item.selectedProperty().bindBidirectional(property);
        return item;
    }

    private static MenuItem off(ObservableValue<Boolean> when, MenuItem item) {
        item.disableProperty().bind(when);
        return item;
    }
}
