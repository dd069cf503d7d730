package io.conoscope.encoder.exported;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.tokenizer.Tokenizer;
import io.conoscope.encoder.tokenizer.Tokens;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Towers over graphs that only write down what they are given.
class ExportedTowersTest {

    private static final Path FILE = Path.of("graph");

    /// A row is a picture's first number and how many pictures its run had.
    private static final class Pictures implements ImageGraph {

        private final List<Integer> runs = new ArrayList<>();
        private final int lanes;
        private boolean closed;

        Pictures(int lanes) {
            this.lanes = lanes;
        }

        @Override
        public Path file() {
            return FILE;
        }

        @Override
        public int imageSize() {
            return 1;
        }

        @Override
        public int width() {
            return 2;
        }

        @Override
        public int lanes() {
            return lanes;
        }

        @Override
        public int atOnce() {
            return 4;
        }

        @Override
        public float[] rows(List<float[]> pictures) {
            runs.add(pictures.size());
            var rows = new float[2 * pictures.size()];
            for (int i = 0; i < pictures.size(); i++) {
                rows[2 * i] = pictures.get(i)[0];
                rows[2 * i + 1] = pictures.size();
            }
            return rows;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static float[][] numbered(int n) {
        var pixels = new float[n][];
        Arrays.setAll(pixels, i -> new float[] {i, 0, 0});
        return pixels;
    }

    @Test
    void picturesAreComputedInFullRunsAndComeBackInOrder() {
        var graph = new Pictures(1);
        var rows = new ExportedImageTower(graph, picture -> new float[3]).embed(numbered(9));
        assertEquals(List.of(4, 4, 1), graph.runs);
        assertEquals(9, rows.rows());
        for (int i = 0; i < 9; i++) {
            assertArrayEquals(new float[] {i, i < 8 ? 4 : 1}, rows.row(i));
        }
    }

    @Test
    void aSmallBatchIsSpreadOverTheLanes() {
        var graph = new Pictures(3);
        var tower = new ExportedImageTower(graph, picture -> new float[3]);
        tower.embed(numbered(6));
        tower.embed(numbered(13));
        assertEquals(List.of(2, 2, 2, 4, 4, 4, 1), graph.runs);
        assertEquals(0, tower.embed(numbered(0)).rows());
    }

    @Test
    void aPictureOfAnotherSizeIsTheCallersMistake() {
        var graph = new Pictures(1);
        var tower = new ExportedImageTower(graph, picture -> new float[3]);
        var pixels = numbered(2);
        pixels[1] = new float[4];
        var said = assertThrows(IllegalArgumentException.class, () -> tower.embed(pixels));
        assertEquals("picture 1 has 4 values, not 3", said.getMessage());
        assertEquals(List.of(), graph.runs);
        tower.close();
        assertTrue(graph.closed);
    }

    /// A row is a text's first token and the length of its run; token 9 has no vector, 8 breaks it.
    private static final class Texts implements TextGraph {

        private final List<String> runs = new ArrayList<>();
        private final TextGroups groups;

        Texts(TextGroups groups) {
            this.groups = groups;
        }

        @Override
        public Path file() {
            return FILE;
        }

        @Override
        public int width() {
            return 2;
        }

        @Override
        public TextGroups groups() {
            return groups;
        }

        @Override
        public float[] rows(List<Tokens> texts, int length) {
            runs.add(texts.size() + "x" + length);
            var rows = new float[2 * texts.size()];
            for (int i = 0; i < texts.size(); i++) {
                int first = texts.get(i).ids()[0];
                if (first >= 8) {
                    throw new GraphException(FILE, "words", first == 9, null);
                }
                rows[2 * i] = first;
                rows[2 * i + 1] = length;
            }
            return rows;
        }

        @Override
        public void close() {}
    }

    /// Texts of at most four tokens; the empty one has two.
    private record Short() implements Tokenizer {

        @Override
        public Tokens tokenize(String text) {
            return Tokens.of(1, 2);
        }

        @Override
        public int contextLength() {
            return 4;
        }
    }

    private static ExportedTextTower tower(TextGraph graph) {
        return new ExportedTextTower(graph, new Short());
    }

    private static Tokens text(int first, int length) {
        var ids = new int[length];
        ids[0] = first;
        return Tokens.of(ids);
    }

    @Test
    void textsOfOneLengthGoTogetherAndComeBackInTheirPlaces() {
        var graph = new Texts(new TextGroups(-1, false, 2));
        var texts = List.of(text(1, 3), text(2, 1), text(3, 3), text(4, 3), text(5, 1));
        var rows = tower(graph).embed(texts);
        assertEquals(List.of("2x1", "2x3", "1x3"), graph.runs);
        assertArrayEquals(new float[] {1, 3, 2, 1, 3, 3, 4, 3, 5, 1}, rows.toArray());
        assertFalse(tower(graph).leavesPaddingOff());
    }

    @Test
    void aFixedLengthIsTheLengthOfEveryRun() throws Exception {
        var graph = new Texts(new TextGroups(6, false, 8));
        tower(graph).embed(List.of(text(1, 3), text(2, 5)));
        tower(graph).requireToken(7);
        assertEquals(List.of("2x6", "1x6"), graph.runs);
    }

    @Test
    void aTokenIsAskedForInATextAsLongAsTheTokenizersOwn() throws Exception {
        var graph = new Texts(new TextGroups(-1, false, 8));
        tower(graph).requireToken(7);
        assertEquals(List.of("1x2"), graph.runs);
    }

    @Test
    void aTokenWithoutAVectorIsTheCallersMistakeAndAFailureOfTheEngineIsNot() {
        var tower = tower(new Texts(new TextGroups(-1, false, 8)));
        var mistake =
                assertThrows(
                        IllegalArgumentException.class, () -> tower.embed(List.of(text(9, 2))));
        assertEquals("a token without a vector; graph: words", mistake.getMessage());
        var fault =
                assertThrows(IllegalStateException.class, () -> tower.embed(List.of(text(8, 2))));
        assertEquals("graph: words", fault.getMessage());
        var said = assertThrows(ConoscopeException.class, () -> tower.requireToken(9));
        assertEquals("onnx.token", said.key());
        assertSame(GraphException.class, said.getCause().getClass());
        assertTrue(said.getMessage().contains("graph has no vector"), said.getMessage());
    }

    @Test
    void textsThatNoTokenizerGivesAreTheCallersMistake() {
        var graph = new Texts(new TextGroups(-1, false, 8));
        for (var wrong : List.of(text(1, 5), Tokens.of(), Tokens.of(1, -1))) {
            var said =
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> tower(graph).embed(List.of(text(1, 1), wrong)));
            assertTrue(said.getMessage().startsWith("text 1 has "), said.getMessage());
        }
        assertEquals(List.of(), graph.runs);
    }
}
