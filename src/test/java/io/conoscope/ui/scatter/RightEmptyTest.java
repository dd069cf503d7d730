package io.conoscope.ui.scatter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.scatter.compare.CompareModel;
import io.conoscope.ui.scatter.compare.PlaneServices;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;

import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayDeque;

@ExtendWith(ApplicationExtension.class)
class RightEmptyTest {

    private final ArrayDeque<Runnable> held = new ArrayDeque<>();

    @Test
    void aRunThatWaitsForAHeldLeftSideSaysSo() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, this::waits);
    }

    private void waits() {
        var now = new Background(Runnable::run, Runnable::run);
        var later = new Background(held::add, Runnable::run);
        var services = new PlaneServices();
        var words = new Messages();
        var bench =
                new Workbench(
                        new Session(), services, new TaskExecutors(now, now, now, later), words);
        var lanes = new CompareModel.Executors(now, later);
        var compare = new CompareModel(bench, lanes, words);
        bench.open(Path.of("photos"));
        var empty = new RightEmpty(compare, words);
        compare.shownProperty().set(true);
        compare.run("tsne");
        assertEquals(words.get("compare.awaited", "t-SNE"), said(empty));
        bench.projection().run().playOrPause();
        assertEquals(LayoutRun.State.PAUSED, bench.projection().run().state());
        assertTrue(said(empty).startsWith("t-SNE is waiting for the left side, which is paused"));
    }

    private static String said(RightEmpty empty) {
        return ((Label) empty.getChildren().getFirst()).getText();
    }
}
