package io.conoscope.encoder.folder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.checkpoint.Checkpoint;
import io.conoscope.encoder.onnx.OnnxFolder;
import io.conoscope.encoder.picture.PictureFamily;
import io.conoscope.encoder.picture.Preprocessor;
import io.conoscope.encoder.picture.PreprocessorConfig;
import io.conoscope.encoder.script.ScriptFolder;
import io.conoscope.encoder.tokenizer.TextFamily;
import io.conoscope.encoder.tokenizer.Tokenizer;
import io.conoscope.encoder.tokenizer.Tokenizers;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A model's folder, and what is known of it before any weight is touched.
///
/// @param name   for people
/// @param folder where its files are
/// @param format which of its formats is taken
/// @param source what its weights are made into
public record ModelFolder(String name, Path folder, ModelFormat format, TowerSource source) {

    /// What a pickle is called that transformers saved.
    private static final String PICKLE = "pytorch_model.bin";

    /// Finds one of the models that a user asks for and reads its settings.
    ///
    /// @param nameOrFolder of a built-in model, or where its files are
    /// @param fresh        whether it gets fresh weights, so that it needs none of its own
    /// @param wanted       which of several formats; null takes the first that is there
    /// @throws ConoscopeException `model.unknown`, `model.weightless`, `model.pickle`,
    /// `model.format`, or what is wrong with its files
    public static ModelFolder find(String nameOrFolder, boolean fresh, @Nullable ModelFormat wanted)
            throws ConoscopeException {
        var folder = folder(nameOrFolder);
        var name = CheckpointStep.nameOf(folder.toAbsolutePath().normalize());
        var format = fresh ? twin(wanted) : format(name, folder, wanted);
        return new ModelFolder(name, folder, format, source(folder, format));
    }

    private static TowerSource source(Path folder, ModelFormat format) throws ConoscopeException {
        return switch (format) {
            case SAFETENSORS -> new BlockSource(Architecture.build(folder));
            case ONNX ->
                    OnnxSource.of(
                            OnnxFolder.find(folder).orElseThrow(), OriginalConfig.read(folder));
            case TORCHSCRIPT ->
                    new ScriptSource(
                            ScriptFolder.find(folder).orElseThrow(), OriginalConfig.read(folder));
        };
    }

    private static Path folder(String name) throws ConoscopeException {
        if (BuiltInModels.NAMES.contains(name)) {
            return BuiltInModels.folder(name);
        }
        var known = String.join(", ", BuiltInModels.NAMES);
        try {
            var folder = Path.of(name);
            if (!name.isBlank() && Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            throw new ConoscopeException("model.unknown", e, name, known);
        }
        throw new ConoscopeException("model.unknown", null, name, known);
    }

    /// Fresh weights need blocks.
    private static ModelFormat twin(@Nullable ModelFormat wanted) throws ConoscopeException {
        if (wanted != null && wanted != ModelFormat.SAFETENSORS) {
            throw new ConoscopeException("model.twin", null, wanted.word());
        }
        return ModelFormat.SAFETENSORS;
    }

    private static ModelFormat format(String name, Path folder, @Nullable ModelFormat wanted)
            throws ConoscopeException {
        var there = formats(folder);
        if (wanted != null && !there.contains(wanted)) {
            throw new ConoscopeException("model.format", null, folder, wanted.word(), words(there));
        }
        if (!there.isEmpty()) {
            return wanted == null ? there.getFirst() : wanted;
        }
        if (Files.isRegularFile(folder.resolve(PICKLE))) {
            throw new ConoscopeException("model.pickle", null, folder.resolve(PICKLE));
        }
        throw new ConoscopeException(
                ConoscopeException.Kind.NO_WEIGHTS,
                "model.weightless",
                null,
                name,
                folder.resolve(Checkpoint.SINGLE));
    }

    /// The formats that a folder holds, the preferred one first.
    public static List<ModelFormat> formats(Path folder) throws ConoscopeException {
        var formats = new ArrayList<ModelFormat>();
        if (Checkpoint.find(folder) != null) {
            formats.add(ModelFormat.SAFETENSORS);
        }
        if (OnnxFolder.find(folder).isPresent()) {
            formats.add(ModelFormat.ONNX);
        }
        if (ScriptFolder.find(folder).isPresent()) {
            formats.add(ModelFormat.TORCHSCRIPT);
        }
        return formats;
    }

    private static String words(List<ModelFormat> formats) {
        return formats.isEmpty()
                ? "none"
                : String.join(", ", formats.stream().map(ModelFormat::word).toList());
    }

    /// Prepares pictures for the image tower.
    ///
    /// @throws ConoscopeException what is wrong with the settings
    public Preprocessor preprocessor() throws ConoscopeException {
        var image = source.image();
        int size = image == null ? 0 : image.length();
        return new Preprocessor(PreprocessorConfig.read(folder, PictureFamily.of(folder), size));
    }

    /// Reads the tokenizer and checks that the model has a vector for every token.
    ///
    /// @throws ConoscopeException `tokenizer.size` if it has not, else what is wrong with its files
    public Tokenizer tokenizer() throws ConoscopeException {
        var family = TextFamily.of(folder);
        var text = source.text();
        int context = text == null || text.length() == 0 ? family.usualLength() : text.length();
        var tokenizer = Tokenizers.open(folder, family, context);
        Tokenizers.requireFits(tokenizer, folder, vocabularyRows());
        return tokenizer;
    }

    /// How many tokens have a vector, as far as is known.
    private int vocabularyRows() {
        var words = source instanceof BlockSource blocks ? blocks.network().text() : null;
        return words == null ? Integer.MAX_VALUE : words.sizes().vocabulary();
    }
}
