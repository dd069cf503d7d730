package io.conoscope.ui.models;

import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.model.ModelParts;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.EmbeddingModel;
import io.conoscope.ui.session.ModelChoice;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A choice of a model while it is being made: what it comes to, or what is wrong with it, stands
/// beside it. FX thread only.
public final class ModelChoiceModel {

    private final EmbeddingModel embedding;
    private final Messages words;
    private final RequestNumbers requests = new RequestNumbers();
    private final ObservableList<ModelParts> images = FXCollections.observableArrayList();
    private final ObservableList<ModelParts> texts = FXCollections.observableArrayList();
    private final BooleanProperty twoTowers = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable ModelParts> image = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ModelParts> text = new SimpleObjectProperty<>();
    private final BooleanProperty fresh = new SimpleBooleanProperty();
    private final IntegerProperty seed = new SimpleIntegerProperty(1);
    private final IntegerProperty layer = new SimpleIntegerProperty(Integer.MAX_VALUE);
    private final IntegerProperty bridgeSeed = new SimpleIntegerProperty(1);
    private final IntegerBinding layers;
    private final BooleanBinding blocks;
    private final BooleanBinding trained;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable ModelSpec> usable = new ReadOnlyObjectWrapper<>();
    private boolean filling;

    /// Begins at the model in use.
    public ModelChoiceModel(EmbeddingModel embedding, Messages words) {
        this.embedding = embedding;
        this.words = words;
        layers = Bindings.createIntegerBinding(this::depth, image, text, twoTowers);
        blocks = Bindings.createBooleanBinding(this::areBlocks, image, text, twoTowers);
        trained = Bindings.createBooleanBinding(this::areTrained, image, text, twoTowers);
        for (var property : List.of(twoTowers, image, text, fresh, seed, layer, bridgeSeed)) {
            property.subscribe(this::changed);
        }
        embedding.findModels(Outcome.of(this::fill, this::fail));
    }

    /// The models that have an image tower; of two towers too, while one model is chosen.
    public ObservableList<ModelParts> images() {
        return images;
    }

    /// The models that have a text tower.
    public ObservableList<ModelParts> texts() {
        return texts;
    }

    /// Whether the towers come from different models.
    public BooleanProperty twoTowersProperty() {
        return twoTowers;
    }

    /// The model, or the one whose image tower is taken; null until the models are found.
    public ObjectProperty<@Nullable ModelParts> imageProperty() {
        return image;
    }

    /// The model whose text tower is taken.
    public ObjectProperty<@Nullable ModelParts> textProperty() {
        return text;
    }

    /// Whether the weights are drawn from the seed.
    public BooleanProperty freshProperty() {
        return fresh;
    }

    public IntegerProperty seedProperty() {
        return seed;
    }

    /// How many layers are run; as many as there are, or more, mean all.
    public IntegerProperty layerProperty() {
        return layer;
    }

    /// Seed of the projection that joins towers of different widths.
    public IntegerProperty bridgeSeedProperty() {
        return bridgeSeed;
    }

    /// How many layers there are; 0 where nobody can tell.
    public IntegerBinding layersBinding() {
        return layers;
    }

    /// Whether weights can be fresh and layers be left out.
    public BooleanBinding blocksBinding() {
        return blocks;
    }

    /// Whether there are weights of its own to take.
    public BooleanBinding trainedBinding() {
        return trained;
    }

    /// What will be computed: `clip-tiny · random 1 · layer 2 of 4 · 128 dimensions`.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// What is wrong with the choice; empty where nothing is.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The choice once it is known to be sound; null before.
    public ReadOnlyObjectProperty<@Nullable ModelSpec> usableProperty() {
        return usable.getReadOnlyProperty();
    }

    /// Makes it the window's model, where it is sound.
    public void use() {
        var spec = usable.get();
        if (spec != null) {
            embedding.choose(new ModelChoice(spec));
        }
    }

    private void fill(List<ModelParts> found) {
        filling = true;
        images.setAll(found.stream().filter(ModelParts::image).toList());
        texts.setAll(found.stream().filter(ModelParts::text).toList());
        var spec = embedding.modelProperty().get().spec();
        twoTowers.set(!spec.isOneModel());
        image.set(named(spec.imageModel(), images));
        text.set(named(spec.textModel(), texts));
        fresh.set(spec.randomInit() != null);
        seed.set(spec.randomInit() == null ? 1 : Math.toIntExact(spec.randomInit()));
        layer.set(spec.layer() == null ? Integer.MAX_VALUE : spec.layer());
        bridgeSeed.set(Math.toIntExact(spec.bridgeSeed()));
        filling = false;
        changed();
    }

    private static @Nullable ModelParts named(String name, List<ModelParts> models) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElse(models.isEmpty() ? null : models.getFirst());
    }

    private void changed() {
        if (filling) {
            return;
        }
        long number = requests.next();
        usable.set(null);
        var spec = spec();
        if (spec == null) {
            summary.set("");
            return;
        }
        embedding.describe(
                spec,
                Outcome.onlyIf(
                        () -> requests.isCurrent(number),
                        Outcome.of(found -> show(spec, found), this::fail)));
    }

    /// The choice as it stands; null while a tower is missing.
    private @Nullable ModelSpec spec() {
        var first = image.get();
        var second = twoTowers.get() ? text.get() : first;
        if (first == null || second == null) {
            return null;
        }
        boolean random = blocks.get() && (fresh.get() || !trained.get());
        var spec =
                ModelSpec.towers(
                        first.name(),
                        second.name(),
                        random ? (Long) (long) seed.get() : null,
                        bridgeSeed.get());
        boolean all = !blocks.get() || layer.get() >= layers.get();
        return all ? spec : spec.withLayer(layer.get());
    }

    private void show(ModelSpec spec, ModelDescription found) {
        var name = new ModelChoice(spec).name();
        var state = found.weights();
        if (spec.layer() != null) {
            state =
                    state.replace(
                            "layer " + spec.layer(),
                            words.get("choice.layer", spec.layer(), found.layers()));
        }
        var said = name + " · " + state;
        summary.set(
                found.dimension() > 0
                        ? words.get("choice.summary", said, found.dimension())
                        : said);
        problem.set("");
        usable.set(spec);
    }

    private void fail(Throwable failure) {
        summary.set("");
        problem.set(String.valueOf(failure.getMessage()));
    }

    private List<ModelParts> chosen() {
        var first = image.get();
        var second = twoTowers.get() ? text.get() : first;
        return first == null || second == null ? List.of() : List.of(first, second);
    }

    private int depth() {
        return chosen().stream().mapToInt(ModelParts::layers).max().orElse(0);
    }

    private boolean areBlocks() {
        return !chosen().isEmpty() && chosen().stream().allMatch(ModelParts::blocks);
    }

    private boolean areTrained() {
        return !chosen().isEmpty() && chosen().stream().allMatch(ModelParts::trained);
    }
}
