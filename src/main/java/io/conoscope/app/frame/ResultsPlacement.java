package io.conoscope.app.frame;

import io.conoscope.ui.search.ResultsPane;
import io.conoscope.ui.search.SearchModel;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// Where the results of a search stand: below the field, over the panels on the right. A
/// press anywhere else closes them, as it closes a list that drops down.
final class ResultsPlacement {

    private static final double GAP = 4;
    private static final double RIGHT = 8;
    private static final double LEAST_BELOW = 40;

    private final StackPane frame;
    private final Control field;
    private final ResultsPane results;

    ResultsPlacement(StackPane frame, Control field, ResultsPane results) {
        this.frame = frame;
        this.field = field;
        this.results = results;
        StackPane.setAlignment(results, Pos.TOP_RIGHT);
    }

    /// Shows the results while they are wanted and there is something to say.
    ///
    /// @param exploring whether the workspace is the one that is searched
    void showWhile(SearchModel model, ObservableValue<Boolean> exploring) {
        Runnable decide =
                () -> {
                    boolean shows =
                            model.listedProperty().get()
                                    && model.isActive()
                                    && model.hasSomethingToSay()
                                    && exploring.getValue();
                    if (shows) {
                        place();
                    }
                    results.setVisible(shows);
                };
        results.setVisible(false);
        results.managedProperty().bind(results.visibleProperty());
        model.listedProperty().subscribe((before, now) -> decide.run());
        model.whenChanged(decide);
        exploring.subscribe((before, now) -> decide.run());
        frame.widthProperty().subscribe((before, now) -> place());
        frame.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    if (event.getTarget() instanceof Node at && !isIn(at)) {
                        model.listedProperty().set(false);
                    }
                });
    }

    private boolean isIn(Node target) {
        Node at = target;
        while (at != null && !at.equals(results) && !at.equals(field)) {
            at = at.getParent();
        }
        return at != null;
    }

    private void place() {
        var there = frame.sceneToLocal(field.localToScene(field.getLayoutBounds()));
        if (there == null || frame.getWidth() < 1) {
            return;
        }
        double top = there.getMaxY() + GAP;
        StackPane.setMargin(results, new Insets(top, RIGHT, LEAST_BELOW, GAP));
    }
}
