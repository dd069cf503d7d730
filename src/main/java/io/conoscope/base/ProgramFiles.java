package io.conoscope.base;

import java.net.URISyntaxException;
import java.nio.file.Path;

/// Where the files are that come with the program.
public final class ProgramFiles {

    /// The system property that says where the models are that come with the program.
    public static final String MODELS = "conoscope.models";

    private ProgramFiles() {}

    /// The folder of built-in models and descriptors: by the system property, or beside the
    /// program. It need not exist.
    public static Path models() {
        var property = System.getProperty(MODELS);
        return property != null ? Path.of(property) : besideTheProgram();
    }

    /// `lib/conoscope.jar` stands beside `models/`; `target/classes` is two below it.
    private static Path besideTheProgram() {
        try {
            var source = ProgramFiles.class.getProtectionDomain().getCodeSource();
            var code = source == null ? Path.of("") : Path.of(source.getLocation().toURI());
            return code.toAbsolutePath().resolve("../../models").normalize();
        } catch (URISyntaxException e) {
            return Path.of("models");
        }
    }
}
