package io.conoscope.service.attribute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.gap.item.RowMeasures;
import io.conoscope.table.Column;
import io.conoscope.table.ExpressionException;
import io.conoscope.table.NumberColumn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The attributes of two photos with three captions.
class ItemAttributesTest {

    @TempDir private Path folder;

    @Test
    void aCaptionHasTheSplitSourceAndFileOfItsPhoto() throws Exception {
        try (var items = items()) {
            assertEquals(List.of("train", "test", "train", "train", "test"), texts(items, "split"));
            assertEquals(List.of("one", "two", "one", "one", "two"), texts(items, "source"));
            assertEquals(Path.of("one", "a.jpg").toString(), texts(items, "file").get(3));
            assertEquals(
                    List.of("image", "image", "text", "text", "text"), texts(items, "modality"));
        }
    }

    @Test
    void captionsHaveWordsAndPhotosNone() throws Exception {
        try (var items = items()) {
            assertEquals(List.of("", "", "4", "1", "2"), texts(items, "words"));
            assertEquals(
                    List.of("", "", "A dog doesn't run .", "Grass", "Two boys"),
                    texts(items, "text"));
        }
    }

    @Test
    void rowsOfWhichNothingIsKnownHaveNoFilesAndNoWords() {
        var corpus = CaptionedPhotos.nameless(2, 3, CaptionedPhotos.PAIRS);
        try (var items = new ItemAttributes(corpus, null, cache())) {
            assertEquals(List.of(ItemAttribute.MODALITY, ItemAttribute.ID), items.known());
        }
    }

    @Test
    void anExpressionMayNameWhatIsNotComputedYet() throws Exception {
        var cosines = RowMeasures.of(CaptionedPhotos.rows()).pairCosine();
        try (var items = items()) {
            var found = where(items, "pair_cosine <= " + cosines[1] + " AND modality = 'image'");
            var expected = cosines[0] <= cosines[1] ? new int[] {0, 1} : new int[] {1};
            assertArrayEquals(expected, found);
            assertArrayEquals(new int[] {3, 4}, where(items, "words < 3"));
        }
    }

    @Test
    void anExpressionWithAMistakeNamesTheNearestAttribute() {
        try (var items = items()) {
            var mistake =
                    assertThrows(
                            ExpressionException.class, () -> where(items, "words > 2 and pair_cosin > 0"));
            assertEquals(15, mistake.position());
            assertEquals("pair_cosine", mistake.suggestion());
        }
    }

    @Test
    void completionKnowsWhatIsNotComputedYet() {
        try (var items = items()) {
            assertTrue(items.complete("neigh", 5).options().contains("neighbor_purity"));
            assertTrue(items.complete("split = ", 8).options().toString().contains("train"));
        }
    }

    @Test
    void whatIsAddedGoesBeforeWhatIsThere() throws Exception {
        try (var items = items()) {
            items.add(NumberColumn.of("words", new double[] {9, 9, 9, 9, 9}));
            assertArrayEquals(new int[] {0, 1, 2, 3, 4}, where(items, "words = 9"));
        }
    }

    @Test
    void anUnknownNameIsAFailureThatNamesThem() {
        try (var items = items()) {
            var failure =
                    assertThrows(
                            ConoscopeException.class,
                            () -> items.column("colour", new CancellationToken(), progress -> {}));
            assertEquals("table.missing", failure.key());
        }
    }

    @Test
    void aSecondOpeningComputesNothing() throws Exception {
        var stages = new ArrayList<String>();
        var values = new ArrayList<Column>();
        for (int i = 0; i < 2; i++) {
            try (var items = items()) {
                values.add(
                        items.column(
                                "hubness",
                                new CancellationToken(),
                                progress -> stages.add(progress.stage())));
            }
            assertTrue(stages.isEmpty() == (i == 1), stages.toString());
            stages.clear();
        }
        assertEquals(values.getFirst(), values.getLast());
    }

    @Test
    void aDamagedFileIsComputedAgain() throws Exception {
        var before = hubness();
        for (var file : files()) {
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length - 3] ^= 4;
            Files.write(file, bytes);
        }
        assertEquals(before, hubness());
        for (var file : files()) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        assertEquals(before, hubness());
    }

    @Test
    void otherRowsHaveTheirOwnFile() throws Exception {
        hubness();
        var rows = CaptionedPhotos.rows().changedBy("half", half(), CaptionedPhotos.rows().text());
        try (var items = new ItemAttributes(CaptionedPhotos.corpus(), rows, cache())) {
            items.column("hubness", new CancellationToken(), progress -> {});
        }
        assertEquals(2, files().size());
    }

    private static io.conoscope.math.Matrix half() {
        return io.conoscope.gap.GapRows.cone(7, 2, 4, 1);
    }

    private Column hubness() throws ConoscopeException {
        try (var items = items()) {
            return items.column("hubness", new CancellationToken(), progress -> {});
        }
    }

    private List<Path> files() throws Exception {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private ColumnCache cache() {
        return new ColumnCache(folder);
    }

    private ItemAttributes items() {
        return new ItemAttributes(CaptionedPhotos.corpus(), CaptionedPhotos.rows(), cache());
    }

    private static int[] where(ItemAttributes items, String expression) throws ConoscopeException {
        return items.where(expression, new CancellationToken(), progress -> {});
    }

    private static List<String> texts(ItemAttributes items, String name)
            throws ConoscopeException {
        var column = items.column(name, new CancellationToken(), progress -> {});
        var texts = new ArrayList<String>();
        for (int i = 0; i < column.rows(); i++) {
            texts.add(column.text(i));
        }
        return texts;
    }
}
