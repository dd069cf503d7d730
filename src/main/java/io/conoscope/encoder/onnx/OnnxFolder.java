package io.conoscope.encoder.onnx;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.exported.GraphFiles;
import io.conoscope.encoder.onnx.outline.Modality;
import io.conoscope.encoder.onnx.outline.OnnxOutline;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The ONNX files of a model folder. Starts no engine.
///
/// @param image the image tower's; null in a folder of a text tower alone
/// @param text  the text tower's; null in a folder of an image tower alone; the same file where one
///              holds both
public record OnnxFolder(@Nullable Path image, @Nullable Path text) {

    private static final List<String> BOTH = List.of("model");

    /// How names end, the most exact numbers first.
    private static final List<String> ENDINGS =
            List.of(
                    ".onnx",
                    "_fp16.onnx",
                    "_float16.onnx",
                    "_quantized.onnx",
                    "_int8.onnx",
                    "_uint8.onnx",
                    "_q8.onnx",
                    "_q4f16.onnx",
                    "_q4.onnx",
                    "_bnb4.onnx");

    private static final long MAX_JSON = 1 << 20;

    /// Finds the files: those that `model.json` names under `files.onnx`; else in the folder
    /// itself, then in its `onnx`, `image.onnx`, `vision_model.onnx` or `visual.onnx`, and
    /// `text.onnx`, `text_model.onnx` or `textual.onnx`; else `model.onnx`, whose inputs say of
    /// what it is. Of several variants the plain file is taken, then the one of the most exact
    /// numbers.
    ///
    /// @return empty if there is none
    /// @throws ConoscopeException if `model.json` names what is not there, or `model.onnx` is none
    public static Optional<OnnxFolder> find(Path folder) throws ConoscopeException {
        var named = named(folder);
        if (named.isPresent()) {
            return named;
        }
        var image = first(folder, GraphFiles.IMAGE);
        var text = first(folder, GraphFiles.TEXT);
        if (image != null || text != null) {
            return Optional.of(new OnnxFolder(image, text));
        }
        var both = first(folder, BOTH);
        if (both == null) {
            return Optional.empty();
        }
        var outline = OnnxOutline.read(both);
        boolean images = outline.takes(Modality.IMAGE);
        boolean texts = outline.takes(Modality.TEXT);
        if (!images && !texts) {
            throw new ConoscopeException("onnx.input.either", null, both, outline.inputs());
        }
        return Optional.of(new OnnxFolder(images ? both : null, texts ? both : null));
    }

    /// Whether one file holds both towers, so that it is opened once for the two.
    public boolean isCombined() {
        return image != null && image.equals(text);
    }

    /// What the image tower's file says about itself.
    public Optional<TowerShape> imageShape() throws ConoscopeException {
        return image == null
                ? Optional.empty()
                : Optional.of(TowerShape.ofImages(OnnxOutline.read(image)));
    }

    /// What the text tower's file says about itself.
    public Optional<TowerShape> textShape() throws ConoscopeException {
        return text == null
                ? Optional.empty()
                : Optional.of(TowerShape.ofTexts(OnnxOutline.read(text)));
    }

    private static @Nullable Path first(Path folder, List<String> stems) {
        return GraphFiles.first(List.of(folder, folder.resolve("onnx")), stems, ENDINGS);
    }

    private static Optional<OnnxFolder> named(Path folder) throws ConoscopeException {
        var file = folder.resolve("model.json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var root = JsonSection.read(file, MAX_JSON);
        var files = root.value("files");
        if (files == null || !files.isJsonObject() || !root.section("files").has("onnx")) {
            return Optional.empty();
        }
        var onnx = root.section("files").section("onnx");
        var found = new OnnxFolder(named(folder, onnx, "image"), named(folder, onnx, "text"));
        return found.image == null && found.text == null ? Optional.empty() : Optional.of(found);
    }

    private static @Nullable Path named(Path folder, JsonSection onnx, String key)
            throws ConoscopeException {
        var name = onnx.text(key, "");
        if (name.isEmpty()) {
            return null;
        }
        var base = folder.toAbsolutePath().normalize();
        try {
            var file = base.resolve(name).normalize();
            if (file.startsWith(base) && Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // Said below, as for any other name.
        }
        throw new ConoscopeException("onnx.named", null, onnx.file(), key, name);
    }
}
