package io.conoscope.app.status;

import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.encoder.engine.DeviceCheck;
import io.conoscope.encoder.model.Models;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Workbench;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

import java.util.Locale;

/// What computed the rows on screen, and the seed of the projection; its menu chooses what computes
/// the next ones, and says why a device that is not there cannot.
final class DeviceItem extends MenuButton {

    private final Workbench bench;
    private final ObjectProperty<ComputeDevice> device;
    private final Messages words;

    DeviceItem(Workbench bench, ObjectProperty<ComputeDevice> device, Messages words) {
        this.bench = bench;
        this.device = device;
        this.words = words;
        setId("status-machine");
        getStyleClass().addAll("flat", "small", "cs-machine");
        setMinWidth(USE_PREF_SIZE);
        setMnemonicParsing(false);
        Buttons.explain(this, words.get("status.machine.tip"));
        var group = new ToggleGroup();
        for (var each : ComputeDevice.values()) {
            getItems().add(item(each, group));
        }
        bench.projection().choiceProperty().subscribe(this::say);
        bench.session().embeddingsProperty().subscribe(this::say);
        device.subscribe(this::say);
        say();
    }

    private RadioMenuItem item(ComputeDevice each, ToggleGroup group) {
        var name = words.get("device." + each.word());
        boolean here = DeviceCheck.mayBeHere(each);
        var item =
                new RadioMenuItem(
                        here ? name : words.get("device.missing", name, whyMissing(each)));
        item.setDisable(!here);
        item.setId("device-" + each.word());
        item.setToggleGroup(group);
        item.setOnAction(event -> device.set(each));
        device.subscribe(chosen -> item.setSelected(chosen == each));
        return item;
    }

    private String whyMissing(ComputeDevice device) {
        return words.get(
                device == ComputeDevice.CUDA ? "device.missing.cuda" : "device.missing.mps");
    }

    private void say() {
        var rows = bench.session().embeddingsProperty().get();
        var settings = rows == null ? null : rows.provenance().settings();
        var used = settings == null ? null : settings.get("device");
        var threads = settings == null ? null : settings.get("threads");
        setText(
                words.get(
                        "status.machine",
                        used == null
                                ? words.get("device." + device.get().word())
                                : used.toUpperCase(Locale.ROOT),
                        threads == null ? Integer.toString(Models.threads()) : threads,
                        bench.projection().choiceProperty().get().settings().seed()));
    }
}
