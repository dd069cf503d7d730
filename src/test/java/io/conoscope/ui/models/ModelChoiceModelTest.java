package io.conoscope.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.model.ModelParts;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.ModelChoice;
import io.conoscope.ui.session.NoServices;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

class ModelChoiceModelTest {

    private static final ModelParts TINY = new ModelParts("clip-tiny", true, true, 4, false, true);
    private static final ModelParts CLIP = new ModelParts("clip", true, true, 12, true, true);
    private static final ModelParts GRAPH = new ModelParts("jina", true, true, 0, true, false);
    private static final ModelParts DINO = new ModelParts("dino", true, false, 6, true, true);
    private static final ModelParts BERT = new ModelParts("bert", false, true, 8, true, true);

    private final ArrayDeque<Runnable> held = new ArrayDeque<>();
    private @Nullable ConoscopeException failure;

    private final NoServices services =
            new NoServices() {
                @Override
                public List<ModelParts> models(Collection<String> also) {
                    return List.of(TINY, CLIP, GRAPH, DINO, BERT);
                }

                @Override
                public ModelDescription describe(ModelSpec spec) throws ConoscopeException {
                    if (failure != null) {
                        throw failure;
                    }
                    var weights = new ModelChoice(spec).weights();
                    return new ModelDescription(
                            "", weights, "safetensors", 64, 32, 77, 12, 1, "print");
                }
            };

    private final Background now = new Background(Runnable::run, Runnable::run);
    private Background reading = now;
    private Workbench bench = workbench();

    private Workbench workbench() {
        return new Workbench(
                new Session(), services, new TaskExecutors(reading, now, now, now), new Messages());
    }

    private ModelChoiceModel choice() {
        return new ModelChoiceModel(bench.embedding(), new Messages());
    }

    private ModelSpec use(ModelChoiceModel choice) {
        choice.use();
        return bench.embedding().modelProperty().get().spec();
    }

    @Test
    void beginsAtTheModelInUse() {
        bench.embedding().choose(new ModelChoice(new ModelSpec("clip", 7L).withLayer(3)));
        var choice = choice();
        assertEquals(CLIP, choice.imageProperty().get());
        assertEquals(7, choice.seedProperty().get());
        assertEquals(3, choice.layerProperty().get());
        assertFalse(choice.twoTowersProperty().get());
        assertEquals(
                "clip · random 7 · layer 3 of 12 · 64 dimensions", choice.summaryProperty().get());
    }

    @Test
    void aModelWithWeightsIsTrainedUnlessItsTwinIsWanted() {
        var choice = choice();
        choice.freshProperty().set(false);
        choice.imageProperty().set(CLIP);
        assertEquals(new ModelSpec("clip", null), use(choice));
        choice.freshProperty().set(true);
        choice.seedProperty().set(2);
        assertEquals(new ModelSpec("clip", 2L), use(choice));
        assertTrue(bench.embedding().models().contains(ModelChoice.fresh("clip", 2)));
    }

    @Test
    void aModelWithoutWeightsIsAlwaysRandom() {
        var choice = choice();
        choice.imageProperty().set(TINY);
        choice.freshProperty().set(false);
        assertEquals(new ModelSpec("clip-tiny", 1L), use(choice));
    }

    @Test
    void anExportedGraphHasNeitherTwinNorLayers() {
        var choice = choice();
        choice.freshProperty().set(true);
        choice.layerProperty().set(2);
        choice.imageProperty().set(GRAPH);
        assertFalse(choice.blocksBinding().get());
        assertEquals(new ModelSpec("jina", null), use(choice));
    }

    @Test
    void theLastLayerMeansAllLayers() {
        var choice = choice();
        choice.imageProperty().set(CLIP);
        choice.layerProperty().set(12);
        assertNull(use(choice).layer());
        choice.layerProperty().set(11);
        assertEquals(11, Objects.requireNonNull(use(choice).layer()));
    }

    @Test
    void anyImageTowerGoesWithAnyTextTower() {
        var choice = choice();
        choice.twoTowersProperty().set(true);
        choice.freshProperty().set(false);
        choice.imageProperty().set(DINO);
        choice.textProperty().set(BERT);
        choice.bridgeSeedProperty().set(5);
        assertEquals(8, choice.layersBinding().get());
        assertEquals(ModelSpec.towers("dino", "bert", null, 5), use(choice));
        assertFalse(choice.texts().contains(DINO));
        assertFalse(choice.images().contains(BERT));
    }

    @Test
    void whatIsWrongIsSaidAndCannotBeUsed() {
        failure = new ConoscopeException("model.half", null, "dino", "text");
        var choice = choice();
        var before = bench.embedding().modelProperty().get();
        assertTrue(choice.problemProperty().get().contains("dino"));
        assertEquals("", choice.summaryProperty().get());
        assertNull(choice.usableProperty().get());
        choice.use();
        assertEquals(before, bench.embedding().modelProperty().get());
        failure = null;
        choice.imageProperty().set(CLIP);
        assertEquals("", choice.problemProperty().get());
    }

    @Test
    void anAnswerThatWasOvertakenIsDropped() {
        reading = new Background(held::add, Runnable::run);
        bench = workbench();
        var choice = choice();
        held.remove().run();
        choice.imageProperty().set(CLIP);
        choice.freshProperty().set(false);
        held.removeLast().run();
        var said = choice.summaryProperty().get();
        held.forEach(Runnable::run);
        assertEquals("clip · trained · 64 dimensions", said);
        assertEquals(said, choice.summaryProperty().get());
    }
}
