package io.conoscope.catalogue;

import io.conoscope.base.AppFolders;

import java.net.URISyntaxException;
import java.nio.file.Path;

/// Where models lie.
///
/// @param builtIn   comes with the program: descriptors, and models small enough
/// @param downloads this user's: a folder for each downloaded model, and the list of those added
public record ModelFolders(Path builtIn, Path downloads) {

    /// The system property that says where the models are that come with the program.
    public static final String MODELS = "conoscope.models";

    /// The folders of this program and this user. Nothing is created here.
    public static ModelFolders ofThisProgram() {
        var property = System.getProperty(MODELS);
        return new ModelFolders(
                property != null ? Path.of(property) : besideTheProgram(),
                AppFolders.ofThisUser().models());
    }

    /// `lib/conoscope.jar` stands beside `models/`; `target/classes` is two below it.
    private static Path besideTheProgram() {
        try {
            var source = ModelFolders.class.getProtectionDomain().getCodeSource();
            var code = source == null ? Path.of("") : Path.of(source.getLocation().toURI());
            return code.toAbsolutePath().resolve("../../models").normalize();
        } catch (URISyntaxException e) {
            return Path.of("models");
        }
    }
}
