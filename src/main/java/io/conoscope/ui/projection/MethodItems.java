package io.conoscope.ui.projection;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.ProjectionModel;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.method.MethodText;
import io.conoscope.ui.session.method.ProjectionMethod;

import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import java.util.ArrayList;
import java.util.List;

/// A menu item a method, the chosen one ticked; those of other programs set apart, with what they
/// cannot do. One that does not take so many points is off and says why.
public final class MethodItems {

    private MethodItems() {}

    public static List<MenuItem> of(ProjectionModel projection, Session session, Messages words) {
        var group = new ToggleGroup();
        var rows = session.embeddingsProperty().get();
        int points = rows == null ? 0 : rows.image().rows() + rows.text().rows();
        var items = new ArrayList<MenuItem>();
        for (var method : ProjectionMethod.offered()) {
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

    private static RadioMenuItem item(ProjectionMethod method, int points, Messages words) {
        var item = new RadioMenuItem(MethodText.of(method, points, words));
        item.setId("method-" + method.key());
        item.setDisable(points > method.mostPoints());
        return item;
    }
}
