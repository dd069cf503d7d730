package io.conoscope.ui.session.method;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;

/// A method as a menu names it.
public final class MethodText {

    private MethodText() {}

    /// The name, and beside it what is special about it, since a menu item has no tooltip: that it
    /// does not take so many points, or what another program's method cannot do.
    public static String of(ProjectionMethod method, int points, Messages words) {
        var name = words.get("method." + method.key());
        var most = NumberText.count(method.mostPoints());
        if (points > method.mostPoints()) {
            return name + " · " + words.get("method.too-many", most, NumberText.count(points));
        }
        return method.isComparator()
                ? name + " · " + words.get("method." + method.key() + ".note", most)
                : name;
    }
}
