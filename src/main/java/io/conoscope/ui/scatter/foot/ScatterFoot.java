package io.conoscope.ui.scatter.foot;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.TransportButtons;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.QualityModel;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The lines below one side of the scatter, of one height whatever they say, so that the picture
/// above stays where it is: the recorded frames, which of them is shown with the stage of the run,
/// and what the layout is worth. The first two share a line unless two sides stand side by side.
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

    private ScatterFoot(
            String id,
            LayoutRun run,
            QualityModel quality,
            @Nullable LayoutRun other,
            Messages words) {
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
        getChildren().setAll(line, new QualityLine(quality, run, id, words));
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
