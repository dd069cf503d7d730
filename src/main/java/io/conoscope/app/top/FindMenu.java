package io.conoscope.app.top;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.FrameActions;
import io.conoscope.app.command.Panels;
import io.conoscope.service.search.SearchScope;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.select.NamedMenu;
import io.conoscope.ui.session.select.Selecting;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu of what finds items; what is found is selected.
final class FindMenu {

    private final FrameActions frame;
    private final Commands commands;
    private final Selecting selecting;
    private final Messages words;

    FindMenu(FrameActions frame, Commands commands, Selecting selecting, Messages words) {
        this.frame = frame;
        this.commands = commands;
        this.selecting = selecting;
        this.words = words;
    }

    Menu build() {
        var session = commands.bench().session();
        ObservableValue<Boolean> closed = commands.bench().sourceProperty().isNull();
        ObservableValue<Boolean> rowless = session.embeddingsProperty().isNull();
        var none = session.selectionProperty().map(selection -> selection.isEmpty());
        var all = session.filterProperty().map(filter -> filter.keepsAll());
        var find = selecting.find();
        var menu = new Menu(words.get("menu.find"));
        menu.setId("menu.find");
        menu.getItems()
                .setAll(
                        item("menu.query", closed, () -> frame.withPanels(Panels::openQuery)),
                        new SeparatorMenuItem(),
                        item("menu.goToPair", closed, find::goToPair),
                        item("menu.nearestImages", rowless, () -> find.nearest(SearchScope.IMAGES)),
                        item("menu.nearestTexts", rowless, () -> find.nearest(SearchScope.TEXTS)),
                        item("menu.neighbors", rowless, () -> find.nearest(SearchScope.BOTH)),
                        item("menu.clusters", rowless, find::clusters),
                        new SeparatorMenuItem(),
                        item("menu.worst", rowless, find::worstPairs),
                        item("menu.wrong", rowless, find::wrongMatches),
                        item("menu.duplicates", rowless, find::duplicates),
                        new SeparatorMenuItem(),
                        item(
                                "menu.nameSelection",
                                none,
                                () -> frame.withPanels(Panels::nameSelection)),
                        named(),
                        new SeparatorMenuItem(),
                        item(
                                "menu.filterSelection",
                                none,
                                () ->
                                        selecting
                                                .selection()
                                                .filterToSelection(words.get("select.because"))),
                        item("menu.clearFilter", all, selecting.selection()::clearFilter));
        return menu;
    }

    private Menu named() {
        var menu = new Menu(words.get("menu.named"));
        menu.setId("menu.named");
        var named = selecting.named();
        Runnable fill =
                () -> {
                    menu.getItems()
                            .setAll(
                                    new NamedMenu(
                                                    named,
                                                    words,
                                                    each ->
                                                            frame.withPanels(
                                                                    panels -> panels.rename(each)))
                                            .items());
                    menu.setDisable(menu.getItems().isEmpty());
                };
        named.named().subscribe(fill);
        fill.run();
        return menu;
    }

    private MenuItem item(String key, ObservableValue<Boolean> off, Runnable act) {
        var item = new MenuItem(words.get(key));
        item.setId(key);
        item.disableProperty().bind(off);
        item.setOnAction(event -> act.run());
        return item;
    }
}
