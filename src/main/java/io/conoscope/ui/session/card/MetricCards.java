package io.conoscope.ui.session.card;

import io.conoscope.gap.bootstrap.Interval;
import io.conoscope.gap.reference.MeasureKind;
import io.conoscope.gap.reference.MeasureRange;
import io.conoscope.gap.reference.PublishedNumber;
import io.conoscope.gap.reference.PublishedNumbers;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.card.CardContent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Writes the cards of measures.
public record MetricCards(Messages words) {

    /// One number of a card.
    ///
    /// @param key   of the flat list
    /// @param label tells it from the card's other numbers; empty where it is the only one
    public record MetricNumber(String key, String label) {}

    /// The card of numbers of one measure; empty where the catalogue does not know the first one.
    public Optional<CardContent> of(CardSubject subject, List<MetricNumber> numbers) {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        return MeasureKind.of(numbers.getFirst().key())
                .map(
                        kind -> {
                            var values = new ArrayList<CardContent.Value>();
                            numbers.forEach(number -> values.add(value(subject, number)));
                            return new CardContent(
                                    word(kind, ".name"),
                                    word(kind, ".meaning"),
                                    word(kind, ".formula"),
                                    kind.source(),
                                    values);
                        });
    }

    /// The number of one key with its scale.
    ///
    /// @throws IllegalArgumentException if the catalogue does not know the key
    public CardContent.Value value(CardSubject subject, MetricNumber number) {
        var kind =
                MeasureKind.of(number.key())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                number.key() + ", expected a measure's key"));
        double value = subject.values().getOrDefault(number.key(), Double.NaN);
        var interval = subject.intervals().get(number.key());
        return new CardContent.Value(
                number.label(),
                NumberText.significant(value),
                value,
                interval == null ? null : spread(interval),
                scale(kind, kind.range(subject.sizes()), value),
                PublishedNumbers.of(number.key()).stream().map(this::mark).toList(),
                copied(subject, number.key(), kind));
    }

    /// A number with its interval as tables write it: `0.851 (0.841–0.862)`.
    public String withInterval(double value, @Nullable Interval interval) {
        var text = NumberText.significant(value);
        return interval == null
                ? text
                : words.get(
                        "card.interval.short",
                        text,
                        NumberText.significant(interval.low()),
                        NumberText.significant(interval.high()));
    }

    private CardContent.Spread spread(Interval interval) {
        return new CardContent.Spread(
                interval.low(),
                interval.high(),
                words.get(
                        "card.interval",
                        NumberText.significant(interval.low()),
                        NumberText.significant(interval.high())));
    }

    private CardContent.Scale scale(MeasureKind kind, MeasureRange range, double value) {
        var low = NumberText.significant(range.low());
        var high = NumberText.significant(range.high());
        var better = words.get("card.better." + lower(kind.better()));
        return new CardContent.Scale(
                range.low(),
                range.high(),
                low,
                high,
                words.get("card.range", low, high, better),
                words.get("card.scale", NumberText.significant(value), low, high));
    }

    private CardContent.Mark mark(PublishedNumber number) {
        return new CardContent.Mark(
                number.value(),
                words.get(
                        "card.reference",
                        NumberText.significant(number.value()),
                        number.model(),
                        number.data(),
                        number.source()));
    }

    /// A line for a note or a paper: full digits, of what, and how it is computed.
    private String copied(CardSubject subject, String key, MeasureKind kind) {
        var interval = subject.intervals().get(key);
        var spread =
                interval == null ? "" : plain(" [%.4f, %.4f]", interval.low(), interval.high());
        return words.get(
                "card.copied",
                key,
                plain("%.4f", subject.values().getOrDefault(key, Double.NaN)),
                spread,
                subject.name(),
                NumberText.count(subject.sizes().images()),
                NumberText.count(subject.sizes().texts()),
                word(kind, ".formula"),
                kind.source().isEmpty() ? "" : "; " + kind.source());
    }

    private static String plain(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private String word(MeasureKind kind, String part) {
        return words.get("card." + kind.key() + part);
    }

    private static String lower(MeasureKind.Better better) {
        return better.name().toLowerCase(Locale.ROOT);
    }
}
