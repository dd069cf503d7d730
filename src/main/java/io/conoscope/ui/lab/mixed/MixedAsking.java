package io.conoscope.ui.lab.mixed;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.figure.Figure;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.lab.CorrectionChoice;
import io.conoscope.ui.lab.LabContext;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// The query, and the correction that answers beside the rows as they are.
final class MixedAsking extends VBox {

    private static final List<String> CORRECTIONS =
            List.of("center", "standardize", "realign", "shift:0.5", "shift:1", "drop:1", "drop:8");

    /// Those that have words.
    private static final Set<String> METHODS =
            Set.of("center", "standardize", "realign", "shift", "drop", "subspace");

    private final MixedModel model;
    private final LabContext context;
    private final Messages words;

    MixedAsking(MixedModel model, LabContext context) {
        super(8);
        this.model = model;
        this.context = context;
        this.words = context.words();
        getStyleClass().add("cs-mixed-side");
        var field = new TextField();
        field.setId("lab-mixed-text");
        field.setPromptText(words.get("lab.mixed.prompt"));
        field.setTooltip(Tooltips.of(words.get("lab.mixed.prompt.tip")));
        field.textProperty().bindBidirectional(model.textProperty());
        field.setOnAction(event -> model.searchText());
        var preset = new Button();
        preset.setId("lab-mixed-preset");
        preset.setTooltip(Tooltips.of(words.get("lab.mixed.preset.tip")));
        preset.setMaxWidth(Double.MAX_VALUE);
        preset.setOnAction(event -> model.searchPreset());
        preset.textProperty()
                .bind(
                        model.presetProperty()
                                .map(thing -> words.get("lab.mixed.preset", thing, thing)));
        preset.visibleProperty().bind(model.presetProperty().isNotEmpty());
        preset.managedProperty().bind(preset.visibleProperty());
        var state = new Label();
        state.setId("lab-mixed-state");
        state.setWrapText(true);
        state.getStyleClass().add("cs-muted");
        state.textProperty().bind(model.stateProperty());
        var correction = new Label(words.get("lab.mixed.correction"));
        correction.getStyleClass().add("cs-heading");
        var save = button("save", this::save);
        save.disableProperty().bind(model.answerProperty().isNull());
        getChildren()
                .setAll(
                        field,
                        button("search", model::searchText),
                        button("picture", this::pick),
                        button("selected", model::searchSelected),
                        preset,
                        correction,
                        choice(),
                        save,
                        state);
    }

    private Button button(String name, Runnable act) {
        var button = new Button(words.get("lab.mixed." + name));
        button.setId("lab-mixed-" + name);
        button.setTooltip(Tooltips.of(words.get("lab.mixed." + name + ".tip")));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> act.run());
        return button;
    }

    private ComboBox<String> choice() {
        var box = new ComboBox<String>();
        box.setId("lab-mixed-correction");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setTooltip(Tooltips.of(words.get("lab.mixed.correction.tip")));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String name) {
                        return name == null ? "" : label(name);
                    }

                    @Override
                    public @Nullable String fromString(String label) {
                        return null;
                    }
                });
        box.getItems().setAll(CORRECTIONS);
        var shared = context.lab().correctionProperty();
        shared.subscribe(now -> show(box, now));
        box.setOnAction(
                event -> {
                    var name = box.getValue();
                    if (name != null && !name.equals(shared.get().name())) {
                        shared.set(shared.get().withName(name));
                    }
                });
        return box;
    }

    /// As the tab beside this one calls it; a name without words of its own as it is.
    private String label(String name) {
        int colon = name.indexOf(':');
        var method = colon < 0 ? name : name.substring(0, colon);
        if (!METHODS.contains(method)) {
            return name;
        }
        var label = words.get("lab.close.method." + method);
        return colon < 0 ? label : label + " " + name.substring(colon + 1);
    }

    private static void show(ComboBox<String> box, CorrectionChoice now) {
        if (!box.getItems().contains(now.name())) {
            box.getItems().add(now.name());
        }
        box.setValue(now.name());
    }

    private void pick() {
        context.files().dialogs().choosePicture().ifPresent(model::searchPicture);
    }

    private void save() {
        var figure =
                new Figure("mixed-search", () -> words.get("lab.mixed"))
                        .withText(
                                FigureFormat.CSV,
                                () -> {
                                    var answer = model.answerProperty().get();
                                    var corpus = model.corpus();
                                    return answer == null || corpus == null
                                            ? null
                                            : () -> MixedTable.csv(answer, corpus);
                                });
        context.files().export().apply("lab.mixed.save").save(figure, FigureFormat.CSV);
    }
}
