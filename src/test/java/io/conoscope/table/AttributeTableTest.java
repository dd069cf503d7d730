package io.conoscope.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class AttributeTableTest {

    private AttributeTable table;

    @BeforeEach
    void fill() {
        table = new AttributeTable(5);
        table.put(NumberColumn.of("pair_cosine", new double[] {0.1, 0.3, Double.NaN, 0.05, 0.3}));
        table.put(NumberColumn.of("rank", new double[] {1, 2, 3, Double.NaN, 10}));
        table.put(CategoryColumn.of("split", Arrays.asList("test", "train", "test", null, "test")));
        table.put(
                CategoryColumn.of(
                        "text", List.of("A dog runs", "it's", "über \"x\"", "DOGS", "cat")));
        table.put(CategoryColumn.of("My column", List.of("a", "b", "a", "b", "a")));
    }

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void answersConditions() throws ConoscopeException {
        assertArrayEquals(new int[] {0}, table.where("pair_cosine < 0.2 and split = 'test'"));
        assertArrayEquals(new int[] {0, 3}, table.where("text ilike '%dog%'"));
        assertArrayEquals(new int[] {1}, table.where("text = 'it''s'"));
        assertArrayEquals(new int[] {2}, table.where("pair_cosine is null"));
        assertArrayEquals(new int[] {0, 1, 2}, table.where("RANK in (1, 2, 3)"));
        assertArrayEquals(new int[] {1, 3}, table.where("\"my column\" = 'b'"));
        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, table.where("1 = 1"));
        assertArrayEquals(new int[] {}, table.where("split = 'nowhere'"));
        assertArrayEquals(new int[] {4}, table.where("length(text) = 3 and rank between 5 and 20"));
        assertArrayEquals(new int[] {2}, table.where("text = 'über \"x\"' or rank = 3"));
    }

    @Test
    void aColumnOfTheSameNameTakesTheOldOnesPlace() throws ConoscopeException {
        assertArrayEquals(new int[] {1}, table.where("rank = 2"));
        table.put(NumberColumn.of("Rank", new double[] {2, 2, 0, 0, 0}));
        assertArrayEquals(new int[] {0, 1}, table.where("rank = 2"));
        assertEquals(List.of("pair_cosine", "split", "text", "My column", "Rank"), table.names());
        table.remove("rank");
        assertThrows(ExpressionException.class, () -> table.where("rank = 2"));
    }

    @Test
    void ordersWithTheMissingLast() throws ConoscopeException {
        assertArrayEquals(new int[] {3, 0, 1, 4, 2}, table.order("pair_cosine", false));
        assertArrayEquals(new int[] {1, 4, 0, 3, 2}, table.order("pair_cosine", true));
        assertArrayEquals(new int[] {0, 4, 3, 1, 2}, table.order("text", false));
        assertArrayEquals(new int[] {1, 0, 2, 4, 3}, table.order("split", true));
        var e = assertThrows(ConoscopeException.class, () -> table.order("x", true));
        assertEquals(
                "there is no attribute x; known: pair_cosine, rank, split, text, My column",
                e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exists(from read_csv('/etc/passwd'))",
                "(select count(*) from read_text('/etc/passwd')) > 0",
                "text in (select a from 'x.csv' t(a))",
                "read_csv('/etc/passwd')",
                "rank > 1; DROP TABLE items",
                "rank > 1); DROP TABLE items; --",
                "COPY items TO '/tmp/x'",
                "ATTACH 'x.db'",
                "INSTALL httpfs",
                "SET threads = 1",
                "1 = 1) union select 1 from (items",
                "current_setting('home_directory') = ''",
                "getenv('HOME') = ''",
                "system.main.current_setting('x') = ''",
                "pg_typeof(rank) = ''",
                "count(*) over () > 1",
                "columns(*) > 1",
                "#1 > 1",
                "$1 > 1",
                "? > 1",
                "list_filter([1], lambda x: x > 0) = [1]",
                "nextval('s') = 1",
                "rank > 1 /* x */"
            })
    void refusesWhatReachesBeyondTheTable(String expression) throws ConoscopeException {
        var e = assertThrows(ExpressionException.class, () -> table.where(expression));
        assertFalse(e.getMessage().contains("{"), e.getMessage());
        assertTrue(e.position() >= 1 && e.position() <= expression.length() + 1, e.getMessage());
        assertArrayEquals(new int[] {1}, table.where("rank = 2"));
    }

    @Test
    void saysWhereTheMistakeIs() {
        says(
                "split = 'test' and pair_cosin < 1",
                20,
                "character 20: there is no attribute pair_cosin; did you mean pair_cosine?");
        says(
                "text = 'ü' and mycolumn = 'a'",
                16,
                "character 16: there is no attribute mycolumn; did you mean \"My column\"?");
        says(
                "split = \"test\"",
                9,
                "character 9: there is no attribute test; words stand in single quotes: 'test'");
        says("rank <", 7, "character 7: the expression ends where more is expected");
        says("rank < < 3", 8, "character 8: did not expect < here");
        says("rank > 1 group by rank", 10, "character 10: did not expect group here");
        says("split = 'test", 9, "character 9: the quotation mark ' is not closed");
        says("(rank > 1", 1, "character 1: this ( has no counterpart");
        says("rank > 1)", 9, "character 9: this ) has no counterpart");
        says(
                "rank > 1; drop table items",
                9,
                "character 9: found ;, expected a single condition over attributes");
        says(
                "lenght(text) > 3",
                1,
                "character 1: there is no function lenght; did you mean length?");
        says(
                "sum(rank) > 3",
                1,
                "character 1: sum is computed over many items; expected a condition on each item");
        says(
                "rank",
                1,
                "this expression gives a number for each item; expected a condition such as"
                        + " pair_cosine < 0.2");
        says(
                "text",
                1,
                "this expression gives words for each item; expected a condition such as"
                        + " pair_cosine < 0.2");
        says(
                "  ",
                1,
                "the expression is empty; expected a condition such as pair_cosine < 0.2 and"
                        + " split = 'test'");
        says(
                "rank > 1 and (select 1) = 1",
                14,
                "character 14: found a query within the expression, which is not used in"
                        + " expressions; expected comparisons of attributes, words and numbers");
    }

    @Test
    void comparingANumberWithWordsNamesThePlace() {
        var e = assertThrows(ExpressionException.class, () -> table.where("1 = 1 and rank = 'x'"));
        assertTrue(e.getMessage().contains("'x'"), e.getMessage());
        assertEquals(18, e.position(), e.getMessage());
    }

    private void says(String expression, int position, String words) {
        var e = assertThrows(ExpressionException.class, () -> table.where(expression), expression);
        assertEquals(words, e.getMessage());
        assertEquals(position, e.position());
    }

    /// Against a loop in Java.
    @Test
    void agreesWithALoop() throws ConoscopeException {
        var random = new Random(3);
        for (int turn = 0; turn < 5; turn++) {
            int n = 1 + random.nextInt(5000);
            var x = random.doubles(n).map(v -> v < 0.1 ? Double.NaN : v).toArray();
            var words = IntStream.range(0, n).mapToObj(i -> "w" + random.nextInt(4)).toList();
            try (var many = new AttributeTable(n)) {
                many.put(NumberColumn.of("x", x));
                many.put(CategoryColumn.of("w", words));
                assertArrayEquals(
                        IntStream.range(0, n)
                                .filter(i -> x[i] > 0.5 || words.get(i).equals("w2"))
                                .toArray(),
                        many.where("x > 0.5 or w = 'w2'"));
                var order = many.order("x", false);
                assertArrayEquals(
                        IntStream.range(0, n)
                                .boxed()
                                .sorted((a, b) -> Double.compare(x[a], x[b]))
                                .mapToInt(i -> i)
                                .toArray(),
                        order);
            }
        }
    }

    @Test
    void completesAttributesComparisonsAndValues() {
        assertEquals(new Completion(0, 2, List.of("pair_cosine")), table.complete("pa", 2));
        assertEquals(
                List.of("\"My column\"", "not"), table.complete("", 0).options().subList(4, 6));
        assertEquals(new Completion(0, 5, List.of("pair_cosine")), table.complete("pai_c < 2", 2));
        assertEquals(List.of("'test'", "'train'"), table.complete("split = ", 8).options());
        assertEquals(new Completion(8, 11, List.of("'train'")), table.complete("split = 'tr", 11));
        assertEquals(List.of("'test'", "'train'"), table.complete("split in (", 10).options());
        assertEquals(List.of("'train'"), table.complete("split in ('x', 'tr", 18).options());
        assertEquals(List.of("'it''s'"), table.complete("text = 'it", 10).options());
        assertEquals("<", table.complete("rank ", 5).options().getFirst());
        assertEquals(List.of("and", "or"), table.complete("rank > 1 ", 9).options());
        assertEquals(new Completion(13, 14, List.of("rank")), table.complete("rank > 1 and r", 14));
    }
}
