package io.conoscope.ui.session.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayDeque;

class SettingsModelTest {

    private static final ProjectionChoice UMAP = ProjectionChoice.DEFAULT.withMethod("umap");

    private final SimpleObjectProperty<ProjectionChoice> applied = new SimpleObjectProperty<>(UMAP);
    private final ArrayDeque<Runnable> later = new ArrayDeque<>();
    private final SettingsModel model = new SettingsModel(applied, later::add);

    @Test
    void whatASliderPassesThroughCountsOnlyWhereItRests() {
        model.slide(ProjectionParameter.NEIGHBORS, 20.2);
        model.slide(ProjectionParameter.NEIGHBORS, 31.8);
        assertEquals(15, applied.get().settings().neighbors());
        assertEquals("32", model.text(ProjectionParameter.NEIGHBORS));
        later.getLast().run();
        assertEquals(32, applied.get().settings().neighbors());
    }

    @Test
    void whatIsTypedCountsAtOnce() {
        model.type(ProjectionParameter.MIN_DIST, " 0,25 ");
        assertEquals(0.25, applied.get().settings().tuning().minDist());
    }

    @Test
    void whatIsOutOfRangeIsExplainedAndChangesNothing() {
        model.type(ProjectionParameter.NEIGHBORS, "1500");
        assertEquals(
                new SettingsModel.Problem(ProjectionParameter.NEIGHBORS, "1500", 2, 1000),
                model.problemProperty().get());
        assertEquals(UMAP, applied.get());
    }

    @Test
    void aWordOrHalfANeighbourIsExplained() {
        model.type(ProjectionParameter.NEIGHBORS, "many");
        assertEquals("many", model.problemProperty().get().typed());
        model.type(ProjectionParameter.NEIGHBORS, "2.5");
        assertEquals("2.5", model.problemProperty().get().typed());
    }

    @Test
    void theLeastDistanceStaysWithinTheSpread() {
        model.type(ProjectionParameter.MIN_DIST, "1.5");
        assertEquals(1, model.problemProperty().get().high());
        model.type(ProjectionParameter.SPREAD, "2");
        assertNull(model.problemProperty().get());
        model.type(ProjectionParameter.MIN_DIST, "1.5");
        model.type(ProjectionParameter.SPREAD, "1");
        assertEquals(1.5, model.problemProperty().get().low());
    }

    @Test
    void theMethodsOwnNumberOfRoundsIsAWord() {
        assertEquals("auto", model.text(ProjectionParameter.EPOCHS));
        model.type(ProjectionParameter.EPOCHS, "300");
        model.type(ProjectionParameter.EPOCHS, "auto");
        assertEquals(0, applied.get().settings().epochs());
    }

    @Test
    void defaultsBringEverythingBackButTheSeed() {
        model.use(ProjectionPreset.GLOBAL_SHAPE);
        model.type(ProjectionParameter.SEED, "7");
        model.type(ProjectionParameter.SPREAD, "3");
        model.type(ProjectionParameter.MIN_DIST, "2");
        model.reset();
        assertEquals(UMAP.settings().withSeed(7), applied.get().settings());
    }

    @ParameterizedTest
    @EnumSource(ProjectionPreset.class)
    void everyPresetFitsBothMethodsAndDiffersFromTheOthers(ProjectionPreset preset) {
        for (var key : new String[] {"umap", "tsne"}) {
            var choice = preset.on(ProjectionChoice.DEFAULT.withMethod(key));
            for (var other : ProjectionPreset.values()) {
                boolean same = other.on(choice).sameLayoutAs(choice);
                assertEquals(other == preset, same, preset + " and " + other + " of " + key);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ProjectionParameter.class)
    void aSliderReachesBothItsEndsAndTheStandard(ProjectionParameter parameter) {
        var slide = parameter.slide();
        if (slide == null) {
            return;
        }
        assertEquals(slide.low(), slide.at(0), 1e-12);
        assertEquals(slide.high(), slide.at(1), 1e-9);
        assertEquals(parameter.standard(), slide.at(slide.share(parameter.standard())), 1e-9);
    }

    @Test
    void aMethodHearsOnlyItsOwnParameters() {
        var choice = UMAP;
        var perplexed = choice.withSettings(choice.settings().withPerplexity(50));
        assertEquals(true, perplexed.sameLayoutAs(choice));
        assertEquals(false, perplexed.withMethod("tsne").sameLayoutAs(choice.withMethod("tsne")));
    }

    @Test
    void onlyATuningIsTakenUpWhileItRuns() {
        var choice = UMAP;
        var tuning = choice.settings().tuning().withRepulsion(2);
        assertEquals(
                true, choice.withSettings(choice.settings().withTuning(tuning)).isTuningOf(choice));
        assertEquals(
                false, choice.withSettings(choice.settings().withNeighbors(5)).isTuningOf(choice));
        assertEquals(false, choice.withMethod("tsne").isTuningOf(choice));
    }
}
