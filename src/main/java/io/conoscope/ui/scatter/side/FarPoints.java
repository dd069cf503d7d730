package io.conoscope.ui.scatter.side;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.world.ScatterPoints;

import javafx.scene.control.Label;

/// Says how many points lie so far out that the fitted view leaves them out; hidden while there are
/// none. FX thread only.
final class FarPoints extends Label {

    private final Messages words;

    FarPoints(Messages words) {
        this.words = words;
        setId("scatter-far");
        getStyleClass().addAll("cs-muted", "scatter-far");
        Buttons.explain(this, words.get("scatter.far.tip"));
        setAccessibleText(null);
        setManaged(false);
        setVisible(false);
    }

    /// Counts them: O(n).
    void count(ScatterPoints points) {
        int outside = points.size() == 0 ? 0 : points.box().outside(points.xy());
        setVisible(outside > 0);
        if (outside > 0) {
            setText(
                    outside == 1
                            ? words.get("scatter.far.one")
                            : words.get("scatter.far", NumberText.count(outside)));
            autosize();
            relocate(12, 8);
        }
    }
}
