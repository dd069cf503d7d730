package io.conoscope.ui.kit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DividerMemoryTest {

    private Stage stage;
    private SplitPane columns;
    private SplitPane rows;

    /// What a window remembers: the width of the left column, two shares of its height.
    private double wanted = 211;

    private double[] shares = {0.4, 0.71};

    @Start
    void start(Stage given) {
        stage = given;
        open(1000, 600);
    }

    /// The next test's window has the size of its scene again.
    @AfterEach
    void forgetTheSize(FxRobot robot) {
        robot.interact(
                () -> {
                    stage.hide();
                    stage.sizeToScene();
                });
    }

    private void open(double width, double height) {
        rows = new SplitPane(new Region(), new Region(), new Region());
        rows.setOrientation(Orientation.VERTICAL);
        columns = new SplitPane(rows, new Region());
        SplitPane.setResizableWithParent(rows, false);
        new DividerMemory(
                columns,
                length -> new double[] {wanted / length},
                (positions, length) -> wanted = Math.rint(positions[0] * length));
        new DividerMemory(rows, length -> shares, (positions, length) -> shares = positions);
        stage.setScene(new Scene(new StackPane(columns), width, height));
        stage.show();
    }

    private int left() {
        WaitForAsyncUtils.waitForFxEvents();
        return (int) Math.round(rows.getWidth());
    }

    private int top() {
        WaitForAsyncUtils.waitForFxEvents();
        return (int) Math.round(((Region) rows.getItems().getFirst()).getHeight());
    }

    private Node divider(FxRobot robot, SplitPane of) {
        return robot.from(of)
                .lookup(".split-pane-divider")
                .match(node -> node.getParent() == of)
                .query();
    }

    private void resize(FxRobot robot, double width, double height) {
        robot.interact(
                () -> {
                    stage.setWidth(width);
                    stage.setHeight(height);
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void panelsComeBackToThePixelAfterAnyResize(FxRobot robot) {
        int width = left();
        int height = top();
        resize(robot, 1500, 900);
        assertEquals(width, left());
        resize(robot, 760, 480);
        assertEquals(width, left());
        resize(robot, 1000, 600);
        assertEquals(width, left());
        assertEquals(height, top());
        assertEquals(211, wanted, "nobody has moved a divider");
    }

    @Test
    void whatTooNarrowAWindowSqueezesIsNotTheUsersWish(FxRobot robot) {
        int width = left();
        resize(robot, 180, 480);
        resize(robot, 1000, 600);
        assertEquals(width, left());
    }

    @Test
    void whereTheMouseLeavesADividerTheNextWindowsPlaceIt(FxRobot robot) {
        robot.drag(divider(robot, columns), MouseButton.PRIMARY).moveBy(37, 0).drop();
        robot.drag(divider(robot, rows), MouseButton.PRIMARY).moveBy(0, -23).drop();
        int width = left();
        int height = top();
        double kept = wanted;
        for (int start = 0; start < 3; start++) {
            robot.interact(() -> open(1000 + 7, 600));
            assertEquals(width, left());
            resize(robot, 1400, 900);
            resize(robot, 1000, 600);
            assertEquals(width, left());
            assertEquals(height, top());
        }
        assertEquals(kept, wanted);
        assertEquals(248, wanted, 2);
    }
}
