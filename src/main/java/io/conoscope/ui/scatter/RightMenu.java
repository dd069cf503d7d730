package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.scatter.compare.CompareModel;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.method.MethodText;
import io.conoscope.ui.session.method.ProjectionMethod;
import io.conoscope.ui.session.recording.FinishedLayout;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.ArrayList;

/// What can stand on the right: finished layouts, the left one frozen, a run of its own.
final class RightMenu extends MenuButton {

    private final CompareModel compare;
    private final Session session;
    private final Messages words;
    private final LayoutTitle title;

    RightMenu(CompareModel compare, Session session, Messages words) {
        this.compare = compare;
        this.session = session;
        this.words = words;
        this.title = new LayoutTitle(words);
        setId("compare-choose");
        setText(words.get("compare.choose"));
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll("flat", "cs-menu", "compare-choose");
        Buttons.explain(this, words.get("compare.choose.tip"));
        setOnShowing(event -> fill());
        fill();
    }

    private void fill() {
        var items = new ArrayList<MenuItem>();
        var finished = compare.finished();
        if (!finished.isEmpty()) {
            items.add(heading("compare.finished"));
            finished.forEach(layout -> items.add(kept(layout)));
            items.add(new SeparatorMenuItem());
        }
        var freeze = item("compare-freeze", words.get("compare.freeze"), compare::freeze);
        freeze.setDisable(compare.leftProperty().get() == null);
        items.add(freeze);
        items.add(new SeparatorMenuItem());
        items.add(heading("compare.run"));
        var rows = session.embeddingsProperty().get();
        int points = rows == null ? 0 : DisplayedLayout.points(rows);
        for (var method : ProjectionMethod.offered()) {
            var item =
                    item(
                            "compare-run-" + method.key(),
                            MethodText.of(method, points, words),
                            () -> compare.run(method.key()));
            item.setDisable(rows == null || points > method.mostPoints());
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        var clear = item("compare-clear", words.get("compare.clear"), compare::clear);
        clear.setDisable(compare.rightProperty().get() == null);
        items.add(clear);
        getItems().setAll(items);
    }

    private MenuItem kept(FinishedLayout layout) {
        var item =
                new CheckMenuItem(
                        title.brief(DisplayedLayout.of(layout), compare.leftProperty().get()));
        item.setMnemonicParsing(false);
        item.setSelected(isOnTheRight(layout));
        item.setOnAction(event -> compare.show(layout));
        return item;
    }

    private boolean isOnTheRight(FinishedLayout layout) {
        var right = compare.rightProperty().get();
        return right != null && layout.layout().equals(right.result());
    }

    private MenuItem heading(String key) {
        var item = new MenuItem(words.get(key));
        item.setDisable(true);
        item.getStyleClass().add("compare-heading");
        return item;
    }

    private static MenuItem item(String id, String text, Runnable act) {
        var item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> act.run());
        return item;
    }
}
