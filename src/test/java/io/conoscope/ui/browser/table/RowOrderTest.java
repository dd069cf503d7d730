package io.conoscope.ui.browser.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Seeds;
import io.conoscope.table.CategoryColumn;
import io.conoscope.table.NumberColumn;

import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

class RowOrderTest {

    private static final NumberColumn NUMBERS =
            NumberColumn.of("x", new double[] {0.3, Double.NaN, -1, 0.3, 2000, 0});
    private static final CategoryColumn WORDS =
            CategoryColumn.of(
                    "w", Arrays.asList("pear", null, "Apple", "fig", "apple", "fig tree"));

    @Test
    void numbersAscendWithMissingLastAndTiesInOrder() {
        assertArrayEquals(new int[] {2, 5, 0, 3, 4, 1}, order(NUMBERS, false));
    }

    @Test
    void descendingKeepsMissingLastAndTiesInOrder() {
        assertArrayEquals(new int[] {4, 0, 3, 5, 2, 1}, order(NUMBERS, true));
    }

    @Test
    void zeroAndMinusZeroAreOneValue() {
        var zeros = NumberColumn.of("z", new double[] {0.0, -0.0, 0.0});
        assertArrayEquals(new int[] {0, 1, 2}, RowOrder.by(zeros, false, new int[] {0, 1, 2}));
        assertArrayEquals(new int[] {0, 1, 2}, RowOrder.by(zeros, true, new int[] {0, 1, 2}));
    }

    @Test
    void wordsGoByLettersWhateverTheirCase() {
        assertArrayEquals(new int[] {2, 4, 3, 5, 0, 1}, RowOrder.by(WORDS, false, all()));
    }

    @Test
    void onlyTheRowsGivenAreOrdered() {
        assertArrayEquals(new int[] {5, 4, 1}, RowOrder.by(NUMBERS, false, new int[] {4, 1, 5}));
    }

    @Test
    void agreesWithAStableSort() {
        var random = Seeds.random(3);
        var values = random.ints(5_000, 0, 100).asDoubleStream().toArray();
        var points = IntStream.range(0, 5_000).toArray();
        var expected =
                IntStream.of(points)
                        .boxed()
                        .sorted(Comparator.comparingDouble(point -> values[point]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        assertArrayEquals(expected, RowOrder.by(NumberColumn.of("v", values), false, points));
    }

    @ParameterizedTest
    @CsvSource({
        "0.2..0.5, 0 3",
        "> 0.3, 4",
        ">=0.3, 0 3 4",
        "≤ 0, 2 5",
        "..-0.5, 2",
        "'1,000..', 4",
        "0.3, 0 3",
        "−1, 2"
    })
    void aRangeKeepsItsNumbersAndNothingMissing(String written, String expected) {
        var kept = new ColumnFilter("x", written).over(NUMBERS).orElseThrow();
        assertEquals(expected, kept(kept));
    }

    @Test
    void whatIsNoRangeIsNoFilter() {
        for (var wrong : List.of("many", "..", "0.3 0.4", ">", "1e")) {
            assertTrue(new ColumnFilter("x", wrong).over(NUMBERS).isEmpty(), wrong);
        }
    }

    @Test
    void wordsKeepWhatHoldsAllOfThem() {
        assertEquals("5", kept(new ColumnFilter("w", "TREE fi").over(WORDS).orElseThrow()));
        assertEquals("2 4", kept(new ColumnFilter("w", "app").over(WORDS).orElseThrow()));
    }

    @Test
    void copiedRowsHaveEveryDigitAndShownOnesThree() {
        var long1 = NumberColumn.of("cosine", new double[] {-0.123456789, Double.NaN, 12345.6});
        List<ItemColumn> columns =
                List.of(
                        new ItemColumn.OfAttribute(
                                CategoryColumn.of("name", List.of("a,b", "c\td", "e"))),
                        new ItemColumn.OfAttribute(long1));
        assertEquals(
                "name,cosine\r\n\"a,b\",-0.123456789\r\nc\td,\r\n",
                RowText.table(CSVFormat.RFC4180, columns, new int[] {0, 1}));
        assertEquals("−0.123", RowText.shown(long1, 0));
        assertEquals("", RowText.shown(long1, 1));
        assertEquals("12,346", RowText.shown(long1, 2));
        var whole = NumberColumn.of("rank", new double[] {12345});
        assertEquals("12,345", RowText.shown(whole, 0));
    }

    private static int[] order(NumberColumn column, boolean descending) {
        return RowOrder.by(column, descending, all());
    }

    private static int[] all() {
        return IntStream.range(0, 6).toArray();
    }

    private static String kept(java.util.function.IntPredicate test) {
        return IntStream.range(0, 6)
                .filter(test)
                .mapToObj(Integer::toString)
                .collect(java.util.stream.Collectors.joining(" "));
    }
}
