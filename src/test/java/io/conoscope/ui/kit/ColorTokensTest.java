package io.conoscope.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ColorTokensTest {

    private ColorTokens tokens;
    private Scene scene;

    @Start
    void start(Stage stage) {
        tokens = new ColorTokens("-cs-image", "-cs-text");
        scene = new Scene(new StackPane(tokens), 100, 100);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void followTheTheme() {
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Color.web("#0072b2"), tokens.get("-cs-image"));
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> Theme.DARK.applyTo(scene));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Color.web("#56b4e9"), tokens.get("-cs-image"));
        assertEquals(Color.web("#e69f00"), tokens.get("-cs-text"));
    }

    @Test
    void aTokenThatNobodyAskedForIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> tokens.get("-cs-pair"));
    }
}
