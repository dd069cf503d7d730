package io.conoscope.ui.lab.cone;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.figure.FigureExport;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Why is the gap there at birth? Controls on the left, charts in the middle, on the right what
/// they show in words: of random networks, or of the open model's own layers.
public final class ConePanel extends BorderPane {

    private static final double MANY = 320;

    private final ConeModel model;
    private final DepthModel depth;
    private final Messages words;
    private final ChartBox layers;
    private final ChartBox cones;
    private final ChartBox encoder;
    private final VBox said = new VBox();
    private final ToggleButton random;
    private final ToggleButton encoders;

    /// @param export saves charts
    public ConePanel(ConeModel model, DepthModel depth, FigureExport export, Messages words) {
        this.model = model;
        this.depth = depth;
        this.words = words;
        setId("cone");
        layers = new ChartBox("cone-layers", "lab.cone.layers", export, words);
        cones = new ChartBox("cone-many", "lab.cone.many", export, words);
        encoder = new ChartBox("cone-encoder", "lab.cone.encoder", export, words);
        random = new ToggleButton(words.get("lab.cone.networks-of"));
        encoders = new ToggleButton(words.get("lab.cone.layers-of"));
        layers.readOut(
                (place, size) -> {
                    var run = model.runProperty().get();
                    return run == null ? "" : new LayerChart(run, words).readOut(place, size);
                });
        cones.setPrefHeight(MANY);
        setLeft(left());
        var table = new DepthTable(depth, words);
        var ofNetworks = new VBox(layers, cones);
        var ofEncoder = new VBox(encoder, table);
        ofNetworks.visibleProperty().bind(random.selectedProperty());
        ofEncoder.visibleProperty().bind(encoders.selectedProperty());
        setCenter(new StackPane(ofNetworks, ofEncoder));
        said.setId("cone-said");
        said.getStyleClass().add("cone-said");
        setRight(said);
        model.runProperty().subscribe(run -> show());
        depth.runProperty().subscribe(run -> show());
        encoders.selectedProperty().subscribe(now -> show());
        sceneProperty().subscribe(scene -> model.setActive(scene != null));
    }

    private Node left() {
        var group = new ToggleGroup();
        random.setId("cone-random");
        encoders.setId("cone-encoders");
        random.getStyleClass().add("left-pill");
        encoders.getStyleClass().add("right-pill");
        Buttons.explain(random, words.get("lab.cone.networks-of.tip"));
        Buttons.explain(encoders, words.get("lab.cone.layers-of.tip"));
        for (var button : List.of(random, encoders)) {
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
        }
        random.setSelected(true);
        group.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                group.selectToggle(before);
                            }
                        });
        var controls = new ConeControls(model, words);
        var following = new DepthControls(depth, words);
        controls.visibleProperty().bind(random.selectedProperty());
        following.visibleProperty().bind(encoders.selectedProperty());
        var toggles = new HBox(random, encoders);
        var box = new VBox(toggles, new StackPane(controls, following));
        box.getStyleClass().add("cone-left");
        var pane = new ScrollPane(box);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("cone-left-pane");
        return pane;
    }

    private void show() {
        if (encoders.isSelected()) {
            showEncoder(depth.runProperty().get());
        } else {
            showNetworks(model.runProperty().get());
        }
    }

    private void showNetworks(@Nullable ConeRun run) {
        if (run == null) {
            return;
        }
        var caption = caption(run);
        layers.show(
                new ChartBox.Content(new LayerChart(run, words)::marks, run::layersCsv, caption));
        var many = run.cones();
        if (many != null && !many.points().isEmpty()) {
            cones.show(
                    new ChartBox.Content(
                            new ConesChart(many, words)::marks,
                            run::conesCsv,
                            words.get(
                                    "lab.cone.many.caption",
                                    NumberText.significant(many.within()),
                                    NumberText.significant(many.between()),
                                    caption)));
        }
        say(new ConeSentences(words).of(run));
    }

    private void showEncoder(DepthRun run) {
        encoder.show(
                new ChartBox.Content(new DepthChart(run, words)::marks, run::csv, run.subject()));
        say(new DepthSentences(words).of(run));
    }

    private void say(List<String> sentences) {
        said.getChildren()
                .setAll(
                        sentences.stream()
                                .map(
                                        sentence -> {
                                            var label = new Label(sentence);
                                            label.setWrapText(true);
                                            label.setMinHeight(USE_PREF_SIZE);
                                            return label;
                                        })
                                .toList());
    }

    private String caption(ConeRun run) {
        var settings = run.settings();
        return words.get(
                "lab.cone.caption",
                settings.width(),
                words.get("lab.cone.activation." + settings.activation().key()),
                settings.bias() == 0
                        ? words.get("lab.cone.no-bias")
                        : NumberText.fixed(settings.bias(), 1),
                settings.seed(0),
                settings.seed(settings.networks() - 1),
                run.rows(),
                words.get("lab.cone.input." + run.input().key()));
    }
}
