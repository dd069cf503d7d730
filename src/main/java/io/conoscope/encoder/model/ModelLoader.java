package io.conoscope.encoder.model;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.DualEncoder;
import io.conoscope.encoder.ImageTower;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.TextTower;
import io.conoscope.encoder.engine.Devices;
import io.conoscope.encoder.folder.ModelFolder;
import io.conoscope.encoder.folder.ModelFormat;
import io.conoscope.encoder.folder.TowerSource;
import io.conoscope.encoder.folder.TowerSource.Request;
import io.conoscope.encoder.folder.TowerSource.Wanted;

import java.util.Objects;

/// Brings described models into native memory. Apart from [Models], so that describing a model
/// touches no class of the engine.
final class ModelLoader {

    private ModelLoader() {}

    static DualEncoder load(ChosenTowers chosen, int threads) throws ConoscopeException {
        var spec = chosen.spec();
        requireDevice(chosen.image());
        requireDevice(chosen.text());
        var description = chosen.describe();
        var request = new Request(spec.randomInit(), spec.layer(), threads);
        if (spec.isOneModel()) {
            var both = chosen.image().source().open(chosen.image(), request, Wanted.BOTH);
            requireOneWidth(chosen.image(), both);
            return encoder(
                    description,
                    Objects.requireNonNull(both.image()),
                    Objects.requireNonNull(both.text()),
                    spec.bridgeSeed());
        }
        var image = chosen.image().source().open(chosen.image(), request, Wanted.IMAGE);
        boolean kept = false;
        try {
            var text = chosen.text().source().open(chosen.text(), request, Wanted.TEXT);
            kept = true;
            return encoder(
                    description,
                    Objects.requireNonNull(image.image()),
                    Objects.requireNonNull(text.text()),
                    spec.bridgeSeed());
        } finally {
            if (!kept) {
                image.close();
            }
        }
    }

    private static void requireDevice(ModelFolder model) throws ConoscopeException {
        if (model.format() != ModelFormat.SAFETENSORS) {
            Devices.requireCpu(model.format().word());
        }
    }

    /// The towers of one model were trained into one space.
    private static void requireOneWidth(ModelFolder model, TowerSource.Opened both)
            throws ConoscopeException {
        int image = Objects.requireNonNull(both.image()).width();
        int text = Objects.requireNonNull(both.text()).width();
        if (image != text) {
            both.close();
            throw new ConoscopeException("model.widths", null, model.folder(), image, text);
        }
    }

    private static DualEncoder encoder(
            ModelDescription described, ImageTower image, TextTower text, long bridgeSeed) {
        var loaded =
                described.loaded(
                        Math.max(image.width(), text.width()),
                        image.imageSize(),
                        text.contextLength());
        return new TwoTowers(loaded, image, text, bridgeSeed);
    }
}
