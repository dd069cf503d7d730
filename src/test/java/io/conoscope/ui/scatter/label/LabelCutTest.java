package io.conoscope.ui.scatter.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.service.label.ClusterLabel;
import io.conoscope.service.label.LabelTree;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class LabelCutTest {

    /// A large cluster of two parts, and one that has none.
    private static final LabelTree TREE =
            new LabelTree(
                    List.of(
                            label(-1, 100, 10),
                            label(-1, 30, 10),
                            label(0, 40, 4),
                            label(0, 60, 4)),
                    new int[130]);

    private static ClusterLabel label(int parent, int points, double spread) {
        return new ClusterLabel(parent, new int[points], 0, spread, List.of("word"));
    }

    private static List<Integer> at(double scale, Integer... before) {
        return new LabelCut(TREE, 200).at(scale, Set.of(before), c -> true);
    }

    @Test
    void namesLargeClustersFromAfar() {
        assertEquals(List.of(0, 1), at(9));
    }

    @Test
    void namesPartsInsteadFromNearby() {
        assertEquals(List.of(3, 2, 1), at(11));
    }

    @Test
    void aClusterOnScreenKeepsItsLabelOverALittleZoom() {
        assertEquals(List.of(0, 1), at(11, 0));
        assertEquals(List.of(3, 2, 1), at(13, 0));
    }

    @Test
    void whatLiesElsewhereIsNotNamed() {
        assertEquals(List.of(2, 1), new LabelCut(TREE, 200).at(11, Set.of(), c -> c != 3));
    }
}
