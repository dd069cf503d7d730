package io.conoscope.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Makes buttons the same way everywhere: an icon, a tooltip, a name for screen readers.
public final class Buttons {

    private Buttons() {}

    /// A flat button that shows an icon alone.
    ///
    /// @param key its words: what it does, with its key in brackets
    public static Button icon(Ikon ikon, String id, String key, Messages words, Runnable act) {
        var button = new Button(null, new FontIcon(ikon));
        button.getStyleClass().addAll("flat", "cs-icon-button");
        button.setId(id);
        button.setOnAction(event -> act.run());
        explain(button, words.get(key));
        leaveFocusAlone(button);
        return button;
    }

    /// A click gives the keyboard back to where it was, so that Space and the arrows go on working
    /// there; Tab still reaches the button.
    public static void leaveFocusAlone(ButtonBase button) {
        var before = new AtomicReference<@Nullable Node>();
        button.addEventFilter(
                MouseEvent.MOUSE_PRESSED, event -> before.set(button.getScene().getFocusOwner()));
        button.addEventHandler(
                MouseEvent.MOUSE_RELEASED,
                event -> {
                    var owner = before.getAndSet(null);
                    if (owner != null && button.isFocused()) {
                        owner.requestFocus();
                    }
                });
    }

    /// A button with words and an icon.
    ///
    /// @param key its label; `key.tip` says more
    public static Button labelled(Ikon ikon, String id, String key, Messages words, Runnable act) {
        var button = new Button(words.get(key), new FontIcon(ikon));
        button.setId(id);
        button.setOnAction(event -> act.run());
        explain(button, words.get(key + ".tip"));
        return button;
    }

    /// Makes a control as wide as the widest of its texts, so that nothing beside it moves when the
    /// text changes.
    public static void fitAll(Labeled control, List<String> texts) {
        Runnable fit =
                () -> {
                    double most =
                            texts.stream()
                                    .mapToDouble(text -> width(control, text))
                                    .max()
                                    .orElse(0);
                    double own = control.prefWidth(-1) - width(control, control.getText());
                    control.setMinWidth(Math.ceil(own + most));
                };
        control.widthProperty().subscribe((before, now) -> fit.run());
        control.fontProperty().subscribe((before, now) -> fit.run());
    }

    /// Never cuts a control so far that this part of its text is lost.
    public static void keepWhole(Labeled control, String part) {
        Runnable fit =
                () -> {
                    double own = control.prefWidth(-1) - width(control, control.getText());
                    control.setMinWidth(Math.ceil(own + width(control, part)));
                };
        control.textProperty().subscribe((before, now) -> fit.run());
        control.fontProperty().subscribe((before, now) -> fit.run());
        control.insetsProperty().subscribe((before, now) -> fit.run());
    }

    private static double width(Labeled control, @Nullable String text) {
        var shape = new Text(text);
        shape.setFont(control.getFont());
        return shape.getLayoutBounds().getWidth();
    }

    /// Shows another icon on a button.
    public static void show(ButtonBase button, Ikon ikon) {
        button.setGraphic(new FontIcon(ikon));
    }

    /// Gives a control its tooltip and its name for screen readers.
    public static void explain(Control control, String text) {
        control.setTooltip(Tooltips.of(text));
        control.setAccessibleText(text);
    }
}
