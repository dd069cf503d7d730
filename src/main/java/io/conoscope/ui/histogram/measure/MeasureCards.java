package io.conoscope.ui.histogram.measure;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.card.MetricCard;
import io.conoscope.ui.kit.card.RangeScale;
import io.conoscope.ui.session.card.CardSubject;
import io.conoscope.ui.session.card.IntervalsModel;
import io.conoscope.ui.session.card.MetricCards;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cards of the measures panel: the headline's scale, and the card of each line, one at a time.
final class MeasureCards {

    private static final MetricCards.MetricNumber HEADLINE =
            new MetricCards.MetricNumber("gap.l2", "");

    private final MeasuresModel model;
    private final IntervalsModel intervals;
    private final Messages words;
    private final MetricCards cards;
    private final RangeScale scale = new RangeScale();
    private final Label between = new Label();
    private @Nullable MetricCard open;

    MeasureCards(MeasuresModel model, IntervalsModel intervals, Messages words) {
        this.model = model;
        this.intervals = intervals;
        this.words = words;
        this.cards = new MetricCards(words);
        scale.setId("measures-gap-scale");
        between.setId("measures-gap-interval");
        between.getStyleClass().add("cs-small");
        intervals.intervalsProperty().subscribe(known -> show());
    }

    /// Where the gap lies between 0 and 2, with what others found.
    RangeScale scale() {
        return scale;
    }

    /// Shows the headline's number of now.
    void show() {
        var value = subject().map(of -> cards.value(of, HEADLINE)).orElse(null);
        scale.show(value);
        var spread = value == null ? null : value.spread();
        between.setText(
                spread == null
                        ? ""
                        : words.get(
                                "card.between",
                                NumberText.significant(spread.low()),
                                NumberText.significant(spread.high())));
    }

    /// The headline's interval; empty while there is none.
    Label interval() {
        return between;
    }

    private Optional<CardSubject> subject() {
        return model.card(intervals.intervalsProperty().get());
    }

    /// Makes the headline open its card.
    void explains(HBox headline) {
        headline.setId("measures-headline");
        headline.getStyleClass().add("card-opener");
        headline.setFocusTraversable(true);
        headline.setAccessibleRole(AccessibleRole.BUTTON);
        headline.setAccessibleText(words.get("measures.headline"));
        headline.setAccessibleHelp(words.get("measures.headline.explanation"));
        Tooltip.install(
                headline,
                MeasureGroupView.explanation(
                        words.get("measures.headline"),
                        words.get("measures.headline.explanation")
                                + "\n"
                                + words.get("card.open")));
        headline.setOnMouseClicked(event -> open(headline, List.of(HEADLINE)));
        headline.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        open(headline, List.of(HEADLINE));
                        event.consume();
                    }
                });
    }

    /// Opens the card of a line beside it.
    void open(Node line, String id, List<String> columns) {
        var keys = MeasureKeys.of(id);
        var numbers = new ArrayList<MetricCards.MetricNumber>();
        for (int c = 0; c < keys.size(); c++) {
            numbers.add(
                    new MetricCards.MetricNumber(
                            keys.get(c), keys.size() == 1 ? "" : columns.get(c)));
        }
        open(line, numbers);
    }

    private void open(Node owner, List<MetricCards.MetricNumber> numbers) {
        if (open != null) {
            open.hide();
        }
        subject()
                .flatMap(of -> cards.of(of, numbers))
                .ifPresent(
                        content -> {
                            open = new MetricCard(content, words);
                            open.show(owner);
                        });
    }
}
