package io.conoscope.ui.details;

import java.util.ArrayList;
import java.util.List;

/// The items that were looked at, one after the other, as a browser keeps its pages. FX thread
/// only.
final class VisitedPoints {

    private static final int LONGEST = 200;

    private final List<Integer> points = new ArrayList<>();
    private int at = -1;

    /// An item is looked at; what lay ahead is forgotten, unless it is the item looked at already.
    void visit(int point) {
        if (at >= 0 && points.get(at) == point) {
            return;
        }
        points.subList(at + 1, points.size()).clear();
        points.add(point);
        if (points.size() > LONGEST) {
            points.removeFirst();
        }
        at = points.size() - 1;
    }

    /// Another corpus has other points.
    void forget() {
        points.clear();
        at = -1;
    }

    boolean canGoBack() {
        return at > 0;
    }

    boolean canGoForward() {
        return at < points.size() - 1;
    }

    /// The item before; only while [#canGoBack].
    int back() {
        return points.get(--at);
    }

    /// The item that was gone back from; only while [#canGoForward].
    int forward() {
        return points.get(++at);
    }
}
