package io.conoscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.math.Matrix;
import io.conoscope.table.file.TableFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ExportCommandTest {

    @TempDir private Path folder;

    private final TestConsole test = new TestConsole();

    @BeforeEach
    void writeRows() throws Exception {
        var rows = folder.resolve("rows");
        Files.createDirectories(rows);
        NpyFile.write(
                rows.resolve("image.npy"), Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1}));
        NpyFile.write(
                rows.resolve("text.npy"),
                Matrix.ofRows(new float[] {1, 0.1f}, new float[] {0, -1}, new float[] {0.1f, 1}));
        Files.writeString(rows.resolve("pairs.csv"), "text,image\n0,0\n1,1\n2,1\n");
        NpyFile.write(folder.resolve("y.npy"), Matrix.of(5, 2, new float[10]));
    }

    private int export(String out, String... more) {
        var args = new java.util.ArrayList<String>();
        args.addAll(List.of("export", "--embeddings", folder.resolve("rows").toString()));
        args.addAll(List.of("--out", folder.resolve(out).toString()));
        args.addAll(List.of(more));
        return test.run(args.toArray(String[]::new));
    }

    @Test
    void writesARowForEachItem() throws Exception {
        assertEquals(
                0, export("t.parquet", "--layout", folder.resolve("y.npy").toString()), test::err);
        var table = TableFile.read(folder.resolve("t.parquet"));
        assertEquals(5, table.rows());
        assertEquals("row", table.names().get(1));
        assertTrue(table.names().containsAll(List.of("modality", "id", "pair", "x", "y")));
        assertEquals("image", table.columns().getFirst().text(1));
        assertEquals("text", table.columns().getFirst().text(2));
        var pair = table.columns().get(table.names().indexOf("pair"));
        assertEquals(
                List.of("0", "1", "0", "1", "1"),
                java.util.stream.IntStream.range(0, 5).mapToObj(pair::text).toList());
    }

    @Test
    void holdsWhatIsMeasuredOfEachItem() throws Exception {
        assertEquals(0, export("m.csv"), test::err);
        var table = TableFile.read(folder.resolve("m.csv"));
        var cosine = table.columns().get(table.names().indexOf("pair_cosine"));
        assertEquals(1 / Math.sqrt(1.01), Double.parseDouble(cosine.text(2)), 1e-6);
        assertEquals(-1, Double.parseDouble(cosine.text(3)), 1e-6);
        var rank = table.columns().get(table.names().indexOf("match_rank"));
        assertEquals("1", rank.text(2));
        assertEquals("2", rank.text(3));
        assertTrue(table.names().containsAll(List.of("hubness", "neighbor_purity", "gap_share")));
    }

    @Test
    void writesRowsAndNeighbours() throws Exception {
        assertEquals(0, export("t.jsonl", "--rows", "--neighbors", "2"), test::err);
        var first = Files.readAllLines(folder.resolve("t.jsonl")).getFirst();
        assertTrue(first.contains("\"embedding\":[1.0,0.0],\"neighbors\":[2,4]"), first);
    }

    @Test
    void refusesWhatDoesNotFitAndWritesNothing() {
        assertEquals(2, export("t.xlsx"));
        assertTrue(test.err().contains("expected .csv, .tsv, .parquet or .jsonl"), test.err());
        assertEquals(2, export("t.csv", "--neighbors", "5"));
        assertTrue(test.err().contains("less than 5 items"), test.err());
        assertEquals(
                2,
                export("t.csv", "--layout", folder.resolve("rows").resolve("text.npy").toString()));
        assertTrue(test.err().contains("shape (3, 2), expected (5, 2)"), test.err());
        assertFalse(Files.exists(folder.resolve("t.csv")));
    }
}
