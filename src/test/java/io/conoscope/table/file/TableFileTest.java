package io.conoscope.table.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.table.CategoryColumn;
import io.conoscope.table.Column;
import io.conoscope.table.DuckDatabase;
import io.conoscope.table.NumberColumn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class TableFileTest {

    private static final List<Column> COLUMNS =
            List.of(
                    NumberColumn.of("row", new double[] {0, 1, 2}),
                    NumberColumn.of("x", new double[] {0.5, Double.NaN, -1e-9}),
                    CategoryColumn.of("text", Arrays.asList("a \"b\", ü\nc", null, "x;y")));

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"t.csv", "t.tsv", "t.parquet", "t.jsonl", "it's [1] *.parquet", "a[b].csv"})
    void whatWasWrittenIsRead(String name) throws ConoscopeException, IOException {
        var file = folder.resolve(name);
        TableFile.write(file, COLUMNS, Map.of("conoscope", "it's"));
        var read = TableFile.read(file);
        assertEquals(COLUMNS, read.columns());
        assertEquals(List.of(), read.warnings());
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void csvIsAsTheRfcHasIt() throws ConoscopeException, IOException {
        var file = folder.resolve("t.csv");
        TableFile.write(file, COLUMNS, Map.of());
        assertEquals(
                "row,x,text\r\n0,0.5,\"a \"\"b\"\", ü\nc\"\r\n1,,\r\n2,-1.0E-9,x;y\r\n",
                Files.readString(file));
    }

    @Test
    void parquetKeepsListsAndWhereItComesFrom() throws Exception {
        var file = folder.resolve("t.parquet");
        TableFile.write(
                file,
                COLUMNS,
                List.of(
                        new ListColumn("embedding", false, row -> new float[] {row, 0.5f}),
                        new ListColumn("neighbors", true, row -> new float[] {row + 1, 7, 3})),
                Map.of("model", "it's \"x\"", "corpus", "Flickr8k"));
        try (var connection = DuckDatabase.open("200MB");
                var statement = connection.createStatement()) {
            try (var rows =
                    statement.executeQuery(
                            "SELECT embedding[1], neighbors::VARCHAR, typeof(embedding) FROM '"
                                    + file
                                    + "' ORDER BY row DESC")) {
                assertTrue(rows.next());
                assertEquals(2f, rows.getFloat(1));
                assertEquals("[3, 7, 3]", rows.getString(2));
                assertTrue(rows.getString(3).startsWith("FLOAT["), rows.getString(3));
            }
            try (var rows =
                    statement.executeQuery(
                            "SELECT decode(value) FROM parquet_kv_metadata('"
                                    + file
                                    + "') WHERE decode(key) = 'model'")) {
                assertTrue(rows.next());
                assertEquals("it's \"x\"", rows.getString(1));
            }
        }
        var read = TableFile.read(file);
        assertEquals(COLUMNS, read.columns());
        assertEquals("embedding holds lists or bytes and was left out", read.warnings().getFirst());
    }

    @Test
    void findsNumbersWordsAndWhatIsMixed() throws ConoscopeException, IOException {
        var read =
                csv(
                        "n;w;id;day;m;gone",
                        "1;a;007;2020-01-02;1;NaN",
                        "2.5;b;008;2020-01-03;x;3",
                        ";;009;2020-01-04;3;",
                        "4;d;010;2020-01-05;4;4",
                        "5;e;011;x;y;5");
        assertArrayEquals(
                new double[] {1, 2.5, Double.NaN, 4, 5},
                assertInstanceOf(NumberColumn.class, read.columns().getFirst()).values());
        assertInstanceOf(CategoryColumn.class, read.columns().get(1));
        assertEquals("007", read.columns().get(2).text(0));
        assertEquals("2020-01-02", read.columns().get(3).text(0));
        assertInstanceOf(CategoryColumn.class, read.columns().get(4));
        assertInstanceOf(NumberColumn.class, read.columns().get(5));
        assertEquals(
                List.of(
                        "m holds numbers in most rows and words in 2, so it was read as words"
                                + " (row 2: x, row 5: y)"),
                read.warnings());
    }

    @Test
    void readsJsonLinesOfMixedTypes() throws Exception {
        var file = folder.resolve("t.jsonl");
        Files.writeString(
                file, "{\"a\": 1, \"b\": \"x\"}\n{\"a\": \"two\", \"c\": true}\n{\"a\": 3}\n");
        var read = TableFile.read(file);
        assertEquals(List.of("a", "b", "c"), read.names());
        assertEquals("two", read.columns().getFirst().text(1));
        assertEquals("true", read.columns().get(2).text(1));
        assertEquals(1, read.warnings().size());
    }

    @Test
    void namesFileAndLineOfAMistake() throws IOException {
        var e = assertThrows(ConoscopeException.class, () -> csv("a,b", "1,2", "1,2,3", "1,2"));
        assertTrue(e.getMessage().contains("t.csv, line 3: "), e.getMessage());
        var json = folder.resolve("t.jsonl");
        Files.writeString(json, "{\"a\": 1}\n{\"a\": }\n");
        e = assertThrows(ConoscopeException.class, () -> TableFile.read(json));
        assertTrue(e.getMessage().contains("t.jsonl, line 2: "), e.getMessage());
        var parquet = folder.resolve("t.parquet");
        Files.writeString(parquet, "no parquet");
        e = assertThrows(ConoscopeException.class, () -> TableFile.read(parquet));
        assertTrue(e.getMessage().contains("t.parquet is not a table"), e.getMessage());
        e = assertThrows(ConoscopeException.class, () -> csv("a,b"));
        assertTrue(e.getMessage().contains("t.csv has no rows"), e.getMessage());
        var latin = folder.resolve("l.csv");
        Files.write(latin, "ä\nö\n".getBytes(StandardCharsets.ISO_8859_1));
        e = assertThrows(ConoscopeException.class, () -> TableFile.read(latin));
        assertTrue(e.getMessage().contains("l.csv"), e.getMessage());
        e = assertThrows(ConoscopeException.class, () -> TableFile.read(folder.resolve("t.xls")));
        assertTrue(e.getMessage().contains("expected .csv, .tsv, .parquet or .jsonl"));
    }

    @Test
    void joinsByKeyOrRow() throws ConoscopeException, IOException {
        var table = csv("file,v", "photos/a.jpg,1", "b.jpg,2", "b.jpg,9", "z.jpg,4");
        var items = Arrays.asList("b", "a", null, "q");
        var join = TableJoin.byKey(table, "File", items);
        assertEquals(2, join.matched());
        assertEquals(2, join.used());
        assertEquals(1, join.repeated());
        assertEquals(
                NumberColumn.of("v", new double[] {2, 1, Double.NaN, Double.NaN}),
                join.columns().get(1));

        var rows = TableJoin.byRow(table, 1, 4, 6);
        assertEquals(4, rows.matched());
        assertTrue(rows.columns().get(1).isMissing(0));
        assertEquals("1", rows.columns().get(1).text(1));

        var e = assertThrows(ConoscopeException.class, () -> TableJoin.byRow(table, 0, 5, 5));
        assertTrue(
                e.getMessage()
                        .endsWith(
                                "t.csv has 4 rows, expected 5: one for each item, in their order"));
        e =
                assertThrows(
                        ConoscopeException.class,
                        () -> TableJoin.byKey(table, "v", List.of("a", "b", "c", "d")));
        assertTrue(
                e.getMessage().startsWith("0 of 4 rows of ")
                        && e.getMessage()
                                .endsWith(
                                        "t.csv matched by the column v; there, for example: 1, 2, 9; here,"
                                                + " for example: a, b, c"),
                e.getMessage());
        e = assertThrows(ConoscopeException.class, () -> TableJoin.byKey(table, "k", items));
        assertTrue(e.getMessage().endsWith("t.csv has no column k; it has file, v"));
    }

    private TableContents csv(String... lines) throws ConoscopeException, IOException {
        var file = folder.resolve("t.csv");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return TableFile.read(file);
    }
}
