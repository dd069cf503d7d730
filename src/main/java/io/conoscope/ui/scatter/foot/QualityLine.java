package io.conoscope.ui.scatter.foot;

import io.conoscope.projection.quality.LayoutQuality;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.QualityModel;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// How far the layout on screen can be trusted, each number with its explanation; while that is not
/// known, a way to ask. Never a number that was not measured.
final class QualityLine extends HBox {

    private final QualityModel model;
    private final LayoutRun run;
    private final String id;
    private final Messages words;

    /// @param id what the ids of its parts begin with
    QualityLine(QualityModel model, LayoutRun run, String id, Messages words) {
        this.model = model;
        this.run = run;
        this.id = id;
        this.words = words;
        setId(id + "scatter-quality");
        getStyleClass().add("scatter-quality");
        setMinWidth(0);
        model.qualityProperty().subscribe(this::show);
        model.measuringProperty().subscribe(this::show);
        run.stateProperty().subscribe(this::show);
        run.playback().followingProperty().subscribe(this::show);
        run.displayedProperty()
                .subscribe(
                        (before, now) -> {
                            if ((before == null) != (now == null)) {
                                show();
                            }
                        });
        show();
    }

    /// Numbers that do not fit are left out whole: half a number would be another one.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (var child : getChildren()) {
            child.setVisible(child.getBoundsInParent().getMaxX() <= getWidth() + 1);
        }
    }

    private void show() {
        var known = model.qualityProperty().get();
        if (known != null) {
            getChildren().setAll(numbers(known));
        } else if (model.measuringProperty().get()) {
            getChildren().setAll(small(words.get("quality.measuring")));
        } else if (canAsk()) {
            getChildren().setAll(ask());
        } else {
            getChildren().clear();
        }
    }

    /// A layout that still moves would be another by the time it is measured.
    private boolean canAsk() {
        boolean rests =
                run.state() != LayoutRun.State.RUNNING || !run.playback().followingProperty().get();
        return run.displayedProperty().get() != null && rests;
    }

    private Button ask() {
        var button = new Button(words.get("quality.measure"));
        button.setId(id + "quality-measure");
        button.getStyleClass().addAll("flat", "small");
        button.setTooltip(Tooltips.of(words.get("quality.measure.tip")));
        button.setOnAction(event -> model.measureShown());
        return button;
    }

    private List<Node> numbers(LayoutQuality known) {
        var items = new ArrayList<Node>();
        items.add(number("trustworthiness", fixed(known.trustworthiness()), known));
        items.add(number("continuity", fixed(known.continuity()), known));
        items.add(number("recall", fixed(known.knnRecall()), known));
        items.add(number("triplets", fixed(known.tripletAccuracy()), known));
        if (Double.isFinite(known.sameModalityShareBefore())) {
            var shares =
                    words.get(
                            "quality.own.value",
                            fixed(known.sameModalityShareBefore()),
                            fixed(known.sameModalityShareAfter()));
            items.add(number("own", shares, known));
        }
        items.add(new FittingLabel(id + "quality-of", List.of(of(known), brief(), count())));
        return items;
    }

    private String brief() {
        return words.get("quality.of.brief", method(), count());
    }

    private String count() {
        return words.get("quality.of.count", points());
    }

    private String method() {
        var layout = run.displayedProperty().get();
        return layout == null ? "" : words.get("method." + layout.method());
    }

    private String points() {
        var layout = run.displayedProperty().get();
        return NumberText.count(layout == null ? 0 : layout.frame().points());
    }

    private HBox number(String name, String value, LayoutQuality known) {
        var caption = small(words.get("quality." + name));
        var number = new Label(value);
        number.getStyleClass().add("cs-number");
        number.setId(id + "quality-" + name);
        var item = new HBox(caption, number);
        for (var label : new Label[] {caption, number}) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        item.setMinWidth(USE_PREF_SIZE);
        item.setAccessibleText(caption.getText() + " " + value);
        TermTooltips.install(item)
                .setText(
                        "%s %s %s%n%s"
                                .formatted(
                                        caption.getText(),
                                        value,
                                        of(known),
                                        words.get("quality." + name + ".explanation")));
        return item;
    }

    private String of(LayoutQuality known) {
        return words.get(
                "quality.of",
                method(),
                points(),
                NumberText.count(known.k()),
                NumberText.count(known.sample()));
    }

    private static String fixed(double value) {
        return NumberText.fixed(value, 3);
    }

    private static Label small(@Nullable String text) {
        var label = new Label(text);
        label.getStyleClass().add("cs-small");
        return label;
    }
}
