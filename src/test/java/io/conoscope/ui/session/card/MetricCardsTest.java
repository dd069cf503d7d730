package io.conoscope.ui.session.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.gap.bootstrap.Interval;
import io.conoscope.gap.reference.MeasureSizes;
import io.conoscope.ui.kit.Messages;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class MetricCardsTest {

    private final MetricCards cards = new MetricCards(new Messages());
    private final CardSubject subject =
            new CardSubject(
                    "CLIP ViT-B/16 · COCO",
                    new MeasureSizes(500, 500, 512),
                    Map.of("gap.l2", 0.8514, "recall.imageToText.5", 0.808),
                    Map.of("gap.l2", new Interval(0.8412, 0.8618)));

    @Test
    void theCopiedLineSaysValueIntervalOfWhatFormulaAndSource() {
        var value = cards.value(subject, new MetricCards.MetricNumber("gap.l2", ""));
        assertEquals(
                "gap.l2 = 0.8514 [0.8412, 0.8618], CLIP ViT-B/16 · COCO, 500 images + 500 texts;"
                        + " ‖mean(x) − mean(y)‖ over unit image rows x and text rows y; Liang et"
                        + " al. 2022, arXiv:2203.02053",
                value.copied());
    }

    @Test
    void aCardHasTheTrueRangeAndWhatOthersFound() {
        var card =
                cards.of(subject, List.of(new MetricCards.MetricNumber("gap.l2", "")))
                        .orElseThrow();
        assertEquals("Modality gap", card.name());
        var value = card.values().getFirst();
        assertEquals(0, value.scale().low());
        assertEquals(2, value.scale().high());
        assertTrue(
                value.marks().stream()
                        .anyMatch(m -> m.value() == 0.82 && m.text().contains("2203.02053")));
        assertEquals("95 % of resamples: 0.841 to 0.862", value.spread().text());
    }

    @Test
    void aNumberWithoutIntervalHasNone() {
        var value =
                cards.value(subject, new MetricCards.MetricNumber("recall.imageToText.5", "i → t"));
        assertNull(value.spread());
        assertEquals("Can be from 0 to 1.00; higher is better.", value.scale().text());
        assertTrue(value.marks().size() >= 3);
    }

    @Test
    void whatTheCatalogueDoesNotKnowHasNoCard() {
        assertTrue(
                cards.of(subject, List.of(new MetricCards.MetricNumber("images", ""))).isEmpty());
        assertTrue(cards.of(subject, List.of()).isEmpty());
    }

    @Test
    void tablesWriteTheIntervalBehindTheNumber() {
        assertEquals(
                "0.851 (0.841–0.862)", cards.withInterval(0.8514, new Interval(0.8412, 0.8618)));
        assertEquals("0.851", cards.withInterval(0.8514, null));
    }
}
