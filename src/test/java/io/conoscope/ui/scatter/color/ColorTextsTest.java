package io.conoscope.ui.scatter.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.attribute.Attribute;
import io.conoscope.ui.session.attribute.Attribute.Kind;
import io.conoscope.ui.session.attribute.Attribute.Origin;
import io.conoscope.ui.session.color.CategoryScale;
import io.conoscope.ui.session.color.CategoryScale.Entry;
import io.conoscope.ui.session.color.ColorCounts;
import io.conoscope.ui.session.color.NumberScale;
import io.conoscope.ui.session.color.NumberScale.Facts;
import io.conoscope.ui.session.color.NumberScale.Marks;

import org.junit.jupiter.api.Test;

import java.util.List;

class ColorTextsTest {

    private static final Messages WORDS = new Messages();
    private static final ColorTexts TEXTS = new ColorTexts(WORDS);

    private static NumberScale scale(double low, double high, boolean log) {
        var facts = new Facts(low, high, 0, 0, false);
        return new NumberScale(low, high, new Marks(low, high), log, false, false, facts);
    }

    private static List<String> ticks(NumberScale scale, int most) {
        return ScaleTicks.of(scale, most).stream().map(ScaleTicks.Tick::text).toList();
    }

    @Test
    void aLabelStandsOnOneLineAndWholeInItsTooltip() {
        var entry = new Entry("two\nlines", 0, 3, 1);
        assertEquals("two lines", TEXTS.label(entry));
        assertTrue(TEXTS.tip(entry, null).startsWith("two\nlines\n3 points"));
    }

    @Test
    void aVeryLongLabelIsCutInItsTooltip() {
        var tip = TEXTS.tip(new Entry("x".repeat(5000), 0, 3, 1), null);
        assertTrue(tip.length() < 1000);
    }

    @Test
    void whatHasNoWordsOfItsOwnHasOurs() {
        assertEquals("no value", TEXTS.label(new Entry("", CategoryScale.NONE, 3, 0)));
        assertEquals(
                "other, 1,204 values", TEXTS.label(new Entry("", CategoryScale.OTHER, 3, 1204)));
        assertEquals("(empty)", TEXTS.label(new Entry(" ", 2, 3, 1)));
    }

    @Test
    void countsSayHowManyOfThoseLookedAtAreSelected() {
        var entry = new Entry("cat", 0, 412, 1);
        var all = new int[] {0, 412};
        assertEquals("412", TEXTS.count(entry, new ColorCounts(all, null, null)));
        var selected = new int[] {0, 47};
        assertEquals("47 of 412", TEXTS.count(entry, new ColorCounts(all, null, selected)));
        var kept = new int[] {0, 300};
        assertEquals("47 of 300", TEXTS.count(entry, new ColorCounts(all, kept, selected)));
    }

    @Test
    void numbersBelowTheBarAreRound() {
        assertEquals(List.of("0.2", "0.4", "0.6"), ticks(scale(0.13, 0.71, false), 3));
        assertEquals(List.of("1", "10", "100", "1,000"), ticks(scale(1, 2000, true), 4));
        assertEquals(List.of("0.500"), ticks(scale(0.5, 0.5, false), 4));
    }

    @Test
    void attributesStandInTheirGroupsAndAreFoundByAnyPart() {
        var attributes =
                List.of(
                        new Attribute("my score", Kind.NUMBER, Origin.ATTACHED),
                        new Attribute("split", Kind.CATEGORY, Origin.CORPUS),
                        new Attribute("pair_cosine", Kind.NUMBER, Origin.MEASURED));
        var all = AttributeList.of(attributes, "", WORDS);
        assertEquals(
                List.of("Modality", "From the corpus", "Split", "Measured", "Pair cosine"),
                all.stream().limit(5).map(AttributeList.Line::text).toList());
        assertTrue(all.get(1).heading());
        assertFalse(all.get(2).tip().isEmpty());
        var found = AttributeList.of(attributes, "R_COS", WORDS);
        assertEquals("pair_cosine", found.getLast().chosen());
        assertEquals(2, found.size());
    }
}
