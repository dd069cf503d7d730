package io.conoscope.service.search;

import io.conoscope.base.ConoscopeException;
import io.conoscope.embedding.EmbeddingsFolder;
import io.conoscope.embedding.Manifest;
import io.conoscope.encoder.folder.ModelFormat;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.models.ModelSource;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which model made the rows of a folder, so that a query can be put beside them.
public final class ModelOfRows {

    /// Stands between the names of two towers.
    private static final String JOINT = " + ";

    private ModelOfRows() {}

    /// Finds the model that a folder's manifest names, and makes sure that it is the very same.
    ///
    /// @param folder  with `manifest.json`
    /// @param named   a model's name or folder to try instead; null for the manifest's own
    /// @param models  describes models
    /// @throws ConoscopeException `search.unnamed` if the folder has no manifest; `search.model` if
    ///     no model of the manifest's name is here; `search.othermodel` if it is another one by now
    public static ModelSpec of(Path folder, @Nullable String named, ModelSource models)
            throws ConoscopeException {
        var found = EmbeddingsFolder.manifest(folder);
        if (found.isEmpty()) {
            throw new ConoscopeException("search.unnamed", null, folder, EmbeddingsFolder.MANIFEST);
        }
        var manifest = found.get();
        ConoscopeException missing = null;
        for (var spec : candidates(manifest, named == null ? manifest.model() : named)) {
            try {
                var described = models.describe(spec);
                if (described.fingerprint().equals(manifest.modelFingerprint())) {
                    return spec;
                }
            } catch (ConoscopeException e) {
                missing = missing == null ? e : missing;
            }
        }
        throw missing != null
                ? new ConoscopeException(
                        "search.model",
                        missing,
                        folder,
                        manifest.model(),
                        String.valueOf(missing.getMessage()))
                : new ConoscopeException(
                        "search.othermodel",
                        null,
                        folder,
                        manifest.model(),
                        manifest.weights(),
                        named == null ? manifest.model() : named);
    }

    /// Its formats may differ in their outputs, and so in their fingerprints: all are tried.
    private static List<ModelSpec> candidates(Manifest manifest, String name) {
        int joint = name.indexOf(JOINT);
        var image = joint < 0 ? name : name.substring(0, joint);
        var text = joint < 0 ? name : name.substring(joint + JOINT.length());
        var settings = manifest.settings();
        var seed = whole(settings.get("randomInit"));
        var layer = whole(settings.get("layer"));
        var bridge = whole(settings.get("projectionSeed"));
        var plain =
                ModelSpec.towers(image, text, seed, bridge == null ? ModelSpec.BRIDGE_SEED : bridge)
                        .withLayer(layer == null ? null : layer.intValue());
        var all = new ArrayList<ModelSpec>();
        all.add(plain);
        Arrays.stream(ModelFormat.values()).map(plain::withFormat).forEach(all::add);
        return all;
    }

    private static @Nullable Long whole(@Nullable String number) {
        try {
            return number == null ? null : Long.valueOf(number);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
