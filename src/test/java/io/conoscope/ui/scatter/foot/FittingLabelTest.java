package io.conoscope.ui.scatter.foot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;

@ExtendWith(ApplicationExtension.class)
class FittingLabelTest {

    private static final List<String> WORDINGS =
            List.of("of UMAP, n 6,000, k 15, sample 1,000", "UMAP, n 6,000", "n 6,000");

    private static double widthOf(String text) {
        var label = new Label(text);
        new Scene(new StackPane(label)).getRoot().applyCss();
        return Math.ceil(label.prefWidth(-1));
    }

    private static List<String> seenAt(double width) {
        var fitting = new FittingLabel("of", WORDINGS);
        new Scene(new StackPane(fitting)).getRoot().applyCss();
        fitting.resize(width, 20);
        fitting.layout();
        return fitting.getChildrenUnmodifiable().stream()
                .filter(javafx.scene.Node::isVisible)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    private static List<String> seenWithRoomFor(String text, double more) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> seenAt(widthOf(text) + more));
    }

    @Test
    void theLongestWordingThatFitsIsSeen() {
        for (var wording : WORDINGS) {
            assertEquals(List.of(wording), seenWithRoomFor(wording, 1));
        }
    }

    @Test
    void wordsAreNeverCut() {
        assertEquals(List.of("n 6,000"), seenWithRoomFor("UMAP, n 6,000", -2));
        assertEquals(List.of(), seenWithRoomFor("n 6,000", -2));
    }
}
