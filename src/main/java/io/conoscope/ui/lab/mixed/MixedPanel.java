package io.conoscope.ui.lab.mixed;

import io.conoscope.ui.lab.LabContext;

import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// Mixed search: the query, the two lists, and why they are as they are. A picture can be dropped
/// anywhere on it.
public final class MixedPanel extends BorderPane {

    private static final double LEFT = 244;
    private static final double RIGHT = 272;

    private final MixedModel model;

    public MixedPanel(MixedModel model, LabContext context) {
        this.model = model;
        setId("lab-mixed");
        setLeft(side(new MixedAsking(model, context), LEFT));
        setCenter(new MixedLists(model, context));
        setRight(side(new MixedReasons(model, context.words()), RIGHT));
        addEventHandler(DragEvent.DRAG_OVER, this::over);
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private static ScrollPane side(Region content, double width) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinWidth(width);
        scroll.setPrefWidth(width);
        return scroll;
    }

    private void over(DragEvent event) {
        if (event.getDragboard().getFiles().size() == 1) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        var files = event.getDragboard().getFiles();
        if (files.size() == 1) {
            model.searchPicture(files.getFirst().toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
