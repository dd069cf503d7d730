package io.conoscope.encoder.model;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.ConoscopeException.Kind;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.folder.ModelFolder;
import io.conoscope.encoder.folder.ModelFormat;

import java.util.Objects;

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
        var image = folder(spec.imageModel(), spec);
        var text = spec.isOneModel() ? image : folder(spec.textModel(), spec);
        var chosen = new ChosenTowers(spec, image, text);
        chosen.requireBothHalves();
        chosen.requireLayers();
        chosen.requireRoom();
        return chosen;
    }

    private static ModelFolder folder(String name, ModelSpec spec) throws ConoscopeException {
        return ModelFolder.find(name, spec.randomInit() != null, spec.format());
    }

    private void requireBothHalves() throws ConoscopeException {
        if (image.source().image() == null) {
            throw new ConoscopeException(Kind.ONE_TOWER, "model.half", null, image.name(), "image");
        }
        if (text.source().text() == null) {
            throw new ConoscopeException(Kind.ONE_TOWER, "model.half", null, text.name(), "text");
        }
    }

    private void requireLayers() throws ConoscopeException {
        if (spec.layer() == null) {
            return;
        }
        for (var model : new ModelFolder[] {image, text}) {
            if (model.format() != ModelFormat.SAFETENSORS) {
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
        var pixels = Objects.requireNonNull(image.source().image());
        var words = Objects.requireNonNull(text.source().text());
        boolean known = pixels.width() > 0 && words.width() > 0;
        return new ModelDescription(
                name(),
                weights(known && pixels.width() != words.width()),
                format(),
                known ? Math.max(pixels.width(), words.width()) : 0,
                image.preprocessor().config().crop(),
                words.length(),
                layers(),
                parameters(),
                Fingerprint.of(this));
    }

    private String name() {
        return spec.isOneModel() ? image.name() : image.name() + " + " + text.name();
    }

    private String format() {
        return image.format() == text.format()
                ? image.format().word()
                : image.format().word() + " + " + text.format().word();
    }

    private String weights(boolean bridged) {
        var state = spec.randomInit() == null ? "trained" : "random " + spec.randomInit();
        if (spec.layer() != null) {
            state += " · layer " + spec.layer();
        }
        return bridged ? state + " · projection seed " + spec.bridgeSeed() : state;
    }

    /// Of the deeper tower; 0 where nobody can tell.
    private int layers() {
        var pixels = Objects.requireNonNull(image.source().image());
        var words = Objects.requireNonNull(text.source().text());
        return Math.max(pixels.layers(), words.layers());
    }

    private long parameters() {
        long count = image.source().parameters();
        return spec.isOneModel() ? count : count + text.source().parameters();
    }
}
