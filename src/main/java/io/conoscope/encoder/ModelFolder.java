package io.conoscope.encoder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.clip.ClipConfig;
import io.conoscope.encoder.picture.PreprocessorConfig;
import io.conoscope.encoder.tokenizer.ClipTokenizer;
import io.conoscope.encoder.tokenizer.TokenizerFiles;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// A model's folder with its settings read: what is known before any weight is touched.
///
/// @param name          for people
/// @param folder        where its files are
/// @param config        its sizes
/// @param preprocessing of its pictures
record ModelFolder(String name, Path folder, ClipConfig config, PreprocessorConfig preprocessing) {

    /// The system property that says where the models known by name are.
    static final String MODELS = "conoscope.models";

    static final List<String> PRESETS = List.of("clip-vit-b32", "clip-tiny");

    private static final String WEIGHTS = "model.safetensors";

    /// Finds a model by its name or folder and reads its settings.
    ///
    /// @throws ConoscopeException `model.unknown`, or what is wrong with its files
    static ModelFolder find(ModelSpec spec) throws ConoscopeException {
        var model = open(spec.nameOrFolder());
        if (spec.randomInit() == null && !Files.isRegularFile(model.weights())) {
            throw new ConoscopeException("model.weightless", null, model.name, model.weights());
        }
        return model;
    }

    private static ModelFolder open(String nameOrFolder) throws ConoscopeException {
        if (PRESETS.contains(nameOrFolder)) {
            return read(nameOrFolder, presetFolder(nameOrFolder));
        }
        var folder = folder(nameOrFolder);
        var last = folder.toAbsolutePath().normalize().getFileName();
        return read(last == null ? nameOrFolder : last.toString(), folder);
    }

    private static Path folder(String name) throws ConoscopeException {
        try {
            var folder = Path.of(name);
            if (!name.isBlank() && Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            throw new ConoscopeException("model.unknown", e, name, String.join(", ", PRESETS));
        }
        throw new ConoscopeException("model.unknown", null, name, String.join(", ", PRESETS));
    }

    private static ModelFolder read(String name, Path folder) throws ConoscopeException {
        var config = ClipConfig.read(folder);
        return new ModelFolder(
                name, folder, config, PreprocessorConfig.read(folder, config.imageSize()));
    }

    /// The folder of a preset, by the system property or beside the installed program.
    static Path presetFolder(String name) throws ConoscopeException {
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
            var source = ModelFolder.class.getProtectionDomain().getCodeSource();
            var code = source == null ? Path.of("") : Path.of(source.getLocation().toURI());
            var above = code.toAbsolutePath().resolve("../..").normalize();
            return above.resolve("models");
        } catch (URISyntaxException e) {
            return Path.of("models");
        }
    }

    /// Where the weights are, if there are any.
    Path weights() {
        return folder.resolve(WEIGHTS);
    }

    /// Reads the tokenizer and checks that the model has a vector for every token.
    ///
    /// @throws ConoscopeException `tokenizer.size` if it has not, else what is wrong with its files
    ClipTokenizer tokenizer() throws ConoscopeException {
        var vocabulary = TokenizerFiles.read(folder);
        if (vocabulary.size() > config.vocabulary() || vocabulary.pad() >= config.vocabulary()) {
            throw new ConoscopeException(
                    "tokenizer.size",
                    null,
                    TokenizerFiles.in(folder).getFirst(),
                    vocabulary.size(),
                    config.vocabulary());
        }
        return new ClipTokenizer(vocabulary, config.contextLength());
    }
}
