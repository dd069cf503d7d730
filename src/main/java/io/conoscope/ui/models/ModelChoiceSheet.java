package io.conoscope.ui.models;

import io.conoscope.encoder.model.ModelParts;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.Sheet;

import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// Chooses the model: one or two towers, trained or random, all layers or the first ones. One line
/// says what will be computed, or what is wrong.
public final class ModelChoiceSheet extends Sheet {

    private static final int LARGEST_SEED = 999_999;
    private static final double FIELD_WIDTH = 264;

    private final ModelChoiceModel choice;
    private final Messages words;
    private final GridPane form = new GridPane();

    /// A grid's own count leaves out rows that do not show.
    private int rows;

    public ModelChoiceSheet(ModelChoiceModel choice, Messages words, Runnable close) {
        super("choice", words.get("choice.title"), words, close);
        this.choice = choice;
        this.words = words;
        form.getStyleClass().add("cs-form");
        var towers = new CheckBox(words.get("choice.towers"));
        towers.setId("choice-towers");
        Buttons.explain(towers, words.get("choice.towers.tip"));
        towers.selectedProperty().bindBidirectional(choice.twoTowersProperty());
        var image = models("choice-image", "choice.image", choice.images());
        image.valueProperty().bindBidirectional(choice.imageProperty());
        var text = models("choice-text", "choice.text", choice.texts());
        text.valueProperty().bindBidirectional(choice.textProperty());
        var model = row("choice.model", image);
        choice.twoTowersProperty()
                .subscribe(two -> model.setText(words.get(two ? "choice.image" : "choice.model")));
        onlyForTwo(row("choice.text", text), text);
        form.add(towers, 1, rows++);
        random();
        layers();
        bridge();
        add(
                form,
                said("choice-summary", "cs-heading"),
                said("choice-problem", "cs-problem"),
                use(close));
        lines();
        setPrefWidth(520);
    }

    private void lines() {
        line("#choice-summary", choice.summaryProperty());
        line("#choice-problem", choice.problemProperty());
    }

    private void line(String id, javafx.beans.value.ObservableValue<String> said) {
        var label = (Label) lookup(id);
        label.textProperty().bind(said);
        label.visibleProperty().bind(said.map(text -> !text.isEmpty()));
        label.managedProperty().bind(label.visibleProperty());
    }

    private static Label said(String id, String style) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private ComboBox<ModelParts> models(String id, String key, ObservableList<ModelParts> from) {
        var box = new ComboBox<>(from);
        box.setId(id);
        box.setPrefWidth(FIELD_WIDTH);
        box.setConverter(new Names());
        Buttons.explain(box, words.get(key + ".tip"));
        return box;
    }

    private void random() {
        var check = new CheckBox(words.get("choice.random"));
        check.setId("choice-random");
        Buttons.explain(check, words.get("choice.random.tip"));
        check.setMnemonicParsing(false);
        check.selectedProperty().bindBidirectional(choice.freshProperty());
        check.disableProperty().bind(choice.blocksBinding().not());
        var seed = seed("choice-seed", "choice.seed", choice.seedProperty());
        seed.disableProperty()
                .bind(
                        choice.blocksBinding()
                                .not()
                                .or(choice.freshProperty().not().and(choice.trainedBinding())));
        var box = new HBox(12, check, seed);
        box.setAlignment(Pos.CENTER_LEFT);
        form.addRow(rows++, label("choice.weights"), box);
    }

    private void layers() {
        var slider = new Slider(0, 1, 1);
        slider.setId("choice-layer");
        slider.setPrefWidth(184);
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        Buttons.explain(slider, words.get("choice.layers.tip"));
        var said = new Label();
        said.setId("choice-layers");
        Runnable follow =
                () -> {
                    int all = Math.max(1, choice.layersBinding().get());
                    int wanted = choice.layerProperty().get();
                    slider.setMax(all);
                    slider.setValue(Math.min(all, wanted));
                    said.setText(
                            wanted >= all
                                    ? words.get("choice.all", all)
                                    : words.get("choice.first", wanted, all));
                };
        choice.layersBinding().subscribe(follow);
        choice.layerProperty().subscribe(follow);
        follow.run();
        slider.valueProperty().subscribe(value -> slid(slider));
        var box = new HBox(12, slider, said);
        box.setAlignment(Pos.CENTER_LEFT);
        box.disableProperty().bind(choice.blocksBinding().not());
        var label = label("choice.layers");
        label.setLabelFor(slider);
        form.addRow(rows++, label, box);
    }

    /// At its end the slider means all layers, of whichever model is chosen next.
    private void slid(Slider slider) {
        int value = (int) Math.round(slider.getValue());
        boolean all = value >= choice.layersBinding().get();
        choice.layerProperty().set(all ? Integer.MAX_VALUE : value);
    }

    private void bridge() {
        var seed = seed("choice-bridge", "choice.bridge", choice.bridgeSeedProperty());
        onlyForTwo(row("choice.bridge", seed), seed);
    }

    private Spinner<Integer> seed(
            String id, String key, javafx.beans.property.IntegerProperty property) {
        var spinner = new Spinner<Integer>(0, LARGEST_SEED, property.get(), 1);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(112);
        Buttons.explain(spinner, words.get(key + ".tip"));
        spinner.getValueFactory().valueProperty().bindBidirectional(property.asObject());
        return spinner;
    }

    private Label row(String key, Control field) {
        var label = label(key);
        label.setLabelFor(field);
        form.addRow(rows++, label, field);
        return label;
    }

    private Label label(String key) {
        var label = new Label(words.get(key));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void onlyForTwo(Node... nodes) {
        for (var node : nodes) {
            node.visibleProperty().bind(choice.twoTowersProperty());
            node.managedProperty().bind(choice.twoTowersProperty());
        }
    }

    private HBox use(Runnable close) {
        var button = new Button(words.get("choice.use"));
        button.setId("choice-use");
        button.setDefaultButton(true);
        Buttons.explain(button, words.get("choice.use.tip"));
        button.disableProperty().bind(choice.usableProperty().isNull());
        button.setOnAction(
                event -> {
                    close.run();
                    choice.use();
                });
        var box = new HBox(button);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    /// A folder reads as its last name.
    private static final class Names extends StringConverter<ModelParts> {

        @Override
        public String toString(@Nullable ModelParts model) {
            return model == null ? "" : model.title();
        }

        @Override
        public @Nullable ModelParts fromString(String text) {
            return null;
        }
    }
}
