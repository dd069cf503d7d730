package io.conoscope.ui.scatter.color;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.color.AttributeTexts;
import io.conoscope.ui.session.color.ColoringModel;

import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What colours the scatter: the button of the menu "Colour by", the button of the marks, and the
/// legend over the plot.
public final class ColorControls extends HBox {

    private static final double WAIT = 14;

    private final Messages words;
    private final Button by = new Button();
    private final ColorMenu menu;
    private final ColorLegend legend;

    public ColorControls(Session session, ColoringModel model, Messages words) {
        this.words = words;
        menu = new ColorMenu(model, words);
        legend = new ColorLegend(model, words);
        var marks = new MarksPopover(session.styleProperty(), words);
        var tokens = new PaletteTokens(model.paletteProperty()::set);
        setId("color-controls");
        getStyleClass().add("color-controls");
        by.setId("color-by");
        by.getStyleClass().addAll("flat", "color-by");
        by.setTooltip(Tooltips.of(words.get("color.by.tip")));
        by.setOnAction(event -> menu.toggle(by));
        by.setMinWidth(0);
        Buttons.leaveFocusAlone(by);
        var style =
                Buttons.icon(
                        MaterialDesignS.SCATTER_PLOT_OUTLINE,
                        "marks-open",
                        "marks.open",
                        words,
                        () -> {});
        style.setOnAction(event -> marks.toggle(style));
        getChildren().setAll(tokens.node(), by, style);
        var wait = new ProgressIndicator();
        wait.setMaxSize(WAIT, WAIT);
        wait.setPrefSize(WAIT, WAIT);
        var icon = new FontIcon(MaterialDesignP.PALETTE_OUTLINE);
        model.busyProperty().subscribe(on -> by.setGraphic(on ? wait : icon));
        model.choiceProperty().subscribe(choice -> name(choice.attribute()));
    }

    private void name(@Nullable String chosen) {
        var name =
                chosen == null
                        ? words.get("color.modality")
                        : new AttributeTexts(words).name(chosen);
        by.setText(words.get("color.by", name));
        by.setAccessibleText(by.getText());
    }

    /// The legend lies over this plot from now on.
    public void lieOver(StackPane plot) {
        legend.lieOver(plot);
    }

    /// Opens the menu of attributes, or closes it.
    public void open() {
        menu.toggle(by);
    }
}
