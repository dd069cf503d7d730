package io.conoscope.ui.lab.batch;

import io.conoscope.gap.batch.BatchSampling;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.lab.batch.control.Temperatures;
import io.conoscope.ui.lab.batch.control.Thresholds;
import io.conoscope.ui.lab.batch.control.WholeNumbers;
import io.conoscope.ui.lab.batch.judge.JudgeKind;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// How a batch is drawn and shaded.
final class BatchControls extends VBox {

    private final BatchModel model;
    private final Messages words;
    private boolean telling;

    BatchControls(BatchModel model, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("batch-controls");
        var kind =
                choice(
                        "batch-sampling",
                        List.of(BatchSampling.Kind.values()),
                        each -> words.get("start.sampler." + each.word()));
        var captions = spinner("batch-captions", new WholeNumbers(2, BatchSettings.LARGEST));
        var size =
                spinner(
                        "batch-size",
                        new WholeNumbers(BatchSettings.SMALLEST, BatchSettings.LARGEST));
        var seed = spinner("batch-seed", new WholeNumbers(0, Integer.MAX_VALUE));
        var heat = spinner("batch-temperature", new Temperatures());
        var shade =
                choice(
                        "batch-shade",
                        List.of(MatrixShade.values()),
                        each -> words.get("lab.batches.shade." + each.key()));
        var captionsRow = row("lab.batches.captions", captions);
        getChildren()
                .addAll(
                        row("lab.batches.sampling", kind),
                        captionsRow,
                        row("lab.batches.size", size),
                        row("lab.batches.seed", seed),
                        next(),
                        row("lab.batches.temperature", heat),
                        row("lab.batches.shade", shade));
        shade.valueProperty().bindBidirectional(model.shadeProperty());
        hear(kind.valueProperty(), each -> sample(each, captions.getValue()));
        hear(captions.valueProperty(), each -> sample(kind.getValue(), each));
        hear(size.valueProperty(), model::resize);
        hear(seed.valueProperty(), each -> model.reseed(each));
        hear(heat.valueProperty(), model::heat);
        model.settingsProperty()
                .subscribe(
                        now -> {
                            telling = true;
                            kind.setValue(now.sampling().kind());
                            tell(now, captions, captionsRow);
                            size.getValueFactory().setValue(now.size());
                            seed.getValueFactory().setValue((int) now.seed());
                            heat.getValueFactory().setValue(now.temperature());
                            telling = false;
                        });
    }

    private static void tell(BatchSettings now, Spinner<Integer> captions, HBox row) {
        int wanted = now.sampling().captions();
        row.setDisable(wanted < 2);
        if (wanted > 1) {
            captions.getValueFactory().setValue(wanted);
        }
    }

    private void sample(BatchSampling.Kind kind, int captions) {
        model.sample(
                switch (kind) {
                    case RANDOM -> BatchSampling.RANDOM;
                    case DISTINCT_IMAGES -> BatchSampling.DISTINCT;
                    case SAME_IMAGE -> BatchSampling.sameImage(Math.max(2, captions));
                });
    }

    private <T> void hear(javafx.beans.value.ObservableValue<T> value, Consumer<? super T> told) {
        value.subscribe(
                (before, now) -> {
                    if (!telling && now != null) {
                        told.accept(now);
                    }
                });
    }

    private Button next() {
        var next = new Button(words.get("lab.batches.next"));
        next.setId("batch-next");
        next.setMaxWidth(Double.MAX_VALUE);
        next.setOnAction(event -> model.next());
        Buttons.explain(next, words.get("lab.batches.next.tip"));
        return next;
    }

    private HBox row(String key, Region control) {
        var label = new Label(words.get(key));
        label.setLabelFor(control);
        label.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Buttons.explain((javafx.scene.control.Control) control, words.get(key + ".tip"));
        var row = new HBox(label, space, control);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("batch-row");
        return row;
    }

    private <T> ComboBox<T> choice(String id, List<T> from, Function<T, String> word) {
        var box = new ComboBox<T>();
        box.getItems().setAll(from);
        box.setId(id);
        box.setPrefWidth(150);
        box.setConverter(new Named<>(word));
        return box;
    }

    static <T extends Number> Spinner<T> spinner(String id, SpinnerValueFactory<T> values) {
        var spinner = new Spinner<>(values);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(96);
        spinner.setMinWidth(Region.USE_PREF_SIZE);
        spinner.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                spinner.commitValue();
                            }
                        });
        return spinner;
    }

    /// A threshold of a judge.
    static Spinner<Double> threshold(JudgeKind kind) {
        return spinner(
                "batch-threshold-" + kind.key(),
                new Thresholds(kind.lowest(), kind.highest(), kind.step()));
    }

    /// Words of a value, one way.
    private static final class Named<T> extends StringConverter<T> {

        private final Function<T, String> word;

        Named(Function<T, String> word) {
            this.word = word;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : word.apply(value);
        }

        @Override
        @SuppressWarnings("NullAway") // the box is not typed into
        public T fromString(String words) {
            return null;
        }
    }
}
