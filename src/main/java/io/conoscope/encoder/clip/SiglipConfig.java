package io.conoscope.encoder.clip;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.block.Activation;
import io.conoscope.encoder.block.TowerConfig;

/// A SigLIP's sizes, as a Hugging Face `config.json` gives them.
///
/// @param image         the image tower's transformer; its width is that of the shared space
/// @param imageSize     side of the square pictures, in pixels
/// @param patch         side of the square patches that become tokens, in pixels
/// @param text          the text tower's transformer
/// @param vocabulary    number of tokens that have a vector
/// @param contextLength tokens of a text, to which every text is padded
/// @param projection    width of a text's row
public record SiglipConfig(
        TowerConfig image,
        int imageSize,
        int patch,
        TowerConfig text,
        int vocabulary,
        int contextLength,
        int projection) {

    private static final TowerConfig DEFAULTS =
            new TowerConfig(768, 3072, 12, 12, Activation.GELU_TANH, 1e-6);

    /// Reads a `config.json` of the type `siglip`.
    ///
    /// @throws ConoscopeException `config.missing` or `config.value`, naming the key
    public static SiglipConfig read(JsonSection root) throws ConoscopeException {
        var image = Sections.of(root, "vision_config");
        var text = Sections.of(root, "text_config");
        int imageSize = image.integer("image_size", 1, 4096, 224);
        int channels = image.integer("num_channels", 1, 64, 3);
        if (channels != 3) {
            throw image.wrong("num_channels", channels, "3");
        }
        if (!image.flag("vision_use_head", true)) {
            throw image.wrong("vision_use_head", "false", "true");
        }
        var imageTower = TowerConfig.read(image, DEFAULTS);
        var textTower = TowerConfig.read(text, DEFAULTS);
        int projection = text.integer("projection_size", 1, 65_536, textTower.width());
        if (projection != imageTower.width()) {
            throw text.wrong(
                    "projection_size", projection, imageTower.width() + ", as the image tower");
        }
        return new SiglipConfig(
                imageTower,
                imageSize,
                image.integer("patch_size", 1, imageSize, 16),
                textTower,
                text.integer("vocab_size", 1, 1 << 24, 32_000),
                text.integer("max_position_embeddings", 2, 65_536, 64),
                projection);
    }
}
