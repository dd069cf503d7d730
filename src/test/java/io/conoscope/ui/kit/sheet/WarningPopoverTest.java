package io.conoscope.ui.kit.sheet;

import static io.conoscope.ui.kit.FxEvents.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;

@ExtendWith(ApplicationExtension.class)
class WarningPopoverTest {

    private static final String PATH =
            "/a/folder/" + "without-a-blank-".repeat(20) + "/captions.csv";

    private Button owner;

    @Start
    void start(Stage stage) {
        owner = new Button("warnings");
        var scene = new Scene(new StackPane(owner), 900, 600);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void open(FxRobot robot, List<WarningPopover.Line> lines) throws Exception {
        robot.interact(() -> new WarningPopover(lines, new Messages()).showAbove(owner));
        until(() -> robot.lookup("#warnings").tryQuery().isPresent());
        until(() -> !robot.lookup(".warning-where").queryAll().isEmpty());
    }

    @Test
    void aLongPathIsWrappedAndNotCut(FxRobot robot) throws Exception {
        open(robot, List.of(new WarningPopover.Line("line 7: found 3 fields", PATH)));
        var list = robot.lookup("#warnings").queryAs(ListView.class);
        var where = (Text) robot.lookup(".warning-where").query();
        assertEquals(PATH, where.getText());
        until(() -> where.getLayoutBounds().getHeight() > 2 * where.getFont().getSize());
        assertTrue(where.getLayoutBounds().getWidth() <= list.getWidth());
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void allAreCopiedAtOnce(FxRobot robot) throws Exception {
        open(
                robot,
                List.of(
                        new WarningPopover.Line("first", PATH),
                        new WarningPopover.Line("second", "")));
        robot.clickOn("#warnings-copy");
        var copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertEquals("first\n" + PATH + "\nsecond", copied[0]);
        robot.clickOn("#warnings").push(KeyCode.ESCAPE);
        until(() -> robot.lookup("#warnings").tryQuery().isEmpty());
    }
}
