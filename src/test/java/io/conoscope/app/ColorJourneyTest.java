package io.conoscope.app;

import static io.conoscope.ui.kit.FxEvents.find;
import static io.conoscope.ui.kit.FxEvents.key;
import static io.conoscope.ui.kit.FxEvents.mouse;
import static io.conoscope.ui.kit.FxEvents.text;
import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.world.MarkStyle;
import io.conoscope.ui.kit.world.MarkStyle.Density;
import io.conoscope.ui.session.Session;

import javafx.event.ActionEvent;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Colours by an attribute, selects and filters by its legend, and takes it back. Captions of the
/// corpus have four or six words, 24 each; photos have none.
@ExtendWith(ApplicationExtension.class)
class ColorJourneyTest {

    @TempDir static Path folder;

    private WindowFixture fixture;

    @Start
    void start(Stage unused) throws Exception {
        WindowFixture.writeCorpus(folder.resolve("corpus"));
        fixture = new WindowFixture(folder.resolve("home"), 1);
        fixture.release();
        fixture.wiring().window().show(folder.resolve("corpus"));
    }

    @AfterEach
    void end(FxRobot robot) {
        fixture.close(robot);
    }

    private Session session() {
        return fixture.wiring().bench().session();
    }

    /// The lines of the legend, from the top.
    private static List<ListCell<?>> lines(FxRobot robot) {
        return robot.lookup("#color-values").lookup(".color-value").queryAll().stream()
                .<ListCell<?>>map(node -> (ListCell<?>) node)
                .filter(cell -> !cell.isEmpty())
                .sorted(Comparator.comparingInt(ListCell::getIndex))
                .toList();
    }

    private static List<String> counts(FxRobot robot) {
        return lines(robot).stream()
                .map(cell -> cell.lookup(".color-count"))
                .filter(Objects::nonNull)
                .map(count -> ((Labeled) count).getText())
                .toList();
    }

    private static void click(FxRobot robot, int line, int clicks) {
        var cell = lines(robot).get(line);
        robot.interact(() -> mouse(cell, MouseEvent.MOUSE_CLICKED, new Point2D(30, 8), clicks));
    }

    private void colorByWords(FxRobot robot) throws Exception {
        until(() -> session().displayedProperty().get() != null);
        until(() -> find(robot, "#color-legend").isVisible());
        robot.interact(() -> ((Button) find(robot, "#color-by")).fire());
        until(() -> robot.lookup("#color-attributes").tryQuery().isPresent());
        ListView<?> list = robot.lookup("#color-attributes").query();
        until(() -> list.getItems().stream().anyMatch(line -> line.toString().contains("words")));
        robot.interact(() -> list.getSelectionModel().select(0));
        for (int i = 0; !isWords(list.getSelectionModel().getSelectedItem()); i++) {
            assertTrue(i < list.getItems().size());
            robot.interact(() -> key(list, KeyCode.DOWN));
        }
        robot.interact(() -> key(list, KeyCode.ENTER));
        until(() -> session().colorsProperty().get() != null);
        MenuButton scale = (MenuButton) find(robot, "#color-scale");
        var categories =
                scale.getItems().stream()
                        .filter(item -> "color-categories".equals(item.getId()))
                        .map(CheckMenuItem.class::cast)
                        .findFirst()
                        .orElseThrow();
        until(() -> !categories.isDisable());
        robot.interact(categories::fire);
        until(() -> find(robot, "#color-values").isVisible() && counts(robot).size() == 3);
    }

    private static boolean isWords(Object line) {
        return line.toString().contains("chosen=words");
    }

    @Test
    void theLegendCountsSelectsAndFilters(FxRobot robot) throws Exception {
        colorByWords(robot);
        assertEquals("Words", text(robot, "#color-by"));
        assertEquals(List.of("24", "24", "24"), counts(robot));
        click(robot, 0, 1);
        until(() -> counts(robot).equals(List.of("24 of 24", "0 of 24", "0 of 24")));
        assertEquals(24, session().selectionProperty().get().points().length);
        click(robot, 0, 2);
        until(() -> !session().filterProperty().get().keepsAll());
        assertEquals(24, session().filterProperty().get().count(72));
        until(() -> counts(robot).equals(List.of("24 of 24", "0 of 0", "0 of 0")));
        var selection = fixture.wiring().explore().selection();
        robot.interact(selection::undo);
        assertTrue(session().filterProperty().get().keepsAll());
        robot.interact(selection::undo);
        until(() -> counts(robot).equals(List.of("24", "24", "24")));
    }

    @Test
    void theLegendFoldsAndGoesWithTheColours(FxRobot robot) throws Exception {
        colorByWords(robot);
        robot.interact(() -> ((Button) find(robot, "#color-legend-fold")).fire());
        assertFalse(find(robot, "#color-values").isVisible());
        robot.interact(() -> ((Button) find(robot, "#color-by")).fire());
        ListView<?> list = robot.lookup("#color-attributes").query();
        robot.interact(() -> list.getSelectionModel().select(0));
        robot.interact(() -> key(list, KeyCode.ENTER));
        until(() -> session().colorsProperty().get() == null);
        assertEquals("Colour by", text(robot, "#color-by"));
    }

    @Test
    void marksAreSetByNumberAndReset(FxRobot robot) throws Exception {
        until(() -> find(robot, "#color-legend").isVisible());
        robot.interact(() -> ((Button) find(robot, "#marks-open")).fire());
        until(() -> robot.lookup("#marks-point-size-number").tryQuery().isPresent());
        TextField size = robot.lookup("#marks-point-size-number").query();
        robot.interact(
                () -> {
                    size.setText("250");
                    size.fireEvent(new ActionEvent());
                });
        assertEquals(2.5, session().styleProperty().get().pointSize());
        robot.interact(
                () -> {
                    size.setText("a lot");
                    size.fireEvent(new ActionEvent());
                });
        assertEquals(2.5, session().styleProperty().get().pointSize());
        ToggleButton density = robot.lookup("#marks-density").query();
        robot.interact(density::fire);
        assertEquals(Density.DENSITY, session().styleProperty().get().density());
        Button reset = robot.lookup("#marks-reset").query();
        robot.interact(reset::fire);
        assertEquals(MarkStyle.USUAL, session().styleProperty().get());
        assertEquals("100", size.getText());
    }
}
