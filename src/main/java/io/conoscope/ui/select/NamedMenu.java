package io.conoscope.ui.select;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.session.select.NamedSelection;
import io.conoscope.ui.session.select.NamedSelectionsModel;
import io.conoscope.ui.session.select.SelectionOperation;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.List;
import java.util.function.Consumer;

/// Menu entries of the selections with names.
///
/// @param rename asks for another name
public record NamedMenu(
        NamedSelectionsModel named, Messages words, Consumer<NamedSelection> rename) {

    /// One submenu each, as it is now.
    public List<MenuItem> items() {
        return named.named().stream().<MenuItem>map(this::menu).toList();
    }

    private Menu menu(NamedSelection each) {
        var menu = new Menu(words.get("named.entry", each.name(), NumberText.count(each.size())));
        menu.setMnemonicParsing(false);
        menu.getItems()
                .setAll(
                        item("named.select", () -> choose(each, SelectionOperation.REPLACE)),
                        item("named.add", () -> choose(each, SelectionOperation.ADD)),
                        item("named.subtract", () -> choose(each, SelectionOperation.SUBTRACT)),
                        new SeparatorMenuItem(),
                        item("named.rename", () -> rename.accept(each)),
                        item("named.delete", () -> named.delete(each)));
        return menu;
    }

    private void choose(NamedSelection each, SelectionOperation operation) {
        named.choose(each, operation);
    }

    private MenuItem item(String key, Runnable act) {
        var item = new MenuItem(words.get(key));
        item.setOnAction(event -> act.run());
        return item;
    }
}
