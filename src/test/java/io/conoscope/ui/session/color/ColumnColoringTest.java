package io.conoscope.ui.session.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Seeds;
import io.conoscope.table.CategoryColumn;
import io.conoscope.table.NumberColumn;
import io.conoscope.ui.session.color.CategoryScale.Entry;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ColumnColoringTest {

    private static final ColorChoice USUAL = ColorChoice.by("a");
    private static final double NONE = Double.NaN;

    private static CategoryScale words(String... values) {
        var column = CategoryColumn.of("a", Arrays.asList(values));
        return assertInstanceOf(CategoryScale.class, ColumnColoring.of(column, USUAL).scale());
    }

    private static NumberScale numbers(ColorChoice choice, double... values) {
        var column = NumberColumn.of("a", values);
        return assertInstanceOf(NumberScale.class, ColumnColoring.of(column, choice).scale());
    }

    @Test
    void theLargestValueComesFirstAndMissingOnesLast() {
        var scale = words("dog", "cat", null, "cat");
        assertEquals(
                List.of(
                        new Entry("cat", 0, 2, 1),
                        new Entry("dog", 1, 1, 1),
                        new Entry("", CategoryScale.NONE, 1, 0)),
                scale.entries());
    }

    @Test
    void everyPointHasTheCodeOfItsValue() {
        var column = CategoryColumn.of("a", Arrays.asList("dog", "cat", null, "cat"));
        assertArrayEquals(new short[] {1, 0, -1, 0}, ColumnColoring.of(column, USUAL).codes());
    }

    @Test
    void twentyValuesHaveColoursOfTheirOwnAndTheRestShareOne() {
        var values =
                IntStream.rangeClosed(1, 23)
                        .boxed()
                        .flatMap(i -> Collections.nCopies(i, "v" + i).stream())
                        .toArray(String[]::new);
        var entries = words(values).entries();
        assertEquals(21, entries.size());
        assertEquals(new Entry("v23", 0, 23, 1), entries.getFirst());
        assertEquals(new Entry("", CategoryScale.OTHER, 1 + 2 + 3, 3), entries.getLast());
    }

    @Test
    void aHundredThousandValuesAreTwentyAndTheRest() {
        var values = Stream.iterate(0, i -> i + 1).limit(100_000).map(i -> "v" + i);
        var entries = words(values.toArray(String[]::new)).entries();
        assertEquals(21, entries.size());
        assertEquals(100_000 - 20, entries.getLast().kinds());
    }

    @Test
    void aColumnWithoutAnyValueHasOneLine() {
        var column = NumberColumn.of("a", new double[] {NONE, NONE});
        var scale = (CategoryScale) ColumnColoring.of(column, USUAL).scale();
        assertEquals(List.of(new Entry("", CategoryScale.NONE, 2, 0)), scale.entries());
    }

    @Test
    void theRangeRunsFromTheFirstPercentileToTheLastButOne() {
        var values = IntStream.rangeClosed(1, 200).mapToDouble(i -> i).toArray();
        values[199] = 1e9;
        var scale = numbers(USUAL, values);
        assertEquals(2, scale.low());
        assertEquals(198, scale.high());
        assertEquals(1e9, numbers(USUAL.withClip(0), values).high());
        assertEquals(1e9, scale.facts().max());
    }

    @Test
    void numbersOnBothSidesOfZeroHaveItInTheMiddle() {
        var scale = numbers(USUAL.withClip(0), -1, 0, 3);
        assertTrue(scale.signed());
        assertEquals(0.5, scale.fraction(0), 1e-12);
        assertEquals(-3, scale.low());
        assertEquals(3, scale.high());
        assertEquals(-1, scale.marks().low());
    }

    @Test
    void equalRatiosAreEquallyFarApartOnALogarithmicScale() {
        var scale = numbers(USUAL.withClip(0).withLog(true), 1, 10, 100.5, 10_000);
        assertTrue(scale.log());
        assertEquals(0.25, scale.fraction(10), 1e-12);
        assertEquals(100, scale.at(0.5), 1e-9);
    }

    @Test
    void thereIsNoLogarithmOfZero() {
        var scale = numbers(USUAL.withLog(true), 0, 1.5, 2);
        assertFalse(scale.log());
        assertFalse(scale.canBeLog());
    }

    @Test
    void infiniteNumbersHaveTheColoursOfTheEnds() {
        var column =
                NumberColumn.of(
                        "a",
                        new double[] {
                            1.5, 2, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, NONE
                        });
        var coloring = ColumnColoring.of(column, USUAL);
        assertArrayEquals(new short[] {0, 255, 255, 0, -1}, coloring.codes());
        var facts = ((NumberScale) coloring.scale()).facts();
        assertEquals(2, facts.infinite());
        assertEquals(1, facts.missing());
        assertEquals(2, facts.max());
    }

    @Test
    void oneNumberHasTheMiddleOfTheScale() {
        var column = NumberColumn.of("a", new double[] {0.5, 0.5});
        assertArrayEquals(new short[] {128, 128}, ColumnColoring.of(column, USUAL).codes());
    }

    @Test
    void fewWholeNumbersCanBeCategoriesInTheirOwnOrder() {
        var column = NumberColumn.of("a", new double[] {10, 2, 10, NONE, -1});
        assertTrue(((NumberScale) ColumnColoring.of(column, USUAL).scale()).facts().few());
        var coloring = ColumnColoring.of(column, USUAL.withCategories(true));
        assertEquals(
                List.of(
                        new Entry("-1", 0, 1, 1),
                        new Entry("2", 1, 1, 1),
                        new Entry("10", 2, 2, 1),
                        new Entry("", CategoryScale.NONE, 1, 0)),
                ((CategoryScale) coloring.scale()).entries());
        assertArrayEquals(new short[] {2, 1, 2, -1, 0}, coloring.codes());
    }

    @Test
    void manyOrBrokenNumbersCanNot() {
        var random = Seeds.random(1);
        var many = IntStream.range(0, 30).mapToDouble(i -> i).toArray();
        assertFalse(numbers(USUAL.withCategories(true), many).facts().few());
        var broken = random.doubles(5).toArray();
        assertFalse(numbers(USUAL.withCategories(true), broken).facts().few());
    }

    @Test
    void viridisRunsFromDarkVioletToYellow() {
        var colors = numbers(USUAL, 1.5, 2).colors(ColorPalette.GREY);
        assertEquals(256, colors.length);
        assertClose(0x440154, colors[0]);
        assertClose(0x21918C, colors[128]);
        assertClose(0xFDE725, colors[255]);
        var reversed = numbers(USUAL.withReversed(true), 1.5, 2).colors(ColorPalette.GREY);
        assertEquals(colors[0], reversed[255]);
    }

    /// Within a fiftieth of a channel.
    private static void assertClose(int expected, int actual) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertEquals(expected >>> shift & 0xFF, actual >>> shift & 0xFF, 255 / 50.0);
        }
    }
}
