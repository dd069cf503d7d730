package io.conoscope.encoder.picture;

import com.google.gson.JsonArray;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.picture.Scaling.Shorter;
import io.conoscope.encoder.picture.Scaling.Squash;

/// Reads the settings that OpenCLIP writes, and jina-clip with it: `size`, `mean`, `std`,
/// `interpolation` and `resize_mode`.
final class OpenClipPreprocessing {

    static final String FILE = "open_clip_config.json";
    static final String SECTION = "preprocess_cfg";

    private static final int MAX_SIDE = 4096;

    private OpenClipPreprocessing() {}

    static PreprocessorConfig read(JsonSection root, PictureFamily family, int imageSize)
            throws ConoscopeException {
        var usual = PictureFamily.CLIP.defaults(imageSize);
        int crop = size(root, usual.crop());
        ImageProcessor.requireFits(root, "size", crop, family, imageSize);
        var mode = root.text("resize_mode", "shortest");
        var scaling =
                switch (mode) {
                    case "shortest" -> new Shorter(crop, true);
                    case "squash" -> new Squash(crop, crop);
                    default ->
                            throw root.wrong(
                                    "resize_mode", '"' + mode + '"', "\"shortest\" or \"squash\"");
                };
        var levels =
                new GreyLevels(
                        1 / 255.0,
                        GreyLevels.three(root, "mean", -1e3, usual.levels().mean()),
                        GreyLevels.three(root, "std", 1e-6, usual.levels().deviation()));
        var filter = ResampleFilter.read(root, "interpolation", usual.filter());
        return new PreprocessorConfig(scaling, filter, crop, levels);
    }

    private static int size(JsonSection root, int usual) throws ConoscopeException {
        if (!(root.value("size") instanceof JsonArray sides)) {
            return root.integer("size", 1, MAX_SIDE, usual);
        }
        double side =
                sides.size() == 2
                                && sides.get(0).equals(sides.get(1))
                                && JsonSection.isNumber(sides.get(0))
                        ? sides.get(0).getAsDouble()
                        : -1;
        if (!(side >= 1 && side <= MAX_SIDE && side == Math.rint(side))) {
            throw root.wrong("size", sides, "one length, or two that are equal");
        }
        return (int) side;
    }
}
