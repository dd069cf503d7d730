package io.conoscope.ui.scatter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.scatter.compare.PlaneServices;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.recording.RecordedFrame;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class LayoutTitleTest {

    private static final Background NOW = new Background(Runnable::run, Runnable::run);

    private final Session session = new Session();
    private final LayoutTitle title = new LayoutTitle(new Messages());

    @Test
    void callsIterationsThatAreLeftToTheMethodAuto() {
        new Workbench(
                        session,
                        new PlaneServices(),
                        new TaskExecutors(NOW, NOW, NOW, NOW),
                        new Messages())
                .open(Path.of("photos"));
        var usual = ProjectionChoice.DEFAULT.withMethod("umap");
        var auto = with(usual);
        var many = with(usual.withSettings(usual.settings().withEpochs(5000)));
        assertEquals("iterations auto", last(title.brief(auto, many)));
        assertEquals("iterations 5,000", last(title.brief(many, auto)));
    }

    private DisplayedLayout with(ProjectionChoice choice) {
        var shown = session.displayedProperty().get();
        return DisplayedLayout.live(shown.rows(), choice, RecordedFrame.of(shown.frame()));
    }

    private static String last(String line) {
        return line.substring(line.lastIndexOf(" · ") + 3);
    }
}
