package io.conoscope.ui.session.color;

import io.conoscope.table.CategoryColumn;
import io.conoscope.table.Column;
import io.conoscope.table.NumberColumn;
import io.conoscope.ui.kit.world.PointColors;
import io.conoscope.ui.session.attribute.Attribute;

import java.util.stream.IntStream;

/// What points are coloured by now: the attribute, its values, its scale and the colours that come
/// of them. Immutable.
///
/// @param attribute the one that was chosen
/// @param column    its values
/// @param scale     how they become codes
/// @param colors    of all points
public record Coloring(Attribute attribute, Column column, ColorScale scale, PointColors colors) {

    /// Colours the points of a column in O(n log n) time.
    static Coloring of(
            Attribute attribute, Column column, ColorChoice choice, ColorPalette palette) {
        var coloring = ColumnColoring.of(column, choice);
        var colors =
                new PointColors(
                        coloring.codes(), coloring.scale().colors(palette), palette.missing());
        return new Coloring(attribute, column, coloring.scale(), colors);
    }

    /// The same in the colours of another theme.
    Coloring in(ColorPalette palette) {
        var other = new PointColors(colors.codes(), scale.colors(palette), palette.missing());
        return new Coloring(attribute, column, scale, other);
    }

    /// The colour of a code, `0xAARRGGBB`.
    ///
    /// @param code -1 for points without a value
    public int color(int code) {
        return code < 0 ? colors.missing() : colors.palette()[code];
    }

    /// The points that have a code, in order. O(n).
    ///
    /// @param code -1 for those without a value
    int[] points(int code) {
        var codes = colors.codes();
        return IntStream.range(0, codes.length).filter(point -> codes[point] == code).toArray();
    }

    /// The points whose number lies in a range, in order; none for words. O(n).
    int[] points(double from, double to) {
        return switch (column) {
            case CategoryColumn words -> new int[0];
            case NumberColumn numbers ->
                    IntStream.range(0, numbers.rows())
                            .filter(
                                    point ->
                                            numbers.values()[point] >= from
                                                    && numbers.values()[point] <= to)
                            .toArray();
        };
    }
}
