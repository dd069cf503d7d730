package io.conoscope.encoder.model;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.folder.ModelFolder;
import io.conoscope.encoder.folder.ModelFormat;

/// What can be made of a model's files, whichever halves they hold.
///
/// @param name    by which it was asked for: a name, or a folder
/// @param title   what it is called: a model of a run by run and step
/// @param image   whether it has an image tower
/// @param text    whether it has a text tower
/// @param layers  of the deeper tower; 0 where nobody can tell
/// @param trained whether it has weights of its own
/// @param blocks  whether it can have fresh weights and be run in part
public record ModelParts(
        String name,
        String title,
        boolean image,
        boolean text,
        int layers,
        boolean trained,
        boolean blocks) {

    /// What is called as it was asked for.
    public ModelParts(
            String name, boolean image, boolean text, int layers, boolean trained, boolean blocks) {
        this(name, name, image, text, layers, trained, blocks);
    }

    static ModelParts of(String nameOrFolder, String folder) throws ConoscopeException {
        try {
            return of(nameOrFolder, ModelFolder.find(folder, false, null), true);
        } catch (ConoscopeException e) {
            if (!e.is(ConoscopeException.Kind.NO_WEIGHTS)) {
                throw e;
            }
            return of(nameOrFolder, ModelFolder.find(folder, true, null), false);
        }
    }

    private static ModelParts of(String name, ModelFolder found, boolean trained) {
        var pixels = found.source().image();
        var words = found.source().text();
        return new ModelParts(
                name,
                found.name(),
                pixels != null,
                words != null,
                Math.max(pixels == null ? 0 : pixels.layers(), words == null ? 0 : words.layers()),
                trained,
                found.format() == ModelFormat.SAFETENSORS);
    }
}
