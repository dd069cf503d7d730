package io.conoscope.encoder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.network.ImageNetwork;
import io.conoscope.encoder.network.Network;
import io.conoscope.encoder.network.TextNetwork;

import org.jspecify.annotations.Nullable;

/// The folders of the two towers that a user asks for.
///
/// @param spec  what was asked for
/// @param image where the image tower comes from
/// @param text  where the text tower comes from; the same object for a model of two towers
record ChosenTowers(ModelSpec spec, ModelFolder image, ModelFolder text) {

    /// More would not fit the machines this is for: 2^31 numbers are 8 GB.
    private static final long MAX_PARAMETERS = 1L << 31;

    /// @throws ConoscopeException as [Models#describe]
    static ChosenTowers find(ModelSpec spec) throws ConoscopeException {
        var image = ModelFolder.find(spec.imageModel(), spec);
        var text = spec.isOneModel() ? image : ModelFolder.find(spec.textModel(), spec);
        var chosen = new ChosenTowers(spec, image, text);
        chosen.requireBothHalves();
        chosen.requireLayers();
        chosen.requireRoom();
        return chosen;
    }

    private void requireBothHalves() throws ConoscopeException {
        if (image.network() != null && image.network().image() == null) {
            throw new ConoscopeException("model.half", null, image.name(), "image", "text");
        }
        if (text.network() != null && text.network().text() == null) {
            throw new ConoscopeException("model.half", null, text.name(), "text", "image");
        }
    }

    private void requireLayers() throws ConoscopeException {
        if (spec.layer() == null) {
            return;
        }
        for (var model : new ModelFolder[] {image, text}) {
            if (model.network() == null) {
                throw new ConoscopeException(
                        "model.graph", null, model.name(), model.format().word());
            }
        }
        if (spec.layer() < 0 || spec.layer() > layers()) {
            throw new ConoscopeException("model.layer", null, name(), spec.layer(), layers());
        }
    }

    private void requireRoom() throws ConoscopeException {
        if (parameters() > MAX_PARAMETERS) {
            throw new ConoscopeException(
                    "model.large", null, image.folder(), parameters(), MAX_PARAMETERS);
        }
    }

    /// What is known without loading.
    ModelDescription describe() throws ConoscopeException {
        var pixels = image.network() == null ? null : image.network().image();
        var words = text.network() == null ? null : text.network().text();
        return new ModelDescription(
                name(),
                weights(pixels, words),
                image.format() == text.format()
                        ? image.format().word()
                        : image.format().word() + " + " + text.format().word(),
                pixels == null || words == null
                        ? 0
                        : Math.max(pixels.sizes().width(), words.sizes().width()),
                pixels == null ? 0 : image.preprocessing().crop(),
                words == null ? 0 : words.sizes().contextLength(),
                layers(),
                parameters(),
                Fingerprint.of(this));
    }

    String name() {
        return spec.isOneModel() ? image.name() : image.name() + " + " + text.name();
    }

    private String weights(@Nullable ImageNetwork pixels, @Nullable TextNetwork words) {
        var state = spec.randomInit() == null ? "trained" : "random " + spec.randomInit();
        if (spec.layer() != null) {
            state += " · layer " + spec.layer();
        }
        boolean bridged =
                pixels != null && words != null && pixels.sizes().width() != words.sizes().width();
        return bridged ? state + " · projection seed " + spec.bridgeSeed() : state;
    }

    /// Of the deeper tower; 0 where nobody can tell.
    private int layers() {
        var pixels = image.network() == null ? null : image.network().image();
        var words = text.network() == null ? null : text.network().text();
        return Math.max(
                pixels == null ? 0 : pixels.sizes().layers(),
                words == null ? 0 : words.sizes().layers());
    }

    private long parameters() {
        long count = count(image.network());
        return spec.isOneModel() ? count : count + count(text.network());
    }

    private static long count(@Nullable Network network) {
        return network == null ? 0 : network.parameterCount();
    }
}
