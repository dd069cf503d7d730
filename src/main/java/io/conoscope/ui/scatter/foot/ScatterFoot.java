package io.conoscope.ui.scatter.foot;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Workbench;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Two lines below the scatter, of one height whatever they say, so that the picture above stays
/// where it is: the recorded frames with the stage of the run, and what the layout is worth. There
/// from the first rows on.
public final class ScatterFoot extends VBox {

    public ScatterFoot(Workbench bench, Messages words) {
        var session = bench.session();
        var projection = bench.projection();
        setId("scatter-foot");
        getStyleClass().add("scatter-foot");
        var frames = new FrameStrip(projection, session, words);
        HBox.setHgrow(frames, Priority.ALWAYS);
        var line =
                new HBox(
                        frames,
                        new NoticeChips(projection, words),
                        new StageChip(projection, words));
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(line, new QualityLine(bench.quality(), session, projection, words));
        session.embeddingsProperty()
                .subscribe(
                        rows -> {
                            setVisible(rows != null);
                            setManaged(rows != null);
                        });
    }
}
