package io.conoscope.app.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.Messages;

import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Set;

@ExtendWith(ApplicationExtension.class)
class KeySheetTest {

    private static final Set<String> NAMED =
            Set.of("Space", "Home", "End", "Enter", "Esc", "Tab", "Del", "Ctrl", "Alt", "F11");

    private KeySheet sheet;

    @Start
    void start(Stage unused) {
        sheet = new KeySheet(new Messages(), () -> {});
    }

    private List<String> written(String style) {
        return sheet.lookupAll(style).stream().map(node -> ((Labeled) node).getText()).toList();
    }

    @Test
    void capsAreDrawnForKeysAlone() {
        var caps = written(".cs-key");
        assertTrue(caps.contains("Space") && caps.contains("?"), caps.toString());
        assertEquals(
                List.of(),
                caps.stream().filter(cap -> cap.length() > 1 && !NAMED.contains(cap)).toList());
    }

    @Test
    void whatTheMouseDoesIsWrittenPlainly() {
        var plain = written(".cs-muted");
        assertTrue(plain.containsAll(List.of("Wheel", "Drag", "or double-click")), plain + "");
    }
}
