package io.conoscope.app.top;

import atlantafx.base.controls.Popover;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Words;
import io.conoscope.ui.session.ProjectionModel;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// UMAP's numbers: they take effect together, when asked to.
final class ProjectionSettingsPopover {

    private static final int LARGEST_SEED = 999_999;

    private final Popover popover = new Popover();
    private final GridPane grid = new GridPane();
    private final Words words;

    ProjectionSettingsPopover(ProjectionModel projection, Words words) {
        this.words = words;
        var choice = projection.choiceProperty().get();
        var neighbors = new Spinner<Integer>(2, 200, choice.settings().neighbors(), 5);
        var minDist = new Spinner<Double>(0, 1, choice.settings().tuning().minDist(), 0.05);
        var seed = new Spinner<Integer>(0, LARGEST_SEED, (int) choice.settings().seed(), 1);
        add("projection-neighbors", "projection.neighbors", neighbors);
        add("projection-min-dist", "projection.minDist", minDist);
        add("projection-seed", "projection.seed", seed);
        var apply = new Button(words.get("projection.apply"));
        apply.setId("projection-apply");
        apply.setDefaultButton(true);
        Buttons.explain(apply, words.get("projection.apply.tip"));
        apply.setOnAction(
                event -> {
                    popover.hide();
                    projection
                            .choiceProperty()
                            .set(
                                    choice.withSettings(
                                            choice.settings()
                                                    .withNeighbors(neighbors.getValue())
                                                    .withTuning(
                                                            choice.settings()
                                                                    .tuning()
                                                                    .withMinDist(
                                                                            minDist.getValue()))
                                                    .withSeed(seed.getValue())));
                });
        grid.getStyleClass().add("cs-form");
        var heading = new Label(words.get("method.umap"));
        heading.getStyleClass().add("cs-heading");
        var content = new VBox(heading, grid, apply);
        content.getStyleClass().add("cs-popover");
        popover.setContentNode(content);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
    }

    void show(Node owner) {
        popover.show(owner);
    }

    private void add(String id, String key, Spinner<?> spinner) {
        var label = new Label(words.get(key));
        label.setLabelFor(spinner);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(112);
        Buttons.explain(spinner, words.get(key + ".tip"));
        int row = grid.getRowCount();
        grid.addRow(row, label, spinner);
    }
}
