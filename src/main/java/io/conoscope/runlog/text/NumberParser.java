package io.conoscope.runlog.text;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Numbers as Python and others print them.
final class NumberParser {

    private NumberParser() {}

    /// The number, NaN and the infinities included; null where it is none.
    static @Nullable Double parse(String text) {
        var word = text.strip();
        if (word.isEmpty()) {
            return null;
        }
        char last = word.charAt(word.length() - 1);
        if (Character.isDigit(last) || last == '.') {
            try {
                return Double.valueOf(word);
            } catch (NumberFormatException e) {
                return null;
            }
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "nan", "-nan" -> Double.NaN;
            case "inf", "infinity", "+inf", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> null;
        };
    }

    /// Whether a number can be a step: whole, and in the range of a long.
    static boolean isStep(@Nullable Double number) {
        return number != null && number == Math.rint(number) && Math.abs(number) < 0x1p62;
    }
}
