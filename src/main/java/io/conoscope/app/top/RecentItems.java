package io.conoscope.app.top;

import io.conoscope.app.command.Commands;

import javafx.scene.control.MenuItem;

import java.nio.file.Path;
import java.util.List;

/// The recent paths as menu items.
final class RecentItems {

    private RecentItems() {}

    static List<MenuItem> items(Commands commands) {
        return commands.window().recent().stream().map(path -> item(path, commands)).toList();
    }

    /// A path for people: its name and the folder it is in.
    static String label(Path path) {
        var name = path.getFileName();
        var parent = path.getParent();
        return name == null
                ? path.toString()
                : parent == null ? name.toString() : name + "   " + parent;
    }

    private static MenuItem item(Path path, Commands commands) {
        var item = new MenuItem(label(path));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> commands.open(path));
        return item;
    }
}
