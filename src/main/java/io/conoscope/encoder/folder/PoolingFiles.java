package io.conoscope.encoder.folder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.Pooling;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;

/// What stands for the input in a model of a single tower: its folder says so in `model.json`
/// (`"pooling": "cls"` or `"mean"`), or as sentence-transformers writes it.
public final class PoolingFiles {

    private static final String MODULES = "modules.json";
    public static final String POOLING = "1_Pooling/config.json";
    private static final long MAX_BYTES = 1 << 20;

    private PoolingFiles() {}

    /// @param usual where the folder says nothing
    /// @throws ConoscopeException `config.value` where it asks for what we do not compute
    static Pooling read(Path folder, Pooling usual) throws ConoscopeException {
        var asked = asked(folder);
        return asked == null ? usual : asked;
    }

    /// What the folder asks for; null where it says nothing.
    ///
    /// @throws ConoscopeException as [#read]
    public static @Nullable Pooling asked(Path folder) throws ConoscopeException {
        requireOnlyPooling(folder);
        var own = folder.resolve(ModelDescriptor.FILE);
        if (Files.isRegularFile(own)) {
            var root = JsonSection.read(own, MAX_BYTES);
            if (root.has("pooling")) {
                return named(root, root.text("pooling", ""));
            }
        }
        var sentence = folder.resolve(POOLING);
        return Files.isRegularFile(sentence)
                ? sentencePooling(JsonSection.read(sentence, MAX_BYTES))
                : null;
    }

    private static Pooling named(JsonSection root, String name) throws ConoscopeException {
        return switch (name) {
            case "cls" -> Pooling.CLS;
            case "mean" -> Pooling.MEAN;
            default -> throw root.wrong("pooling", name, "\"cls\" or \"mean\"");
        };
    }

    private static Pooling sentencePooling(JsonSection root) throws ConoscopeException {
        boolean mean = root.flag("pooling_mode_mean_tokens", false);
        boolean cls = root.flag("pooling_mode_cls_token", false);
        if (mean == cls) {
            throw root.wrong(
                    "pooling_mode_mean_tokens",
                    mean + " with pooling_mode_cls_token " + cls,
                    "one of the two to be true");
        }
        return mean ? Pooling.MEAN : Pooling.CLS;
    }

    /// A further dense layer would change every row.
    private static void requireOnlyPooling(Path folder) throws ConoscopeException {
        var file = folder.resolve(MODULES);
        if (!Files.isRegularFile(file)) {
            return;
        }
        var modules = JsonSection.readElement(file, MAX_BYTES);
        if (modules.toString().contains("models.Dense")) {
            throw new ConoscopeException(
                    "config.value",
                    null,
                    file,
                    "type",
                    "sentence_transformers.models.Dense",
                    "a transformer, its pooling and a normalisation only");
        }
    }
}
