package io.conoscope.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.ui.browser.SmallCorpora;
import io.conoscope.ui.browser.TestBrowser;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.attribute.AttributesModel;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ItemExportsTest {

    @TempDir private Path folder;

    private final Session session = new Session();
    private final Background atOnce = new Background(Runnable::run, Runnable::run);
    private final AttributesModel attributes = TestBrowser.attributes(session, atOnce);
    private final List<Path> saved = new ArrayList<>();
    private final List<Throwable> failed = new ArrayList<>();
    private String asked = "";

    @BeforeEach
    void open() {
        session.corpusProperty().set(SmallCorpora.three());
        session.embeddingsProperty().set(SmallCorpora.rows());
    }

    private void save(String name) {
        FigureExport.Target target =
                (proposed, endings) -> {
                    asked = proposed;
                    return Optional.of(folder.resolve(name));
                };
        var listener =
                new FigureExport.Listener() {
                    @Override
                    public void saved(Path file) {
                        saved.add(file);
                    }

                    @Override
                    public void failed(Throwable failure) {
                        failed.add(failure);
                    }
                };
        new ItemExports(session, attributes, target, listener, atOnce).save(new Messages());
        assertEquals(List.of(), failed);
    }

    private List<String> lines(String name) throws Exception {
        return Files.readAllLines(folder.resolve(name));
    }

    @Test
    void savesTheSelectedItemsWithWhatIsMeasuredOfThem() throws Exception {
        session.selectionProperty().set(Selection.of(0, 4));
        save("two");
        assertEquals("selection.csv", asked);
        assertEquals(List.of(folder.resolve("two.csv")), saved);
        var lines = lines("two.csv");
        assertEquals(3, lines.size());
        assertTrue(lines.getFirst().endsWith("pair_cosine,rest"), lines.getFirst());
        assertTrue(lines.get(1).startsWith("image,0,dog.jpg"), lines.get(1));
        assertTrue(lines.get(2).contains("An animal on the grass"), lines.get(2));
        assertTrue(lines.get(2).endsWith(",0.004,4"), lines.get(2));
    }

    @Test
    void savesWhatTheFilterKeepsWhereNothingIsSelected() throws Exception {
        session.filterProperty().set(PointFilter.of(new int[] {5, 6}, "two"));
        save("kept.csv");
        assertEquals(3, lines("kept.csv").size());
        session.filterProperty().set(PointFilter.ALL);
        save("all.csv");
        assertEquals("items.csv", asked);
        assertEquals(8, lines("all.csv").size());
    }

    @Test
    void rowsGoIntoAnNpyInTheOrderOfThePoints() throws Exception {
        session.selectionProperty().set(Selection.of(1, 4));
        save("rows.npy");
        var rows = NpyFile.read(folder.resolve("rows.npy"));
        assertArrayEquals(new float[] {0, 1, 2, 0}, rows.toArray());
    }
}
