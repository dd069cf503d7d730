package io.conoscope.app.top;

import io.conoscope.app.command.Commands;

import javafx.scene.control.MenuItem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The recent paths as menu items.
final class RecentItems {

    private static final int MADE_SHOWN = 12;

    private RecentItems() {}

    static List<MenuItem> items(Commands commands) {
        var items = new ArrayList<MenuItem>();
        commands.window().recent().forEach(path -> items.add(item(path, commands::open)));
        return items;
    }

    /// The newest of the runs that this program started.
    static List<MenuItem> made(Commands commands) {
        var items = new ArrayList<MenuItem>();
        commands.window().made().stream()
                .limit(MADE_SHOWN)
                .forEach(run -> items.add(item(run, commands::openRuns)));
        return items;
    }

    /// A path for people: its name and the folder it is in.
    static String label(Path path) {
        var name = path.getFileName();
        var parent = path.getParent();
        return name == null
                ? path.toString()
                : parent == null ? name.toString() : name + "   " + parent;
    }

    private static MenuItem item(Path path, Consumer<Path> open) {
        var item = new MenuItem(label(path));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> open.accept(path));
        return item;
    }
}
