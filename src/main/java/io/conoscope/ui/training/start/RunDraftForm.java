package io.conoscope.ui.training.start;

import io.conoscope.encoder.model.ModelParts;
import io.conoscope.training.config.SamplerConfig;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.FileDialogs;
import io.conoscope.ui.training.start.RunDraftModel.Data;
import io.conoscope.ui.training.start.RunDraftModel.Heat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;

/// The settings of a run of one's own.
final class RunDraftForm extends VBox {

    private static final int MOST_SCENES = 999_999;
    private static final int MOST_BATCH = 4096;
    private static final int MOST_EPOCHS = 10_000;
    private static final double COLDEST = 0.001;
    private static final double HOTTEST = 10;

    private final RunDraftModel draft;
    private final Messages words;
    private final FormFields fields;

    RunDraftForm(RunDraftModel draft, FileDialogs files, Messages words) {
        this.draft = draft;
        this.words = words;
        this.fields = new FormFields(words);
        setId("start-form");
        data(files);
        model();
        temperature();
        sampler();
        var batch = fields.number("start-batch", draft.batchProperty(), 2, MOST_BATCH);
        fields.row("start.batch", batch);
        fields.row(
                "start.epochs",
                fields.number("start-epochs", draft.epochsProperty(), 1, MOST_EPOCHS));
        fields.seedAndThreads(draft);
        getChildren().setAll(fields.form());
    }

    private void data(FileDialogs files) {
        var offered = FXCollections.observableArrayList(Data.values());
        offered.removeIf(data -> data == Data.OPEN && draft.open() == null);
        var box = fields.choice("start-data", offered, draft.dataProperty(), this::word);
        fields.row("start.data", box);
        var scenes = fields.number("start-scenes", draft.scenesProperty(), 16, MOST_SCENES);
        var label = fields.row("start.scenes", scenes);
        FormFields.only(is(Data.SCENES), label, scenes.getParent());
        var folder = new TextField();
        folder.setId("start-folder-data");
        folder.textProperty().bindBidirectional(draft.folderProperty());
        var choose = new Button(words.get("start.choose"));
        choose.setId("start-choose-data");
        Buttons.explain(choose, words.get("start.folder.tip"));
        choose.setOnAction(
                event ->
                        files.chooseFolder("dialog.folder")
                                .ifPresent(path -> folder.setText(path.toString())));
        var folderLabel = fields.row("start.folder", folder, choose);
        FormFields.only(is(Data.FOLDER), folderLabel, folder.getParent());
    }

    private ObservableValue<Boolean> is(Data data) {
        return draft.dataProperty().map(now -> now == data);
    }

    private void model() {
        var chosen = new SimpleObjectProperty<ModelParts>();
        var box = fields.choice("start-model", draft.models(), chosen, ModelParts::name);
        chosen.subscribe(
                model -> {
                    if (model != null) {
                        draft.modelProperty().set(model.name());
                    }
                });
        var fresh = new CheckBox(words.get("start.fresh"));
        fresh.setId("start-fresh");
        fresh.selectedProperty().bindBidirectional(draft.freshProperty());
        Buttons.explain(fresh, words.get("start.fresh.tip"));
        Runnable follow =
                () -> {
                    fresh.setDisable(!draft.isTrained());
                    if (!draft.isTrained()) {
                        fresh.setSelected(true);
                    }
                };
        draft.modelProperty().subscribe(follow);
        draft.models().subscribe(() -> pick(chosen));
        draft.models().subscribe(follow);
        pick(chosen);
        follow.run();
        fields.row("start.model", box);
        fields.under(fresh);
    }

    private void pick(ObjectProperty<ModelParts> chosen) {
        for (var model : draft.models()) {
            if (model.name().equals(draft.modelProperty().get())) {
                chosen.set(model);
            }
        }
    }

    private void temperature() {
        var ways = FXCollections.observableArrayList(Heat.values());
        var way = fields.choice("start-heat", ways, draft.heatProperty(), this::word);
        fields.row("start.heat", way);
        var from = fields.decimal("start-from", draft.fromProperty(), COLDEST, HOTTEST);
        var to = fields.decimal("start-to", draft.toProperty(), COLDEST, HOTTEST);
        var arrow = new Label(words.get("start.to"));
        Buttons.explain(to, words.get("start.to.tip"));
        fields.row("start.from", from, arrow, to);
        FormFields.only(
                draft.heatProperty().map(heat -> heat != Heat.FIXED && heat != Heat.LEARNED),
                arrow,
                to);
        var drawing = new ScheduleView("start-drawing", words);
        Runnable draw = () -> drawing.show(draft.temperature());
        List.of(draft.heatProperty(), draft.fromProperty(), draft.toProperty())
                .forEach(property -> property.subscribe(draw));
        draw.run();
        fields.row("start.course", drawing);
    }

    private void sampler() {
        var kinds = FXCollections.observableArrayList(SamplerConfig.Kind.values());
        var box = fields.choice("start-sampler", kinds, draft.samplerProperty(), this::word);
        fields.row("start.sampler", box);
        var captions = fields.number("start-captions", draft.captionsProperty(), 2, 64);
        var label = fields.row("start.captions", captions);
        FormFields.only(
                draft.samplerProperty().map(kind -> kind == SamplerConfig.Kind.SAME_IMAGE),
                label,
                captions.getParent());
    }

    /// The words of a choice, by the name of its kind.
    private String word(Enum<?> choice) {
        var name = choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var prefix =
                switch (choice) {
                    case Data data -> "data";
                    case Heat heat -> "heat";
                    default -> "sampler";
                };
        return words.get("start." + prefix + "." + name);
    }

    /// For the keyboard: where to begin.
    ComboBox<?> first() {
        return (ComboBox<?>) lookup("#start-data");
    }
}
