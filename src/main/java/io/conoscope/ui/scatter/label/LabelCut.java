package io.conoscope.ui.scatter.label;

import io.conoscope.service.label.ClusterLabel;
import io.conoscope.service.label.LabelTree;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/// Which clusters of a tree are named at a scale: large ones from afar, their parts from nearby.
/// Immutable.
///
/// @param tree the clusters
/// @param size the largest share of the screen in pixels that a cluster with named parts may keep:
///             twice its spread
record LabelCut(LabelTree tree, double size) {

    /// A cluster that is on screen keeps its label over so much more or less zoom.
    private static final double SLACK = 1.2;

    /// The clusters that are named, larger ones first.
    ///
    /// @param scale  pixels a unit of the layout
    /// @param before those that are on screen
    /// @param near   whether a cluster may be on screen at all
    List<Integer> at(double scale, Set<Integer> before, IntPredicate near) {
        var labels = tree.labels();
        var divided = new boolean[labels.size()];
        var hasParts = hasParts();
        var named = new ArrayList<Integer>();
        for (int c = 0; c < divided.length; c++) {
            var label = labels.get(c);
            if (label.parent() >= 0 && !divided[label.parent()]) {
                continue;
            }
            double limit = before.contains(c) ? size * SLACK : size;
            divided[c] = hasParts[c] && 2 * label.spread() * scale > limit;
            if (!divided[c] && !label.words().isEmpty() && near.test(c)) {
                named.add(c);
            }
        }
        named.sort((a, b) -> Integer.compare(count(b), count(a)));
        return named;
    }

    private int count(int label) {
        return tree.labels().get(label).points().length;
    }

    private boolean[] hasParts() {
        var parts = new boolean[tree.labels().size()];
        tree.labels().stream()
                .mapToInt(ClusterLabel::parent)
                .filter(parent -> parent >= 0)
                .forEach(parent -> parts[parent] = true);
        return parts;
    }
}
