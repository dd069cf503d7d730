package io.conoscope.ui.kit.sheet;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The frame of a sheet: a title, a way to close it, and content.
public abstract class Sheet extends VBox {

    protected Sheet(String id, String title, Messages words, Runnable close) {
        setId(id);
        getStyleClass().add("cs-sheet");
        var heading = new Label(title);
        heading.getStyleClass().add("cs-title");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        var button = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        button.setId(id + "-close");
        button.getStyleClass().addAll("flat", "cs-icon-button");
        button.setTooltip(Tooltips.of(words.get("sheet.close")));
        button.setAccessibleText(words.get("sheet.close"));
        button.setOnAction(event -> close.run());
        var top = new HBox(16, heading, button);
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(top);
    }

    protected final void add(Node... content) {
        getChildren().addAll(content);
    }
}
