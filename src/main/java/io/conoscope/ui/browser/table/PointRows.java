package io.conoscope.ui.browser.table;

import javafx.collections.ObservableListBase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Points as a list for a table: a million of them are an array and no objects. FX thread only.
final class PointRows extends ObservableListBase<Integer> {

    private int[] points = new int[0];

    /// Shows other points, told as one change.
    void show(int[] newPoints) {
        int before = points.length;
        beginChange();
        points = newPoints;
        // Nobody asks a table which rows went; the list of them only has the right length.
        List<Integer> gone = Collections.nCopies(before, -1);
        nextReplace(0, newPoints.length, gone.isEmpty() ? new ArrayList<>() : gone);
        endChange();
    }

    @Override
    public Integer get(int index) {
        return points[index];
    }

    @Override
    public int size() {
        return points.length;
    }

    /// A table asks for the place of its focused row; any other list would box its way there.
    @Override
    public int indexOf(Object wanted) {
        if (wanted instanceof Integer point) {
            int value = point;
            for (int at = 0; at < points.length; at++) {
                if (points[at] == value) {
                    return at;
                }
            }
        }
        return -1;
    }
}
