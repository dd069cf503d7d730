package io.conoscope.ui.browser.table;

import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.browser.SmallCorpora;
import io.conoscope.ui.browser.TestBrowser;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

@ExtendWith(ApplicationExtension.class)
class TableJourneyTest {

    /// So many images, and as many texts.
    private static final int IMAGES = 400;

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    @TempDir static Path folder;

    private final ExecutorService io = Executors.newFixedThreadPool(2);
    private final Session session = new Session();

    @Start
    void start(Stage stage) {
        var scene = new Scene(TestBrowser.panel(session, io, folder), 800, 500);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void end() {
        io.shutdownNow();
    }

    @Test
    void sortsFiltersSelectsAndCopies(FxRobot robot) throws Exception {
        open(robot);
        assertEquals("800 rows", count(robot));

        robot.clickOn("#column-pair_cosine");
        until(() -> first(robot) == 1);
        robot.clickOn("#column-pair_cosine");
        until(() -> first(robot) == 799);
        assertEquals(0, table(robot).getItems().get(800 - 160), "those without a value come last");

        robot.clickOn("#table-filter");
        robot.interact(
                () ->
                        robot.lookup("#filter-pair_cosine")
                                .queryAs(TextField.class)
                                .setText("0.1..0.2"));
        until(() -> count(robot).equals("80 of 800 rows"));
        assertEquals("pair_cosine 0.1..0.2", session.filterProperty().get().because());
        assertEquals(199, first(robot), "the order stays");

        robot.clickOn(row(robot, 0));
        assertEquals(Selection.of(199), session.selectionProperty().get());
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertEquals(Selection.of(199, 198, 197), session.selectionProperty().get());
        until(() -> row(robot, 2).getPseudoClassStates().contains(LIT));
        assertTrue(!row(robot, 3).getPseudoClassStates().contains(LIT));
        robot.press(KeyCode.CONTROL).clickOn(row(robot, 1)).release(KeyCode.CONTROL);
        assertEquals(Selection.of(199, 197), session.selectionProperty().get());

        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        var expected =
                "id\tcaption\tpair_cosine\n"
                        + "199.jpg\tnumber 199\t0.199\n"
                        + "197.jpg\tnumber 197\t0.197\n";
        until(() -> expected.equals(copied(robot)));
    }

    @Test
    void aFilterFromElsewhereShowsHereAndEmptiesTheFields(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#table-filter");
        var field = robot.lookup("#filter-caption").queryAs(TextField.class);
        robot.interact(() -> field.setText("number 39"));
        // 39, 139, 239, 339 and 390 to 399, of images by their first text and of texts.
        until(() -> count(robot).equals("28 of 800 rows"));
        robot.interact(
                () -> session.filterProperty().set(PointFilter.of(new int[] {3, 403}, "three")));
        until(() -> count(robot).equals("2 of 800 rows"));
        assertEquals("", field.getText());
        robot.interact(() -> session.filterProperty().set(PointFilter.of(new int[0], "nothing")));
        until(() -> robot.lookup("#table-empty").queryAs(Label.class).isVisible());
        assertEquals(
                "The filter keeps no row of this kind: nothing",
                robot.lookup("#table-empty").queryAs(Label.class).getText());
    }

    @Test
    void aSelectionFromElsewhereComesIntoView(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> session.selectionProperty().set(Selection.of(650)));
        until(
                () ->
                        robot.lookup(".item-row").queryAllAs(ItemRow.class).stream()
                                .anyMatch(
                                        row ->
                                                Integer.valueOf(650).equals(row.getItem())
                                                        && row.getPseudoClassStates()
                                                                .contains(LIT)));
        robot.clickOn("#browser-selected-only");
        until(() -> count(robot).equals("1 of 800 rows"));
    }

    private void open(FxRobot robot) throws Exception {
        robot.interact(() -> session.corpusProperty().set(SmallCorpora.numbered(IMAGES)));
        robot.clickOn("#browser-table");
        until(() -> count(robot).equals("800 rows"));
        until(() -> robot.lookup("#column-pair_cosine").tryQuery().isPresent());
    }

    private static int first(FxRobot robot) {
        return table(robot).getItems().isEmpty() ? -1 : table(robot).getItems().getFirst();
    }

    @SuppressWarnings("unchecked")
    private static TableView<Integer> table(FxRobot robot) {
        return robot.lookup("#item-table").queryAs(TableView.class);
    }

    private static ItemRow row(FxRobot robot, int index) {
        return robot.lookup(".item-row").queryAllAs(ItemRow.class).stream()
                .filter(row -> !row.isEmpty() && row.getIndex() == index)
                .findFirst()
                .orElseThrow();
    }

    private static String count(FxRobot robot) {
        return robot.lookup("#browser-count").queryAs(Label.class).getText();
    }

    private static String copied(FxRobot robot) {
        var text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }
}
