package io.conoscope.ui.scatter.color;

import atlantafx.base.controls.Popover;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.world.MarkStyle;
import io.conoscope.ui.kit.world.MarkStyle.Density;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// How large and how opaque marks are, by slider or by number; points or density; whether points
/// that a filter leaves out are drawn pale.
final class MarksPopover {

    private final ObjectProperty<MarkStyle> style;
    private final Messages words;
    private final Popover popover = new Popover();
    private final MarkField pointSize;
    private final MarkField pointOpacity;
    private final MarkField lineSize;
    private final MarkField lineOpacity;
    private final List<ToggleButton> densities = new ArrayList<>();
    private final CheckBox context;

    MarksPopover(ObjectProperty<MarkStyle> style, Messages words) {
        this.style = style;
        this.words = words;
        pointSize = new MarkField("marks.point.size", 0.25, 8, words, this::pointSize);
        pointOpacity = new MarkField("marks.point.opacity", 0.02, 1, words, this::pointOpacity);
        lineSize = new MarkField("marks.line.size", 0.25, 8, words, this::lineSize);
        lineOpacity = new MarkField("marks.line.opacity", 0.02, 4, words, this::lineOpacity);
        context = new CheckBox(words.get("marks.context"));
        context.setId("marks-context");
        context.setTooltip(Tooltips.of(words.get("marks.context.tip")));
        context.setOnAction(event -> context(context.isSelected()));
        var reset = new Button(words.get("marks.reset"));
        reset.setId("marks-reset");
        reset.setOnAction(event -> style.set(MarkStyle.USUAL));
        var content = new VBox(12, fields(), density(), context, reset);
        content.setId("marks");
        content.getStyleClass().addAll("cs-popover", "marks");
        popover.setContentNode(content);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setHeaderAlwaysVisible(false);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        style.subscribe(this::reflect);
    }

    /// Opens it below a button, or closes it.
    void toggle(Node owner) {
        if (popover.isShowing()) {
            popover.hide();
        } else {
            popover.show(owner);
        }
    }

    private GridPane fields() {
        var grid = new GridPane(12, 8);
        int row = 0;
        for (var field : List.of(pointSize, pointOpacity, lineSize, lineOpacity)) {
            grid.addRow(row++, field.name(), field.slider(), field.field(), new Label("%"));
        }
        return grid;
    }

    private Node density() {
        var line = new HBox();
        line.getStyleClass().add("marks-density");
        for (var density : Density.values()) {
            var key =
                    switch (density) {
                        case AUTOMATIC -> "marks.automatic";
                        case POINTS -> "marks.points";
                        case DENSITY -> "marks.density";
                    };
            var button = new ToggleButton(words.get(key));
            button.setId(key.replace('.', '-'));
            button.setTooltip(Tooltips.of(words.get(key + ".tip")));
            button.setUserData(density);
            button.setOnAction(
                    event -> {
                        density(density);
                        reflect(style.get());
                    });
            densities.add(button);
            line.getChildren().add(button);
        }
        densities.getFirst().getStyleClass().add("left-pill");
        densities.get(1).getStyleClass().add("center-pill");
        densities.getLast().getStyleClass().add("right-pill");
        return line;
    }

    private void reflect(MarkStyle now) {
        pointSize.show(now.pointSize());
        pointOpacity.show(now.pointOpacity());
        lineSize.show(now.lineSize());
        lineOpacity.show(now.lineOpacity());
        densities.forEach(button -> button.setSelected(now.density() == button.getUserData()));
        context.setSelected(now.context());
    }

    private void pointSize(double share) {
        var now = style.get();
        set(share, now.pointOpacity(), now.lineSize(), now.lineOpacity());
    }

    private void pointOpacity(double share) {
        var now = style.get();
        set(now.pointSize(), share, now.lineSize(), now.lineOpacity());
    }

    private void lineSize(double share) {
        var now = style.get();
        set(now.pointSize(), now.pointOpacity(), share, now.lineOpacity());
    }

    private void lineOpacity(double share) {
        var now = style.get();
        set(now.pointSize(), now.pointOpacity(), now.lineSize(), share);
    }

    private void set(double pointSize, double pointOpacity, double lineSize, double lineOpacity) {
        var now = style.get();
        style.set(
                new MarkStyle(
                        pointSize,
                        pointOpacity,
                        lineSize,
                        lineOpacity,
                        now.density(),
                        now.context()));
    }

    private void density(Density density) {
        var now = style.get();
        style.set(
                new MarkStyle(
                        now.pointSize(),
                        now.pointOpacity(),
                        now.lineSize(),
                        now.lineOpacity(),
                        density,
                        now.context()));
    }

    private void context(boolean on) {
        var now = style.get();
        style.set(
                new MarkStyle(
                        now.pointSize(),
                        now.pointOpacity(),
                        now.lineSize(),
                        now.lineOpacity(),
                        now.density(),
                        on));
    }
}
