package io.conoscope.app.top;

import io.conoscope.ui.kit.Words;
import io.conoscope.ui.session.ProjectionModel;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.method.Method;
import io.conoscope.ui.session.method.MethodText;

import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import java.util.ArrayList;
import java.util.List;

/// A menu item a method, the chosen one ticked; those of other programs set apart, with what they
/// cannot do. One that does not take so many points is off and says why.
final class MethodItems {

    private MethodItems() {}

    static List<MenuItem> of(ProjectionModel projection, Session session, Words words) {
        var group = new ToggleGroup();
        var rows = session.embeddingsProperty().get();
        int points = rows == null ? 0 : rows.image().rows() + rows.text().rows();
        var items = new ArrayList<MenuItem>();
        for (var method : Method.offered()) {
            if (method.isComparator() && items.stream().noneMatch(MethodItems::isLine)) {
                items.add(new SeparatorMenuItem());
            }
            var item = item(method, points, words);
            var choice = projection.choiceProperty();
            item.setToggleGroup(group);
            item.setSelected(choice.get().method().equals(method.key()));
            item.setOnAction(event -> choice.set(choice.get().withMethod(method.key())));
            items.add(item);
        }
        return items;
    }

    private static boolean isLine(MenuItem item) {
        return item instanceof SeparatorMenuItem;
    }

    private static RadioMenuItem item(Method method, int points, Words words) {
        var item = new RadioMenuItem(MethodText.of(method, points, words));
        item.setId("method-" + method.key());
        item.setDisable(points > method.mostPoints());
        return item;
    }
}
