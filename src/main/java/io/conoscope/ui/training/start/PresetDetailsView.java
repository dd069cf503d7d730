package io.conoscope.ui.training.start;

import io.conoscope.dataset.scenes.ScenesCorpus;
import io.conoscope.training.config.CorpusSource;
import io.conoscope.training.config.DatasetConfig;
import io.conoscope.training.config.SamplerConfig;
import io.conoscope.training.config.TemperatureConfig;
import io.conoscope.training.config.TrainingConfig;
import io.conoscope.training.config.file.TrainingPreset;
import io.conoscope.ui.kit.Messages;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.Locale;

/// What a preset is: what to look at, and its settings.
final class PresetDetailsView extends VBox {

    private final Messages words;

    /// @param draft has the seed and the threads
    PresetDetailsView(TrainingPreset preset, RunDraftModel draft, Messages words) {
        this.words = words;
        setId("start-facts");
        getStyleClass().add("start-facts");
        var title = new Label(words.get("preset." + preset.name()));
        title.getStyleClass().add("cs-heading");
        var watch = new Label(words.get("preset." + preset.name() + ".watch"));
        watch.setWrapText(true);
        watch.setMinHeight(USE_PREF_SIZE);
        var fields = new FormFields(words);
        var first = preset.runs().getFirst().config();
        fields.fact("start.data", corpus(first.dataset()));
        fields.fact("start.model", model(first));
        fields.fact("start.sampler", samplers(preset));
        fields.fact("start.batch", words.get("start.pairs", first.batch()));
        fields.fact("start.heat", temperature(first.temperature()));
        var drawing = new ScheduleView("start-preset-drawing", words);
        drawing.show(first.temperature());
        fields.under(drawing);
        fields.seedAndThreads(draft);
        getChildren().setAll(title, watch, fields.form());
    }

    private String corpus(DatasetConfig data) {
        return switch (data.source()) {
            case CorpusSource.Scenes scenes ->
                    words.get(
                            "start.scenesOf",
                            scenes.images(),
                            ScenesCorpus.inTraining(scenes.images()),
                            data.captions() == 0 ? ScenesCorpus.CAPTIONS : data.captions());
            case CorpusSource.Folder folder -> folder.path();
        };
    }

    private String model(TrainingConfig config) {
        var model = config.model();
        if (!model.isOneModel()) {
            return words.get("start.towers", model.imageTower(), model.textTower());
        }
        return model.randomInit() == null
                ? model.imageTower()
                : words.get("start.freshModel", model.imageTower());
    }

    private String samplers(TrainingPreset preset) {
        return String.join(
                words.get("start.against"),
                preset.runs().stream().map(run -> sampler(run.config().sampler())).toList());
    }

    private String sampler(SamplerConfig sampler) {
        var word = sampler.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var name = words.get("start.sampler." + word);
        return sampler.kind() == SamplerConfig.Kind.SAME_IMAGE
                ? name + " " + sampler.images() + " × " + sampler.captions()
                : name;
    }

    private String temperature(TemperatureConfig temperature) {
        return switch (temperature) {
            case TemperatureConfig.Fixed fixed ->
                    words.get("start.heat.fixed") + " " + ProportionalSteps.text(fixed.value());
            case TemperatureConfig.Learned learned ->
                    words.get("start.heat.learned")
                            + " "
                            + ProportionalSteps.text(learned.initial());
            case TemperatureConfig.Scheduled way ->
                    words.get("start.heat." + way.kind().name().toLowerCase(Locale.ROOT))
                            + " "
                            + words.get(
                                    "start.fromTo",
                                    ProportionalSteps.text(way.from()),
                                    ProportionalSteps.text(way.to()));
        };
    }
}
