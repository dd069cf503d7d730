package io.conoscope.ui.projection;

import atlantafx.base.controls.Popover;

import io.conoscope.projection.ProjectionSettings.Mode;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.session.ProjectionModel;
import io.conoscope.ui.session.method.ProjectionParameter;
import io.conoscope.ui.session.method.SettingsModel;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The numbers of the chosen method, each with what it does; those that can act on a running
/// projection apart from those that start it again.
final class ProjectionSettingsPopover {

    /// A slider rests this long before its value is computed.
    private static final Duration REST = Duration.millis(150);

    private final Popover popover = new Popover();
    private final PauseTransition rest = new PauseTransition(REST);
    private final ProjectionModel projection;
    private final SettingsModel model;
    private final Messages words;

    ProjectionSettingsPopover(ProjectionModel projection, Messages words) {
        this.projection = projection;
        this.words = words;
        this.model = new SettingsModel(projection.choiceProperty(), this::later);
        var content = new VBox(heading(), body());
        content.setId("projection-panel");
        content.getStyleClass().addAll("cs-popover", "cs-settings");
        popover.setContentNode(content);
        popover.setOnHidden(event -> model.close());
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
    }

    void show(Node owner) {
        popover.show(owner);
    }

    private void later(Runnable act) {
        rest.setOnFinished(event -> act.run());
        rest.playFromStart();
    }

    private Node heading() {
        var heading = new Label(words.get("method." + model.method().key()));
        heading.getStyleClass().add("cs-heading");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(8, heading, space);
        line.setAlignment(Pos.CENTER_LEFT);
        if (model.method().isSteered()) {
            line.getChildren().add(PresetMenu.of(model, words));
        }
        return line;
    }

    private Node body() {
        var method = model.method();
        var said = new Label(words.get("method." + method.key() + ".what"));
        said.setWrapText(true);
        said.getStyleClass().add("cs-muted");
        var box = new VBox(said);
        box.getStyleClass().add("cs-settings-body");
        if (method.parameters().isEmpty()) {
            return box;
        }
        boolean steered = method.isSteered();
        if (steered) {
            box.getChildren().add(group("settings.live", true));
        }
        box.getChildren().add(group(steered ? "settings.anew" : "settings.all", !steered));
        if (steered) {
            box.getChildren()
                    .addAll(
                            check("settings.continue", projection.continuesProperty()),
                            check("settings.across", projection.continuesAcrossProperty()));
        }
        box.getChildren().addAll(problem(), buttons());
        return box;
    }

    private Node group(String key, boolean live) {
        var title = new Label(words.get(key));
        title.getStyleClass().add("cs-small");
        var grid = ParameterRow.grid();
        boolean all = !model.method().isSteered();
        model.method().parameters().stream()
                .filter(parameter -> all || parameter.isLive() == live)
                .forEach(parameter -> new ParameterRow(model, parameter, words).addTo(grid));
        if (all || !live) {
            choices(grid);
        }
        return new VBox(6, title, grid);
    }

    private void choices(GridPane grid) {
        if (model.method().hasMetric()) {
            var metric =
                    new ToggleRow<>("metric", List.of(Metric.values()), model::measureBy, words);
            model.draftProperty().subscribe(now -> metric.select(now.settings().metric()));
            metric.addTo(grid);
        }
        if (model.method().hasMode()) {
            var mode = new ToggleRow<>("mode", List.of(Mode.values()), model::run, words);
            model.draftProperty().subscribe(now -> mode.select(now.settings().mode()));
            mode.addTo(grid);
        }
    }

    private CheckBox check(String key, BooleanProperty property) {
        var box = new CheckBox(words.get(key));
        box.setId(key.replace('.', '-'));
        box.setTooltip(Tooltips.of(words.get(key + ".tip")));
        box.selectedProperty().bindBidirectional(property);
        return box;
    }

    private Label problem() {
        var label = new Label();
        label.setId("projection-problem");
        label.getStyleClass().add("cs-problem");
        label.setWrapText(true);
        model.problemProperty()
                .subscribe(
                        problem -> {
                            label.setVisible(problem != null);
                            label.setManaged(problem != null);
                            label.setText(said(problem));
                        });
        return label;
    }

    private String said(SettingsModel.@Nullable Problem problem) {
        if (problem == null) {
            return "";
        }
        ProjectionParameter parameter = problem.parameter();
        return words.get(
                parameter.isWhole() ? "settings.whole" : "settings.number",
                words.get("parameter." + parameter.key()),
                problem.typed(),
                ParameterRow.plain(problem.low()),
                ParameterRow.plain(problem.high()),
                model.text(parameter));
    }

    private Node buttons() {
        var defaults = button("settings.defaults", model::reset);
        var again = button("settings.restart", projection.run()::restart);
        return new HBox(8, defaults, again);
    }

    private Button button(String key, Runnable act) {
        var button = new Button(words.get(key));
        button.setId(key.replace('.', '-'));
        button.setTooltip(Tooltips.of(words.get(key + ".tip")));
        button.setOnAction(event -> act.run());
        return button;
    }
}
