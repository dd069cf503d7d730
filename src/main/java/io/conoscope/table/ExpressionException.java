package io.conoscope.table;

import io.conoscope.base.ConoscopeException;

import org.jspecify.annotations.Nullable;

/// An expression that cannot be answered, with the place of the mistake.
public final class ExpressionException extends ConoscopeException {

    private final int position;
    private final @Nullable String suggestion;

    /// A mistake that is no single place's.
    ///
    /// @param details fill the words of the key
    ExpressionException(String key, @Nullable Throwable cause, Object... details) {
        super(key, cause, details);
        position = 1;
        suggestion = null;
    }

    private ExpressionException(
            int position, @Nullable String suggestion, String key, Object... details) {
        super(key, null, details);
        this.position = position;
        this.suggestion = suggestion;
    }

    /// A mistake at an index of the text; its words begin with the place.
    ///
    /// @param index   from 0
    /// @param details fill the words of the key behind the place
    static ExpressionException at(int index, String key, Object... details) {
        return new ExpressionException(index + 1, null, key, behind(index + 1, details));
    }

    /// A word that is not known, and the nearest that is, which the last detail shows.
    static ExpressionException unknown(int index, String key, String word, String nearest) {
        return new ExpressionException(index + 1, nearest, key, index + 1, word, nearest);
    }

    /// Where in the text the mistake is, in characters from 1; 1 where it is the whole text.
    public int position() {
        return position;
    }

    /// What was probably meant in place of what stands there, or null.
    public @Nullable String suggestion() {
        return suggestion;
    }

    private static Object[] behind(int first, Object... details) {
        var all = new Object[details.length + 1];
        all[0] = first;
        System.arraycopy(details, 0, all, 1, details.length);
        return all;
    }
}
