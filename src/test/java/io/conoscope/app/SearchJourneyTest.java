package io.conoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.world.PointHits;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// Words and meaning, from the field to the selection and back.
@ExtendWith(ApplicationExtension.class)
class SearchJourneyTest {

    private static final int PHOTOS = 24;

    @TempDir Path folder;

    private WindowFixture fixture;
    private Session session;

    @BeforeEach
    void begin(FxRobot robot) throws Exception {
        WindowFixture.writeCorpus(folder.resolve("corpus"));
        robot.interact(
                () -> {
                    fixture = new WindowFixture(folder.resolve("home"), 0);
                    session = fixture.wiring().bench().session();
                    fixture.wiring().window().show(folder.resolve("corpus"));
                });
        fixture.release();
        until(() -> session.displayedProperty().get() != null);
        until(() -> session.measuresProperty().get() != null);
    }

    @AfterEach
    void end(FxRobot robot) {
        fixture.close(robot);
    }

    @Test
    void wordsAreFoundOnTheScatterAndEnterSelectsThem(FxRobot robot) throws Exception {
        robot.clickOn("#top-search").write("\"number 7\" ");
        until(() -> session.hitsProperty().get().points().length == 1);
        int caption = session.hitsProperty().get().points()[0];
        assertTrue(caption >= PHOTOS, "a caption");
        assertTrue(robot.lookup("#search-results").query().isVisible());
        until(() -> text(robot, "#browser-count").equals("1 of 24 photos"));

        robot.type(KeyCode.DOWN);
        assertEquals(caption, session.hoveredProperty().get());
        robot.type(KeyCode.UP);
        assertEquals(-1, session.hoveredProperty().get());
        robot.type(KeyCode.ENTER);
        assertEquals(Selection.of(caption), session.selectionProperty().get());
        assertFalse(robot.lookup("#search-results").query().isVisible());

        robot.type(KeyCode.ESCAPE);
        assertEquals(PointHits.NONE, session.hitsProperty().get());
        assertEquals("", session.captionFilterProperty().get());
        assertEquals(Selection.of(caption), session.selectionProperty().get());
        robot.type(KeyCode.ESCAPE);
        assertTrue(session.selectionProperty().get().isEmpty());
        until(() -> text(robot, "#browser-count").equals("24 photos"));
    }

    @Test
    void controlEnterFiltersToCaptionsAndTheirPhotos(FxRobot robot) throws Exception {
        robot.clickOn("#top-search").write("\"place 3\" ");
        until(() -> session.hitsProperty().get().points().length == 1);
        int caption = session.hitsProperty().get().points()[0];
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);

        var kept = session.filterProperty().get().points(session.points()).toArray();
        assertEquals(2, kept.length, Arrays.toString(kept));
        assertEquals(caption, kept[1]);
        assertEquals("\"place 3\"", session.filterProperty().get().because());
    }

    @Test
    void meaningRanksTextsAndImagesTogether(FxRobot robot) throws Exception {
        robot.interact(() -> session.selectionProperty().set(Selection.of(3)));
        robot.clickOn("#search-mode").clickOn("#search-by-meaning");
        robot.write("one dot");
        until(() -> session.hitsProperty().get().isSearching());
        assertEquals("one dot", session.hitsProperty().get().because());
        assertEquals("", session.captionFilterProperty().get(), "no words are looked for");
        assertTrue(text(robot, "#search-note").contains("images"), text(robot, "#search-note"));
        robot.clickOn("#search-images");
        var list = (ListView<?>) robot.lookup("#search-list").query();
        assertEquals(PHOTOS, list.getItems().size());
        assertEquals(PHOTOS, session.hitsProperty().get().points().length);
        robot.clickOn("#search-both");

        robot.clickOn("#search-mode").clickOn("#search-like");
        until(() -> session.hitsProperty().get().because().equals("like 3.png"));
        assertTrue(robot.lookup("#search-results").query().isVisible());
        assertFalse(
                Arrays.stream(session.hitsProperty().get().points()).anyMatch(point -> point == 3),
                "a row is not like itself");
        assertEquals("Meaning", ((MenuButton) robot.lookup("#search-mode").query()).getText());
    }

    private static String text(FxRobot robot, String query) {
        return ((Labeled) robot.lookup(query).query()).getText();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}
