package io.conoscope.encoder.picture;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How pictures are prepared, as a Hugging Face `preprocessor_config.json` says.
///
/// @param shorterSide what the shorter side is resized to, in pixels
/// @param crop        side of the centre square, at most `shorterSide`
/// @param rescale     what a grey level is multiplied with, 1/255 in CLIP
/// @param mean        of red, green, blue, subtracted after rescaling
/// @param deviation   of red, green, blue, divided by, above 0
public record PreprocessorConfig(
        int shorterSide, int crop, double rescale, List<Double> mean, List<Double> deviation) {

    /// The file's name within a model folder.
    public static final String FILE = "preprocessor_config.json";

    private static final List<Double> CLIP_MEAN = List.of(0.48145466, 0.4578275, 0.40821073);
    private static final List<Double> CLIP_DEVIATION = List.of(0.26862954, 0.26130258, 0.27577711);
    private static final int BICUBIC = 3;
    private static final int MAX_SIDE = 4096;

    public PreprocessorConfig {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
    }

    /// CLIP's own preprocessing for a given image size.
    public static PreprocessorConfig clip(int imageSize) {
        return new PreprocessorConfig(imageSize, imageSize, 1 / 255.0, CLIP_MEAN, CLIP_DEVIATION);
    }

    /// Reads a model folder's file; without one, CLIP's own preprocessing is meant.
    ///
    /// @param imageSize side of the pictures that the model takes, which the crop must equal
    /// @throws ConoscopeException `config.value` if it asks for what CLIP's preprocessing is not
    public static PreprocessorConfig read(Path folder, int imageSize) throws ConoscopeException {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return clip(imageSize);
        }
        var root = JsonSection.read(file, 1 << 20);
        if (root.integer("resample", 0, 5, BICUBIC) != BICUBIC) {
            throw root.wrong("resample", root.values().get("resample"), "3, which is bicubic");
        }
        for (var step : List.of("do_resize", "do_center_crop", "do_rescale", "do_normalize")) {
            if (!root.flag(step, true)) {
                throw root.wrong(step, "false", "true");
            }
        }
        int crop = side(root, "crop_size", "height", imageSize);
        if (crop != imageSize) {
            throw root.wrong("crop_size", crop, imageSize + ", the image_size of config.json");
        }
        int shorter = side(root, "size", "shortest_edge", imageSize);
        if (shorter < crop) {
            throw root.wrong("size", shorter, "at least the crop_size, " + crop);
        }
        return new PreprocessorConfig(
                shorter,
                crop,
                root.number("rescale_factor", 1e-6, 1e3, 1 / 255.0),
                three(root, "image_mean", -1e3, CLIP_MEAN),
                three(root, "image_std", 1e-6, CLIP_DEVIATION));
    }

    private static int side(JsonSection root, String key, String inner, int fallback)
            throws ConoscopeException {
        var value = root.value(key);
        if (value == null || !value.isJsonObject()) {
            return root.integer(key, 1, MAX_SIDE, fallback);
        }
        var section = root.section(key);
        if (!section.has(inner)) {
            throw section.wrong(inner, "absent", "a length in pixels");
        }
        int side = section.integer(inner, 1, MAX_SIDE, fallback);
        if (inner.equals("height") && section.integer("width", 1, MAX_SIDE, side) != side) {
            throw section.wrong("width", section.value("width") + "", "the height, " + side);
        }
        return side;
    }

    private static List<Double> three(
            JsonSection root, String key, double low, List<Double> fallback)
            throws ConoscopeException {
        if (!root.has(key)) {
            return fallback;
        }
        var values = new ArrayList<Double>();
        for (var item : root.array(key)) {
            double value = JsonSection.isNumber(item) ? item.getAsDouble() : Double.NaN;
            if (!(value >= low && value <= 1e3)) {
                throw root.wrong(key, item, "numbers in [" + low + ", 1000]");
            }
            values.add(value);
        }
        if (values.size() != 3) {
            throw root.wrong(key, values, "three numbers");
        }
        return values;
    }
}
