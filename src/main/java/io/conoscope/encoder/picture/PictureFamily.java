package io.conoscope.encoder.picture;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.picture.Scaling.Shorter;
import io.conoscope.encoder.picture.Scaling.Squash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// How a family of models prepares its pictures where the folder does not say: the defaults of
/// transformers' image processors.
public enum PictureFamily {

    /// The shorter side resized, the middle cut out. Radford et al. 2021, arXiv:2103.00020.
    CLIP,

    /// Squashed; grey levels in [-1, 1]. Zhai et al. 2023, arXiv:2303.15343.
    SIGLIP,

    /// Squashed, bilinear; grey levels in [-1, 1]. Dosovitskiy et al. 2021, arXiv:2010.11929.
    VIT,

    /// Squashed to 256, the middle 224 cut out. Touvron et al. 2021, arXiv:2012.12877.
    DEIT,

    /// The shorter side resized to 256, the middle 224 cut out, whatever size the places of the
    /// patches were trained for. Oquab et al. 2023, arXiv:2304.07193.
    DINOV2;

    private static final List<Double> CLIP_MEAN = List.of(0.48145466, 0.4578275, 0.40821073);
    private static final List<Double> CLIP_DEVIATION = List.of(0.26862954, 0.26130258, 0.27577711);
    private static final List<Double> IMAGENET_MEAN = List.of(0.485, 0.456, 0.406);
    private static final List<Double> IMAGENET_DEVIATION = List.of(0.229, 0.224, 0.225);
    private static final List<Double> HALF = List.of(0.5, 0.5, 0.5);
    private static final int USUAL = 224;

    /// The family of a folder, by the `model_type` of its `config.json`; CLIP where nothing tells.
    ///
    /// @throws ConoscopeException `json.syntax` or `config.value`
    public static PictureFamily of(Path folder) throws ConoscopeException {
        var config = folder.resolve("config.json");
        return Files.isRegularFile(config)
                ? named(JsonSection.read(config, 1 << 20).text("model_type", ""), CLIP)
                : CLIP;
    }

    /// The family of a model type or of an image processor's class.
    static PictureFamily named(String name, PictureFamily fallback) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("siglip")) {
            return SIGLIP;
        }
        if (lower.startsWith("clip")) {
            return CLIP;
        }
        if (lower.startsWith("deit")) {
            return DEIT;
        }
        if (lower.startsWith("vit")) {
            return VIT;
        }
        return lower.startsWith("dinov2") || lower.startsWith("bit") ? DINOV2 : fallback;
    }

    /// What it does without a settings file.
    ///
    /// @param imageSize side of the pictures that the model takes; 0 for the usual one
    PreprocessorConfig defaults(int imageSize) {
        int crop = imageSize == 0 || this == DINOV2 ? USUAL : imageSize;
        int larger = crop * 8 / 7;
        return switch (this) {
            case CLIP -> config(new Shorter(crop, false), crop, CLIP_MEAN, CLIP_DEVIATION);
            case SIGLIP, VIT -> config(new Squash(crop, crop), crop, HALF, HALF);
            case DEIT ->
                    config(new Squash(larger, larger), crop, IMAGENET_MEAN, IMAGENET_DEVIATION);
            case DINOV2 ->
                    config(new Shorter(larger, false), crop, IMAGENET_MEAN, IMAGENET_DEVIATION);
        };
    }

    private PreprocessorConfig config(
            Scaling scaling, int crop, List<Double> mean, List<Double> deviation) {
        var filter = this == VIT ? ResampleFilter.BILINEAR : ResampleFilter.BICUBIC;
        return new PreprocessorConfig(
                scaling, filter, crop, new GreyLevels(1 / 255.0, mean, deviation));
    }

    /// Whether the middle is cut out where the settings file does not say.
    boolean crops() {
        return this != SIGLIP && this != VIT;
    }

    /// Whether a `size` of one number means both sides.
    boolean squashes() {
        return this == SIGLIP || this == VIT || this == DEIT;
    }

    /// Whether the model takes pictures of other sizes than it was made for.
    boolean stretches() {
        return this == DINOV2;
    }
}
