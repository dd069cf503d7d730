package io.conoscope.ui.lab.mixed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.service.search.mixed.MixedQuery;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.lab.CorrectionChoice;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class SpacesTest {

    private static final CorrectionChoice ALL = CorrectionChoice.USUAL.withFitShare(1);

    private final Spaces spaces = new Spaces(new Messages());
    private final Embeddings rows =
            new Embeddings(
                    Matrix.ofRows(
                            new float[] {0.95f, 0.1f, 0.2f}, new float[] {0.95f, 0.1f, -0.2f}),
                    Matrix.ofRows(
                            new float[] {0.1f, 0.95f, 0.2f}, new float[] {0.1f, 0.95f, -0.2f}),
                    Pairs.diagonal(2),
                    new Provenance("m", "trained", "hand", null, Map.of()));
    private final Asked asked =
            new Asked("caption 1", "", new MixedQuery(false, rows.text().row(1), 3));

    private static Corpus corpus(String... captions) {
        return new Corpus(
                "hand",
                Path.of("hand"),
                null,
                List.of(new ImageItem("a.jpg", null, null), new ImageItem("b.jpg", null, null)),
                Stream.of(captions).map(said -> new TextItem(said, said)).toList(),
                Pairs.diagonal(2),
                List.of());
    }

    @Test
    void answersAsItIsAndCorrected() {
        var answer = spaces.answer(rows, ALL, asked);

        assertEquals(2, answer.raw().items().getFirst().point());
        var corrected = answer.corrected();
        assertNotNull(corrected);
        assertEquals(1, corrected.items().getFirst().point());
        assertEquals("", answer.problem());
    }

    @Test
    void mixesRowsThatAreBetween() {
        var none = spaces.answer(rows, ALL.withMix(0), asked).corrected();

        assertNotNull(none);
        assertEquals(2, none.items().getFirst().point());
        var whole = spaces.answer(rows, ALL, asked).corrected();
        assertNotNull(whole);
        assertEquals(1, whole.items().getFirst().point(), "a new mix is corrected anew");
    }

    @Test
    void saysWhyACorrectionGivesNoListAndKeepsTheOther() {
        var csls = spaces.answer(rows, ALL.withName("csls"), asked);

        assertNull(csls.corrected());
        assertTrue(csls.problem().contains("csls compares"), csls.problem());
        assertEquals(3, csls.raw().items().size());
        var drop = spaces.answer(rows, ALL.withName("drop:9"), asked);
        assertNull(drop.corrected());
        assertTrue(drop.problem().contains("drop"), drop.problem());
    }

    @Test
    void writesBothListsWithQuotesDoubled() {
        var csv = MixedTable.csv(spaces.answer(rows, ALL, asked), corpus("a \"b\", c", "d"));

        var lines = csv.lines().toList();
        assertEquals(7, lines.size());
        assertTrue(lines.get(1).startsWith("before,1,text,0,0.9"), lines.get(1));
        assertTrue(lines.get(1).endsWith(",\"a \"\"b\"\", c\""), lines.get(1));
        assertTrue(lines.get(4).startsWith("after,1,image,1,1.000000,1,"), lines.get(4));
    }

    @Test
    void findsWhatCaptionsCallRedAndGreen() {
        assertEquals(
                Optional.of("ball"),
                RedAndGreen.thing(
                        corpus("A red ball and a red car.", "A green Ball by a red hat")));
        assertEquals(Optional.empty(), RedAndGreen.thing(corpus("a red ball", "green balls")));
    }
}
