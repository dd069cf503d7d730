package io.conoscope.app.frame;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.PathLinks;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// What shows with nothing open: what a gap is, and four ways to see one.
final class WelcomePane extends StackPane {

    private final Commands commands;
    private final Messages words;

    WelcomePane(Commands commands, Messages words) {
        this.commands = commands;
        this.words = words;
        setId("welcome");
        getStyleClass().add("cs-welcome");
        var title = new Label(words.get("welcome.title"));
        title.getStyleClass().add("cs-title");
        var said = new Label(words.get("welcome.gap"));
        said.getStyleClass().add("cs-lead");
        said.setWrapText(true);
        var window = commands.window();
        var column =
                new VBox(
                        new GapFigure(),
                        title,
                        said,
                        buttons(),
                        new PathLinks("welcome.recent", window.recent(), words, commands::open),
                        new PathLinks("runs.made", window.unopened(), words, commands::openRuns),
                        hint());
        column.getStyleClass().add("cs-welcome-column");
        column.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(column);
    }

    private HBox buttons() {
        var box = new HBox(8);
        box.setAlignment(Pos.CENTER_LEFT);
        if (commands.hasSample()) {
            var sample = button(MaterialDesignI.IMAGE_MULTIPLE, "sample", commands::openSample);
            sample.setDefaultButton(true);
            box.getChildren().add(sample);
        }
        box.getChildren()
                .addAll(
                        button(MaterialDesignF.FOLDER_OPEN_OUTLINE, "folder", commands::openFolder),
                        button(MaterialDesignM.MATRIX, "embeddings", commands::openEmbeddings));
        return box;
    }

    private Button button(org.kordamp.ikonli.Ikon ikon, String name, Runnable act) {
        return Buttons.labelled(ikon, "welcome-" + name, "welcome." + name, words, act);
    }

    private Label hint() {
        var hint = new Label(words.get("welcome.drop"));
        hint.getStyleClass().add("cs-small");
        return hint;
    }
}
