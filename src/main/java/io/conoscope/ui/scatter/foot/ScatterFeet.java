package io.conoscope.ui.scatter.foot;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.scatter.compare.CompareModel;
import io.conoscope.ui.scatter.side.DragMode;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.select.SelectionOperation;

import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What stands below the scatter: a foot for each side, as wide as the picture above it. There from
/// the first rows on.
public final class ScatterFeet extends HBox {

    private final ScatterFoot left;
    private final ScatterFoot right;

    /// @param share of the width that the left side takes while there are two, in (0, 1)
    public ScatterFeet(
            Workbench bench, CompareModel compare, ObservableDoubleValue share, Messages words) {
        setId("scatter-feet");
        setMinWidth(0);
        left = ScatterFoot.ofLeft(compare.leftRun(), bench.quality(), compare.rightRun(), words);
        right =
                ScatterFoot.ofRight(
                        compare.rightRun(), compare.rightQuality(), compare.leftRun(), words);
        HBox.setHgrow(left, Priority.ALWAYS);
        getChildren().setAll(left);
        right.prefWidthProperty().bind(widthProperty().subtract(widthProperty().multiply(share)));
        right.setMinWidth(USE_PREF_SIZE);
        left.focusWithinProperty().subscribe(on -> focused(on, compare, false));
        right.focusWithinProperty().subscribe(on -> focused(on, compare, true));
        compare.shownProperty().subscribe(this::show);
        bench.session()
                .embeddingsProperty()
                .subscribe(
                        rows -> {
                            setVisible(rows != null);
                            setManaged(rows != null);
                        });
    }

    /// Says what a drag will do, while it selects.
    public void say(ObservableValue<DragMode> mode, ObservableValue<SelectionOperation> operation) {
        Runnable say =
                () -> {
                    left.say(mode.getValue(), operation.getValue());
                    right.say(mode.getValue(), operation.getValue());
                };
        mode.subscribe(say);
        operation.subscribe(say);
    }

    private static void focused(boolean on, CompareModel compare, boolean onRight) {
        if (on) {
            compare.keysOnRightProperty().set(onRight);
        }
    }

    private void show(boolean two) {
        left.setStacked(two);
        if (!two) {
            getChildren().remove(right);
        } else if (!getChildren().contains(right)) {
            getChildren().add(right);
        }
    }
}
