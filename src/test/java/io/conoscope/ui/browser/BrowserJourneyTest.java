package io.conoscope.ui.browser;

import static io.conoscope.ui.kit.FxEvents.text;
import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.browser.grid.PhotoCell;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

@ExtendWith(ApplicationExtension.class)
class BrowserJourneyTest {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final int PHOTOS = 400;

    @TempDir static Path folder;

    private final ExecutorService io = Executors.newFixedThreadPool(2);
    private final Session session = new Session();

    @Start
    void start(Stage stage) {
        var words = new Messages();
        var panels =
                new SplitPane(
                        TestBrowser.panel(session, io, folder),
                        new DetailsPanel(session, words, io));
        var scene = new Scene(panels, 700, 500);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void end() {
        io.shutdownNow();
    }

    @Test
    void fromPhotosToACaptionAndBack(FxRobot robot) throws Exception {
        assertEquals("The photos of the open corpus appear here.", text(robot, "#browser-empty"));
        robot.interact(() -> session.corpusProperty().set(corpus()));
        until(() -> text(robot, "#browser-count").equals("400 photos"));
        until(() -> cell(robot, "1.jpg, number 1") != null);

        robot.clickOn(cell(robot, "1.jpg, number 1"));
        assertEquals(Selection.of(1), session.selectionProperty().get());
        assertTrue(cell(robot, "1.jpg, number 1").getPseudoClassStates().contains(LIT));
        assertEquals("1.jpg", text(robot, "#details-name"));

        robot.type(KeyCode.RIGHT);
        assertEquals(Selection.of(2), session.selectionProperty().get());
        robot.interact(() -> robot.lookup(".slider").query().requestFocus());
        robot.clickOn(cell(robot, "1.jpg, number 1"));
        robot.type(KeyCode.RIGHT);
        assertEquals(Selection.of(2), session.selectionProperty().get(), "a click takes the keys");

        assertNull(cell(robot, "350.jpg, number 350"));
        robot.interact(() -> session.selectionProperty().set(Selection.of(PHOTOS + 350)));
        until(() -> cell(robot, "350.jpg, number 350") != null);
        assertTrue(cell(robot, "350.jpg, number 350").getPseudoClassStates().contains(LIT));

        robot.interact(() -> session.captionFilterProperty().set("number 39"));
        until(() -> text(robot, "#browser-count").equals("14 of 400 photos"));
        until(() -> cell(robot, "39.jpg, number 39") != null);
        robot.clickOn(cell(robot, "39.jpg, number 39"));
        var caption = robot.lookup("#caption-" + (PHOTOS + 39)).query();
        until(() -> caption.getLayoutBounds().getHeight() > 0);
        WaitForAsyncUtils.waitForFxEvents(5);
        robot.clickOn(caption);
        assertEquals(Selection.of(PHOTOS + 39), session.selectionProperty().get());
    }

    @Test
    void aSelectionOfManyShowsItsFirstPhotosAndEachIsAClickAway(FxRobot robot) throws Exception {
        robot.interact(() -> session.corpusProperty().set(corpus()));
        robot.interact(
                () ->
                        session.selectionProperty()
                                .set(Selection.of(IntStream.range(1, 51).toArray())));
        until(() -> robot.lookup("#details-several").tryQuery().isPresent());
        assertEquals("50 points selected", text(robot, "#details-several"));
        var tiles = robot.lookup(".selected-photo").queryAllAs(Button.class);
        assertEquals(12, tiles.size());
        robot.clickOn(tiles.stream().skip(3).findFirst().orElseThrow());
        assertEquals(Selection.of(4), session.selectionProperty().get());
        until(() -> text(robot, "#details-name").equals("4.jpg"));
    }

    @Test
    void anotherPhotoIsShownFromItsTop(FxRobot robot) {
        robot.interact(() -> session.corpusProperty().set(corpus()));
        robot.interact(() -> session.selectionProperty().set(Selection.of(1)));
        var scroll = robot.lookup("#details .scroll-pane").queryAs(ScrollPane.class);
        robot.interact(() -> scroll.setVvalue(1));
        robot.interact(() -> session.selectionProperty().set(Selection.of(1, PHOTOS + 1)));
        assertEquals(1, scroll.getVvalue(), "the same photo stays where it is");
        assertEquals("1.jpg", text(robot, "#details-name"));
        robot.interact(() -> session.selectionProperty().set(Selection.of(2)));
        assertEquals(0, scroll.getVvalue());
    }

    @Test
    void aBrokenPictureSaysWhyInItsTooltip(FxRobot robot) throws Exception {
        robot.interact(() -> session.corpusProperty().set(corpus()));
        until(() -> cell(robot, "0.jpg, number 0") != null);
        until(() -> cell(robot, "0.jpg, number 0").getTooltip() != null);
        var reason = cell(robot, "0.jpg, number 0").getTooltip().getText();
        assertTrue(reason.contains("0.jpg"), reason);
    }

    /// 400 photos of one small picture each, the first of which is no picture.
    private static Corpus corpus() {
        try {
            var made = SmallCorpora.numbered(PHOTOS);
            var items = new ArrayList<ImageItem>();
            for (var item : made.images()) {
                var file = folder.resolve(item.id());
                if (items.isEmpty()) {
                    Files.writeString(file, "not a picture");
                } else {
                    ImageIO.write(
                            new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB),
                            "png",
                            file.toFile());
                }
                items.add(new ImageItem(item.id(), ImageSource.of(file), null));
            }
            return new Corpus(
                    made.name(), folder, null, items, made.texts(), made.pairs(), made.warnings());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static PhotoCell cell(FxRobot robot, String accessibleText) {
        return (PhotoCell)
                robot.lookup(node -> shows(node, accessibleText)).tryQuery().orElse(null);
    }

    private static boolean shows(Node node, String accessibleText) {
        return node instanceof PhotoCell cell
                && accessibleText.equals(cell.getAccessibleText())
                && cell.isVisible();
    }
}
