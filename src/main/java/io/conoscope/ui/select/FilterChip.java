package io.conoscope.ui.select;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.world.MarkStyle;
import io.conoscope.ui.session.select.Selecting;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// What is looked at and why, while a filter leaves something out. Where nothing is left, it says
/// so and offers the way back.
final class FilterChip extends HBox {

    private final Selecting selecting;
    private final SelectionWords texts;
    private final Messages words;
    private final Label said = new Label();
    private final Button undo;

    FilterChip(Selecting selecting, Messages words) {
        this.selecting = selecting;
        this.words = words;
        this.texts = new SelectionWords(selecting.session(), words);
        setId("filter-chip");
        getStyleClass().add("select-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxWidth(USE_PREF_SIZE);
        said.setId("filter-said");
        said.setMinWidth(48);
        said.setGraphic(new FontIcon(MaterialDesignF.FILTER));
        HBox.setHgrow(said, Priority.SOMETIMES);
        undo = new Button(words.get("select.undo"));
        undo.setId("filter-undo");
        undo.getStyleClass().addAll("flat", "select-button");
        undo.setOnAction(event -> selecting.selection().undo());
        Buttons.explain(undo, words.get("select.undo.tip"));
        getChildren()
                .setAll(
                        said,
                        undo,
                        context(),
                        Buttons.icon(
                                MaterialDesignC.CLOSE,
                                "filter-clear",
                                "select.unfilter",
                                words,
                                selecting.selection()::clearFilter));
        selecting.session().filterProperty().subscribe(this::show);
        selecting.session().corpusProperty().subscribe(this::show);
        show();
    }

    private ToggleButton context() {
        var button = new ToggleButton(null, new FontIcon(MaterialDesignB.BLUR));
        button.setId("filter-context");
        button.getStyleClass().addAll("cs-icon-button", "compare-toggle");
        Buttons.explain(button, words.get("select.context"));
        Buttons.leaveFocusAlone(button);
        var style = selecting.session().styleProperty();
        style.subscribe(now -> button.setSelected(now.context()));
        button.setOnAction(event -> style.set(with(style.get(), button.isSelected())));
        return button;
    }

    private static MarkStyle with(MarkStyle style, boolean context) {
        return new MarkStyle(
                style.pointSize(),
                style.pointOpacity(),
                style.lineSize(),
                style.lineOpacity(),
                style.density(),
                context);
    }

    private void show() {
        var filter = selecting.session().filterProperty().get();
        boolean some = !filter.keepsAll();
        boolean none = some && filter.count(selecting.session().points()) == 0;
        setVisible(some);
        setManaged(some);
        undo.setVisible(none);
        undo.setManaged(none);
        said.setText(none ? words.get("select.none", filter.because()) : texts.filtered());
    }
}
