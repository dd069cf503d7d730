package io.conoscope.ui.kit.card;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a card says, every word of it ready to be shown.
///
/// @param name    of the measure
/// @param meaning in one sentence
/// @param formula plain text
/// @param source  who described it first; empty where it is plain arithmetic
/// @param values  one, or one a direction or modality
public record CardContent(
        String name, String meaning, String formula, String source, List<Value> values) {

    public CardContent {
        values = List.copyOf(values);
    }

    /// One number of the measure.
    ///
    /// @param label   tells it from the card's other numbers; empty where it is the only one
    /// @param text    as it is written
    /// @param number  NaN where it could not be measured
    /// @param spread  its interval; null where none is known
    /// @param scale   what it can be
    /// @param marks   what others found
    /// @param copied  the line that is copied
    public record Value(
            String label,
            String text,
            double number,
            @Nullable Spread spread,
            Scale scale,
            List<Mark> marks,
            String copied) {

        public Value {
            marks = List.copyOf(marks);
        }
    }

    /// Between which values most resamples lie.
    public record Spread(double low, double high, String text) {}

    /// What a number can be.
    ///
    /// @param text says so, and which end is better
    /// @param spoken for screen readers, with the number
    public record Scale(
            double low, double high, String lowText, String highText, String text, String spoken) {

        /// Where a value lies: 0 at the low end, 1 at the high one.
        double share(double value) {
            return high > low ? Math.clamp((value - low) / (high - low), 0, 1) : 0;
        }
    }

    /// A published number.
    ///
    /// @param text what of, and where to look it up
    public record Mark(double value, String text) {}
}
