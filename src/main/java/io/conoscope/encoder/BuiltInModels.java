package io.conoscope.encoder;

import io.conoscope.base.ConoscopeException;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The models whose files come with Conoscope, without weights.
final class BuiltInModels {

    /// The system property that says where they are.
    static final String MODELS = "conoscope.models";

    static final List<String> NAMES = List.of("clip-vit-b32", "clip-tiny");

    private BuiltInModels() {}

    /// A model's folder, by the system property or beside the installed program.
    ///
    /// @throws ConoscopeException `model.folder` if it is not there
    static Path folder(String name) throws ConoscopeException {
        var property = System.getProperty(MODELS);
        var models = property != null ? Path.of(property) : besideTheProgram();
        var folder = models.resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new ConoscopeException("model.folder", null, folder, MODELS);
        }
        return folder;
    }

    /// `lib/conoscope.jar` stands beside `models/`; `target/classes` is two below it.
    private static Path besideTheProgram() {
        try {
            var source = BuiltInModels.class.getProtectionDomain().getCodeSource();
            var code = source == null ? Path.of("") : Path.of(source.getLocation().toURI());
            return code.toAbsolutePath().resolve("../..").normalize().resolve("models");
        } catch (URISyntaxException e) {
            return Path.of("models");
        }
    }
}
