package io.conoscope.encoder.clip;

import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.block.Activation;
import io.conoscope.encoder.block.TowerConfig;

import java.nio.file.Path;

/// A CLIP's sizes, as a Hugging Face `config.json` gives them.
///
/// @param image         the image tower's transformer
/// @param imageSize     side of the square pictures, in pixels
/// @param patch         side of the square patches that become tokens, in pixels
/// @param text          the text tower's transformer
/// @param vocabulary    number of tokens that have a vector
/// @param contextLength tokens of a text
/// @param endToken      id of the token whose vector stands for the text; 2, as old files have it,
///                      means the largest id in the text
/// @param projection    width of the shared space
public record ClipConfig(
        TowerConfig image,
        int imageSize,
        int patch,
        TowerConfig text,
        int vocabulary,
        int contextLength,
        int endToken,
        int projection) {

    /// The file's name within a model folder.
    public static final String FILE = "config.json";

    /// The end token's id in files from before transformers 4.31, which means another rule.
    public static final int LEGACY_END_TOKEN = 2;

    private static final TowerConfig IMAGE_DEFAULTS =
            new TowerConfig(768, 3072, 12, 12, Activation.QUICK_GELU, 1e-5);
    private static final TowerConfig TEXT_DEFAULTS =
            new TowerConfig(512, 2048, 12, 8, Activation.QUICK_GELU, 1e-5);

    /// Reads a model folder's `config.json`.
    ///
    /// @throws ConoscopeException `config.missing` or `config.value`, naming the key
    public static ClipConfig read(Path folder) throws ConoscopeException {
        return read(JsonSection.read(folder.resolve(FILE), 1 << 20));
    }

    /// Reads a `config.json` of the type `clip`.
    ///
    /// @throws ConoscopeException as [#read(Path)]
    public static ClipConfig read(JsonSection root) throws ConoscopeException {
        var image = Sections.of(root, "vision_config");
        var text = Sections.of(root, "text_config");
        return read(image, text, root.integer("projection_dim", 1, 65_536, 512));
    }

    /// Reads a `config.json` of one half, whose keys stand by themselves.
    ///
    /// @return with transformers' defaults for the other half
    /// @throws ConoscopeException as [#read(Path)]
    public static ClipConfig readHalf(JsonSection root, boolean isImage) throws ConoscopeException {
        var other = new JsonSection(root.file(), "", new JsonObject());
        int projection = root.integer("projection_dim", 1, 65_536, 512);
        return isImage ? read(root, other, projection) : read(other, root, projection);
    }

    private static ClipConfig read(JsonSection image, JsonSection text, int projection)
            throws ConoscopeException {
        int imageSize = image.integer("image_size", 1, 4096, 224);
        int channels = image.integer("num_channels", 1, 64, 3);
        if (channels != 3) {
            throw image.wrong("num_channels", channels, "3");
        }
        int vocabulary = text.integer("vocab_size", 1, 1 << 24, 49_408);
        return new ClipConfig(
                TowerConfig.read(image, IMAGE_DEFAULTS),
                imageSize,
                image.integer("patch_size", 1, imageSize, 32),
                TowerConfig.read(text, TEXT_DEFAULTS),
                vocabulary,
                text.integer("max_position_embeddings", 2, 65_536, 77),
                text.integer("eos_token_id", 0, vocabulary - 1, 49_407),
                projection);
    }
}
