package io.conoscope.encoder.vit;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.block.Activation;
import io.conoscope.encoder.block.TowerConfig;

/// A vision transformer's sizes, as a Hugging Face `config.json` gives them.
///
/// @param family    which one it is
/// @param tower     its transformer
/// @param imageSize side of the square pictures that its places were made for, in pixels
/// @param patch     side of the square patches that become tokens, in pixels
/// @param deviation of fresh weights
public record VitConfig(
        VitFamily family, TowerConfig tower, int imageSize, int patch, double deviation) {

    private static final TowerConfig DEFAULTS =
            new TowerConfig(768, 3072, 12, 12, Activation.GELU, 1e-12);
    private static final TowerConfig DINO_DEFAULTS =
            new TowerConfig(768, 3072, 12, 12, Activation.GELU, 1e-6);

    /// Reads a `config.json` of the type `vit`, `deit` or `dinov2`.
    ///
    /// @throws ConoscopeException `config.value`, naming the key
    public static VitConfig read(JsonSection root, VitFamily family) throws ConoscopeException {
        int channels = root.integer("num_channels", 1, 64, 3);
        if (channels != 3) {
            throw root.wrong("num_channels", channels, "3");
        }
        if (!root.flag("qkv_bias", true)) {
            throw root.wrong("qkv_bias", "false", "true");
        }
        if (root.flag("use_swiglu_ffn", false)) {
            throw root.wrong("use_swiglu_ffn", "true", "false");
        }
        boolean dino = family == VitFamily.DINOV2;
        var tower = TowerConfig.read(inner(root, dino), dino ? DINO_DEFAULTS : DEFAULTS);
        int imageSize = root.integer("image_size", 1, 4096, 224);
        return new VitConfig(
                family,
                tower,
                imageSize,
                root.integer("patch_size", 1, imageSize, dino ? 14 : 16),
                root.number("initializer_range", 0, 1, 0.02));
    }

    /// DINOv2 gives the width between the dense layers as a multiple.
    private static JsonSection inner(JsonSection root, boolean dino) throws ConoscopeException {
        if (!dino || root.has("intermediate_size")) {
            return root;
        }
        int width = root.integer("hidden_size", 1, 16_384, 768);
        double ratio = root.number("mlp_ratio", 0.1, 64, 4);
        var values = root.values().deepCopy();
        values.addProperty("intermediate_size", (int) (width * ratio));
        return new JsonSection(root.file(), root.prefix(), values);
    }
}
