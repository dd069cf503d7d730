package io.conoscope.ui.training.start;

import io.conoscope.encoder.model.ModelParts;
import io.conoscope.training.config.SamplerConfig;
import io.conoscope.training.config.TemperatureConfig;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// The fields of a configuration of one's own. FX thread only.
public final class RunDraftModel {

    /// Where the pairs come from.
    public enum Data {
        /// The corpus that is open in the window.
        OPEN,
        /// Generated scenes.
        SCENES,
        /// A corpus in a folder.
        FOLDER
    }

    /// How the temperature goes.
    public enum Heat {
        /// One value for the whole run.
        FIXED,
        /// Exponential from the first value to the last.
        EXPONENTIAL,
        /// Half a cosine wave from the first value to the last.
        COSINE,
        /// Linear from the first value to the last.
        LINEAR,
        /// Four steps from the first value to the last.
        STEPS,
        /// Learned by the optimiser, from an initial value.
        LEARNED
    }

    private static final double WARM = 0.07;
    private static final double COLD = 0.01;
    private static final int LEVELS = 4;

    private final @Nullable Path open;
    private final ObjectProperty<Data> data;
    private final StringProperty folder = new SimpleStringProperty("");
    private final IntegerProperty scenes = new SimpleIntegerProperty(4000);
    private final ObservableList<ModelParts> models = FXCollections.observableArrayList();
    private final StringProperty model = new SimpleStringProperty("clip-tiny");
    private final BooleanProperty fresh = new SimpleBooleanProperty(true);
    private final ObjectProperty<Heat> heat = new SimpleObjectProperty<>(Heat.EXPONENTIAL);
    private final DoubleProperty from = new SimpleDoubleProperty(WARM);
    private final DoubleProperty to = new SimpleDoubleProperty(COLD);
    private final ObjectProperty<SamplerConfig.Kind> sampler =
            new SimpleObjectProperty<>(SamplerConfig.Kind.DISTINCT_IMAGES);
    private final IntegerProperty captions = new SimpleIntegerProperty(4);
    private final IntegerProperty batch = new SimpleIntegerProperty(128);
    private final IntegerProperty epochs = new SimpleIntegerProperty(5);
    private final IntegerProperty threads =
            new SimpleIntegerProperty(Runtime.getRuntime().availableProcessors());
    private final IntegerProperty seed = new SimpleIntegerProperty(1);

    /// @param open the corpus that is open; null without one
    RunDraftModel(@Nullable Path open) {
        this.open = open;
        this.data = new SimpleObjectProperty<>(open == null ? Data.SCENES : Data.OPEN);
    }

    /// All fields, for who follows any change.
    List<Property<?>> all() {
        return List.of(
                data, folder, scenes, model, fresh, heat, from, to, sampler, captions, batch,
                epochs, threads, seed);
    }

    /// The corpus that is open; null without one.
    public @Nullable Path open() {
        return open;
    }

    public ObjectProperty<Data> dataProperty() {
        return data;
    }

    /// The folder, for [Data#FOLDER].
    public StringProperty folderProperty() {
        return folder;
    }

    /// How many scenes, for [Data#SCENES].
    public IntegerProperty scenesProperty() {
        return scenes;
    }

    /// The models that can be trained; empty until they are found.
    public ObservableList<ModelParts> models() {
        return models;
    }

    public StringProperty modelProperty() {
        return model;
    }

    /// Whether the chosen model has weights of its own to begin with.
    public boolean isTrained() {
        return models.stream()
                .anyMatch(found -> found.name().equals(model.get()) && found.trained());
    }

    void offer(List<ModelParts> found) {
        models.setAll(found);
    }

    /// Whether weights are drawn from the seed.
    public BooleanProperty freshProperty() {
        return fresh;
    }

    public ObjectProperty<Heat> heatProperty() {
        return heat;
    }

    /// The temperature, or the first one.
    public DoubleProperty fromProperty() {
        return from;
    }

    /// The last temperature, where it changes by a schedule.
    public DoubleProperty toProperty() {
        return to;
    }

    public ObjectProperty<SamplerConfig.Kind> samplerProperty() {
        return sampler;
    }

    /// Captions of each picture in a batch, for `SAME_IMAGE`.
    public IntegerProperty captionsProperty() {
        return captions;
    }

    public IntegerProperty batchProperty() {
        return batch;
    }

    public IntegerProperty epochsProperty() {
        return epochs;
    }

    public IntegerProperty threadsProperty() {
        return threads;
    }

    public IntegerProperty seedProperty() {
        return seed;
    }

    /// The temperature as it is set, for the drawing too.
    public TemperatureConfig temperature() {
        double first = from.get();
        return switch (heat.get()) {
            case FIXED -> new TemperatureConfig.Fixed(first);
            case LEARNED -> new TemperatureConfig.Learned(first);
            case EXPONENTIAL -> scheduled(TemperatureConfig.Kind.EXPONENTIAL, 0);
            case COSINE -> scheduled(TemperatureConfig.Kind.COSINE, 0);
            case LINEAR -> scheduled(TemperatureConfig.Kind.LINEAR, 0);
            case STEPS -> scheduled(TemperatureConfig.Kind.STEPS, LEVELS);
        };
    }

    private TemperatureConfig scheduled(TemperatureConfig.Kind kind, int count) {
        return new TemperatureConfig.Scheduled(kind, from.get(), to.get(), count);
    }

    /// What the fields say now.
    RunDraft draft() {
        var corpus =
                switch (data.get()) {
                    case OPEN -> open;
                    case SCENES -> null;
                    case FOLDER -> Path.of(folder.get()).toAbsolutePath().normalize();
                };
        return new RunDraft(
                corpus,
                scenes.get(),
                model.get(),
                fresh.get(),
                temperature(),
                pairs(),
                batch.get(),
                epochs.get(),
                threads.get(),
                seed.get());
    }

    /// A batch of a picture's captions holds as many pictures as fit.
    private SamplerConfig pairs() {
        return switch (sampler.get()) {
            case RANDOM -> SamplerConfig.RANDOM;
            case DISTINCT_IMAGES -> SamplerConfig.DISTINCT;
            case SAME_IMAGE ->
                    new SamplerConfig(
                            SamplerConfig.Kind.SAME_IMAGE,
                            Math.max(1, batch.get() / captions.get()),
                            captions.get());
        };
    }
}
