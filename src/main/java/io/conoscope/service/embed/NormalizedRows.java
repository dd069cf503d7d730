package io.conoscope.service.embed;

import io.conoscope.base.ConoscopeException;
import io.conoscope.math.Matrix;
import io.conoscope.math.UnitRows;

import java.util.function.IntFunction;

/// Scales what a model gives to length 1, and says by name which item it gave no direction.
public final class NormalizedRows {

    private NormalizedRows() {}

    /// @param raw   shape (n, d), as the model gave it
    /// @param model the model's name, for the message
    /// @param item  the name of the item of a row, for the message
    /// @return shape (n, d), every row of length 1
    /// @throws ConoscopeException `embed.direction` for a row with a NaN, an infinity or only zeros
    public static Matrix of(Matrix raw, String model, IntFunction<String> item)
            throws ConoscopeException {
        var bad = UnitRows.firstWithoutDirection(raw);
        if (bad.isPresent()) {
            int row = bad.getAsInt();
            throw new ConoscopeException(
                    "embed.direction", null, model, item.apply(row), UnitRows.length(raw.row(row)));
        }
        return raw.unitRows();
    }
}
