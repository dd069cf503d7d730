package io.conoscope.ui.scatter.foot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.scatter.compare.PlaneServices;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;

@ExtendWith(ApplicationExtension.class)
class QualityLineTest {

    @Test
    void numbersThatDoNotFitAreLeftOutWhole() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, this::fits);
    }

    private void fits() {
        var now = new Background(Runnable::run, Runnable::run);
        var words = new Messages();
        var lanes = new TaskExecutors(now, now, now, now);
        var bench = new Workbench(new Session(), new PlaneServices(), lanes, words);
        bench.open(Path.of("photos"));
        var line = new QualityLine(bench.quality(), bench.projection().run(), "", words);
        new Scene(new Group(line));
        line.applyCss();
        assertEquals(6, visible(line, 2000));
        long some = visible(line, 300);
        assertTrue(some > 0 && some < 5, () -> some + " at 300 pixels");
        assertEquals(6, visible(line, 2000));
    }

    private static long visible(QualityLine line, double width) {
        line.resize(width, 24);
        line.layout();
        return line.getChildren().stream().filter(Node::isVisible).count();
    }
}
