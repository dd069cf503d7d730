package io.conoscope.ui.scatter.lines;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.line.PairLook;
import io.conoscope.ui.kit.world.PairLineStyle;
import io.conoscope.ui.kit.world.PairLineStyle.Which;
import io.conoscope.ui.session.Session;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Which pair lines are drawn and how, and whether contours are: a menu beside the legend.
public final class PairLineMenu extends MenuButton {

    /// The shares of worst pairs on offer, in percent.
    private static final List<Integer> WORST = List.of(1, 5, 10, 25);

    private final Session session;
    private final Messages words;

    /// @param look what the lines look like now, for the range of their colours
    public PairLineMenu(Session session, ObservableValue<PairLook> look, Messages words) {
        super(null, new FontIcon(MaterialDesignV.VECTOR_POLYLINE));
        this.session = session;
        this.words = words;
        setId("scatter-pair-lines");
        getStyleClass().addAll("flat", "scatter-pair-lines");
        setMinWidth(USE_PREF_SIZE);
        Buttons.explain(this, words.get("scatter.lines"));
        getItems()
                .add(
                        choice(
                                "scatter.lines.all",
                                style -> style.which() == Which.ALL,
                                s -> s.with(Which.ALL)));
        getItems()
                .add(
                        choice(
                                "scatter.lines.selection",
                                style -> style.which() == Which.SELECTION,
                                style -> style.with(Which.SELECTION)));
        WORST.forEach(percent -> getItems().add(worst(percent)));
        getItems().add(new SeparatorMenuItem());
        getItems()
                .add(
                        check(
                                "scatter.lines.colored",
                                PairLineStyle::colored,
                                PairLineStyle::withColored));
        getItems().add(range(look));
        getItems()
                .add(
                        check(
                                "scatter.lines.bundled",
                                PairLineStyle::bundled,
                                PairLineStyle::withBundled));
        getItems().add(new SeparatorMenuItem());
        getItems().add(contours());
    }

    private RadioMenuItem worst(int percent) {
        var item =
                choice(
                        "scatter.lines.worst",
                        style ->
                                style.which() == Which.WORST
                                        && Math.round(100 * style.worst()) == percent,
                        style -> style.with(Which.WORST).withWorst(percent / 100.0));
        item.setText(words.get("scatter.lines.worst", percent));
        item.setId("scatter-lines-worst-" + percent);
        return item;
    }

    private RadioMenuItem choice(
            String key, Predicate<PairLineStyle> is, UnaryOperator<PairLineStyle> make) {
        var item = new RadioMenuItem(key.endsWith("worst") ? "" : words.get(key));
        item.setId(key.replace('.', '-'));
        var style = session.pairLinesProperty();
        style.subscribe(now -> item.setSelected(is.test(now)));
        item.setOnAction(
                event -> {
                    style.set(make.apply(style.get()));
                    item.setSelected(is.test(style.get()));
                });
        return item;
    }

    private CheckMenuItem check(
            String key,
            Predicate<PairLineStyle> is,
            BiFunction<PairLineStyle, Boolean, PairLineStyle> make) {
        var item = new CheckMenuItem(words.get(key));
        item.setId(key.replace('.', '-'));
        var style = session.pairLinesProperty();
        style.subscribe(now -> item.setSelected(is.test(now)));
        item.setOnAction(event -> style.set(make.apply(style.get(), item.isSelected())));
        return item;
    }

    /// Which cosines the ends of the colours stand for.
    private MenuItem range(ObservableValue<PairLook> look) {
        var item = new MenuItem();
        item.setId("scatter-lines-range");
        item.setDisable(true);
        look.subscribe(
                now -> {
                    var cosines = now.cosines();
                    item.setVisible(now.isColored());
                    item.setText(
                            cosines == null
                                    ? ""
                                    : words.get(
                                            "scatter.lines.range",
                                            NumberText.fixed(cosines.low(), 2),
                                            NumberText.fixed(cosines.high(), 2)));
                });
        return item;
    }

    private CheckMenuItem contours() {
        var item = new CheckMenuItem(words.get("scatter.lines.contours"));
        item.setId("scatter-lines-contours");
        item.selectedProperty().bindBidirectional(session.contoursProperty());
        return item;
    }
}
