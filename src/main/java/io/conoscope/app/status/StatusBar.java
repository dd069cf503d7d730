package io.conoscope.app.status;

import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Workbench;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.Locale;

/// The bottom line: long work and what was done last on the left; on the right what computes, and
/// what a reader skipped.
public final class StatusBar extends HBox {

    /// @param device what the next embedding computes on
    /// @param io     shows folders
    public StatusBar(
            Workbench bench, ObjectProperty<ComputeDevice> device, Background io, Messages words) {
        getStyleClass().add("cs-status-line");
        setAlignment(Pos.CENTER_LEFT);
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new JobStrip(bench, words),
                        new DoneItem(bench.notices(), io, words),
                        space,
                        new DeviceItem(bench, device, words),
                        odd(bench, words));
    }

    private static Button odd(Workbench bench, Messages words) {
        var button = new Button();
        button.setId("status-warnings");
        button.getStyleClass().addAll("flat", "small", "cs-warning-count");
        button.setMinWidth(USE_PREF_SIZE);
        Buttons.explain(button, words.get("status.warnings.tip"));
        button.setOnAction(event -> new WarningList(bench.warnings(), words).show(button));
        bench.session()
                .corpusProperty()
                .subscribe(
                        corpus -> {
                            int count = bench.warnings().size();
                            button.setVisible(count > 0);
                            button.setManaged(count > 0);
                            button.setText(
                                    words.get(
                                            count == 1 ? "status.warning" : "status.warnings",
                                            String.format(Locale.ROOT, "%,d", count)));
                        });
        return button;
    }
}
