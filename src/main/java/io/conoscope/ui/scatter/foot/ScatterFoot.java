package io.conoscope.ui.scatter.foot;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.control.TransportButtons;
import io.conoscope.ui.scatter.side.DragMode;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.QualityModel;
import io.conoscope.ui.session.select.SelectionOperation;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// The lines below one side of the scatter, of one height whatever they say, so that the picture
/// above stays where it is: the recorded frames, which of them is shown with the stage of the run,
/// and what the layout is worth, or what a drag will do while it selects. The first two share a
/// line unless two sides stand side by side.
final class ScatterFoot extends VBox {

    /// @param other the run of the other side
    static ScatterFoot ofLeft(
            LayoutRun run, QualityModel quality, @Nullable LayoutRun other, Messages words) {
        return new ScatterFoot("", run, quality, other, words);
    }

    /// With a transport of its own: that of the left side stands in the line at the top.
    ///
    /// @param other the run of the other side
    static ScatterFoot ofRight(
            LayoutRun run, QualityModel quality, @Nullable LayoutRun other, Messages words) {
        var foot = new ScatterFoot("right-", run, quality, other, words);
        var transport = TransportButtons.of(run, "right-projection", words);
        foot.line.getChildren().addAll(0, transport.all());
        foot.setStacked(true);
        return foot;
    }

    private final HBox line;
    private final HBox status;
    private final QualityLine worth;
    private final String id;
    private final Messages words;

    private ScatterFoot(
            String id,
            LayoutRun run,
            QualityModel quality,
            @Nullable LayoutRun other,
            Messages words) {
        this.id = id;
        this.words = words;
        setId(id + "scatter-foot");
        getStyleClass().add("scatter-foot");
        setMinWidth(0);
        var frames = new FrameStrip(run, id, words);
        HBox.setHgrow(frames, Priority.ALWAYS);
        status =
                new HBox(
                        frames.where(),
                        new NoticeChips(run.displayedProperty(), id, words),
                        new StageChip(run, other, id, words));
        status.getStyleClass().add("scatter-status");
        status.setMinWidth(0);
        line = new HBox(frames, status);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        worth = new QualityLine(quality, run, id, words);
        getChildren().setAll(line, worth);
    }

    /// Says what a drag will do in place of what the layout is worth, while it selects.
    void say(DragMode mode, SelectionOperation operation) {
        getChildren().removeLast();
        getChildren().add(mode == DragMode.PAN ? worth : hint(mode, operation));
    }

    private HBox hint(DragMode mode, SelectionOperation operation) {
        var how = words.get(mode == DragMode.LASSO ? "scatter.lasso.how" : "scatter.box.how");
        var brief =
                words.get("scatter.operation." + operation.name().toLowerCase(Locale.ROOT), how);
        var hint =
                new HBox(
                        new FittingLabel(
                                id + "scatter-drag",
                                List.of(words.get("scatter.drag.foot", brief), brief)));
        hint.getStyleClass().addAll("scatter-quality", "scatter-armed");
        return hint;
    }

    /// Gives the words a line of their own, or puts them beside the slider.
    void setStacked(boolean stacked) {
        line.getChildren().remove(status);
        getChildren().remove(status);
        if (stacked) {
            getChildren().add(1, status);
        } else {
            line.getChildren().add(status);
        }
    }
}
