package io.conoscope.ui.scatter.foot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.scatter.compare.CompareModel;
import io.conoscope.ui.scatter.compare.PlaneServices;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayDeque;

@ExtendWith(ApplicationExtension.class)
class StageChipTest {

    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();

    @Test
    void aRunThatWaitsForThePausedOtherSideSaysSo() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, this::waits);
    }

    private void waits() {
        var now = new Background(Runnable::run, Runnable::run);
        var queue = new Background(waiting::add, Runnable::run);
        var words = new Messages();
        var lanes = new TaskExecutors(now, now, now, queue);
        var bench = new Workbench(new Session(), new PlaneServices(), lanes, words);
        var compare = new CompareModel(bench, new CompareModel.Executors(now, queue), words);
        bench.open(Path.of("photos"));
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        compare.shownProperty().set(true);
        var chip = new StageChip(compare.leftRun(), compare.rightRun(), "", words);
        assertFalse(chip.isVisible());
        compare.run("tsne");
        compare.rightRun().playOrPause();
        var choice = bench.projection().choiceProperty();
        choice.set(choice.get().withMethod("pca"));
        assertEquals("PCA waits for the other side, which is paused", chip.getText());
        compare.rightRun().playOrPause();
        assertEquals("PCA", chip.getText());
    }
}
