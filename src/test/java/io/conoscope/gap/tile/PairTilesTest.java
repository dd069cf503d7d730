package io.conoscope.gap.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.gap.Vectors;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.math.UnitRows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class PairTilesTest {

    private static Matrix rows(int count, int width, long seed) {
        var random = Seeds.random(seed);
        var values = new float[count * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Matrix.of(count, width, values);
    }

    /// Every cosine, each pair of rows once.
    private static double[][] all(Matrix image, Matrix text, int threads) {
        int n = image.rows() + text.rows();
        var found = new double[n][n];
        var seen = new int[n][n];
        TileMeter meter =
                () ->
                        tile -> {
                            for (int l = 0; l < tile.lines(); l++) {
                                for (int c = tile.from(l); c < tile.columns(); c++) {
                                    double value = tile.values()[l * Tile.STRIDE + c];
                                    found[tile.top() + l][tile.left() + c] = value;
                                    found[tile.left() + c][tile.top() + l] = value;
                                    seen[tile.top() + l][tile.left() + c]++;
                                }
                            }
                        };
        var tiles = new PairTiles(new UnitRows(image), new UnitRows(text));
        tiles.visit(List.of(meter), threads, new CancellationToken(), (done, rows) -> {});
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                assertEquals(a < b ? 1 : 0, seen[a][b], a + ", " + b);
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void showsEachPairOnce(int threads) {
        var image = rows(210, 7, 1);
        var text = rows(401, 7, 2);
        var found = all(image, text, threads);
        var x = new UnitRows(image);
        var y = new UnitRows(text);
        assertEquals(Vectors.dot(x.row(3), y.row(400)), found[3][610], 1e-14);
        assertEquals(Vectors.dot(x.row(209), x.row(0)), found[209][0], 1e-14);
        assertEquals(Vectors.dot(y.row(200), y.row(17)), found[410][227], 1e-14);
    }

    /// One direction at every place of its block, in every other block, and in both modalities: its
    /// cosines with any row are the same to the last bit.
    @ParameterizedTest
    @ValueSource(ints = {5, 64, 257, 512})
    void equalRowsTieExactlyWhereverTheyStand(int width) {
        var image = rows(200, width, 3);
        var text = rows(600, width, 4);
        var one = rows(1, width, 5).row(0);
        var images = image.toArray();
        var texts = text.toArray();
        var copies = new ArrayList<Integer>();
        for (int r = 0; r < 200; r += 7) {
            System.arraycopy(one, 0, images, r * width, width);
            copies.add(r);
        }
        for (int r = 0; r < 600; r += 11) {
            System.arraycopy(one, 0, texts, r * width, width);
            copies.add(200 + r);
        }
        var found = all(Matrix.of(200, width, images), Matrix.of(600, width, texts), 2);
        for (int other : new int[] {1, 5, 191, 193, 199, 201, 390, 391, 392, 583, 799}) {
            double expected = found[copies.getFirst()][other];
            for (int copy : copies) {
                if (copy != other && !copies.contains(other)) {
                    assertEquals(
                            Double.doubleToRawLongBits(expected),
                            Double.doubleToRawLongBits(found[copy][other]),
                            "row " + copy + " with row " + other);
                }
            }
        }
    }

    @Test
    void chosenPairsHaveTheBitsOfTheirTile() {
        var image = rows(300, 96, 6);
        var text = rows(500, 96, 7);
        var found = all(image, text, 2);
        var a = new int[500];
        var b = new int[500];
        for (int i = 0; i < 500; i++) {
            a[i] = i * 7 % 300;
            b[i] = 300 + i;
        }
        var tiles = new PairTiles(new UnitRows(image), new UnitRows(text));
        var chosen = tiles.cosines(a, b);
        for (int i = 0; i < 500; i++) {
            assertEquals(
                    Double.doubleToRawLongBits(found[a[i]][b[i]]),
                    Double.doubleToRawLongBits(chosen[i]),
                    "pair " + i);
        }
    }

    @Test
    void tellsWhichRowsWereComparedWithAllOthers() {
        var tiles = new PairTiles(new UnitRows(rows(400, 4, 8)), new UnitRows(rows(800, 4, 9)));
        var reached = new ArrayList<Integer>();
        tiles.visit(
                List.of(),
                1,
                new CancellationToken(),
                (done, rows) ->
                        reached.add(
                                rows.stream().mapToInt(range -> range.to() - range.from()).sum()));
        assertEquals(tiles.tiles(), reached.size());
        assertEquals(1200, reached.getLast());
        int half = reached.get(reached.size() / 2);
        assertTrue(half >= 192 && half < 1200, half + " rows after half of the tiles");
    }
}
