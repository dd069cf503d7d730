package io.conoscope.encoder.picture;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.picture.Scaling.Shorter;
import io.conoscope.encoder.picture.Scaling.Squash;

/// Reads the settings of transformers' image processors, of today and as they were first written.
final class ImageProcessor {

    private static final int MAX_SIDE = 4096;

    private ImageProcessor() {}

    /// @param model     which the settings are for
    /// @param processor whose defaults fill what they leave out
    /// @param imageSize side of the pictures that the model takes, 0 for any
    /// @throws ConoscopeException `config.value`
    static PreprocessorConfig read(
            JsonSection root, PictureFamily model, PictureFamily processor, int imageSize)
            throws ConoscopeException {
        if (!root.flag("do_resize", true)) {
            throw root.wrong("do_resize", "false", "true, because images vary in size");
        }
        var usual = processor.defaults(imageSize);
        var scaling = scaling(root, processor, usual.scaling());
        boolean crops = root.flag("do_center_crop", processor.crops());
        int crop = crops ? side(root, usual.crop()) : whole(root, scaling);
        if (root.has("crop_pct") && !root.has("do_center_crop")) {
            crop = scaling.smallest();
            scaling = enlarged(crop, root.number("crop_pct", 0.1, 1, 1));
        }
        requireFits(root, crops ? "crop_size" : "size", crop, model, imageSize);
        if (crop > scaling.smallest()) {
            throw root.wrong("size", scaling.smallest(), "at least the crop_size, " + crop);
        }
        var filter = ResampleFilter.read(root, "resample", usual.filter());
        return new PreprocessorConfig(scaling, filter, crop, GreyLevels.read(root, usual.levels()));
    }

    /// @throws ConoscopeException `config.value` if the model takes pictures of another size
    static void requireFits(
            JsonSection root, String key, int crop, PictureFamily model, int imageSize)
            throws ConoscopeException {
        if (imageSize != 0 && crop != imageSize && !model.stretches()) {
            throw root.wrong(key, crop, imageSize + ", the image_size of config.json");
        }
    }

    private static Scaling scaling(JsonSection root, PictureFamily family, Scaling usual)
            throws ConoscopeException {
        var value = root.value("size");
        if (value == null) {
            return usual;
        }
        if (!value.isJsonObject()) {
            int side = root.integer("size", 1, MAX_SIDE, 1);
            return family.squashes() ? new Squash(side, side) : new Shorter(side, false);
        }
        var size = root.section("size");
        if (size.has("shortest_edge") && !size.has("longest_edge")) {
            return new Shorter(size.integer("shortest_edge", 1, MAX_SIDE, 1), false);
        }
        if (size.has("height") && size.has("width")) {
            return new Squash(
                    size.integer("height", 1, MAX_SIDE, 1), size.integer("width", 1, MAX_SIDE, 1));
        }
        throw root.wrong("size", value, "a number, shortest_edge, or height and width");
    }

    /// The side of the square that is cut out.
    private static int side(JsonSection root, int usual) throws ConoscopeException {
        var value = root.value("crop_size");
        if (value == null || !value.isJsonObject()) {
            return root.integer("crop_size", 1, MAX_SIDE, usual);
        }
        var size = root.section("crop_size");
        if (!size.has("height")
                || size.integer("height", 1, MAX_SIDE, 1)
                        != size.integer("width", 1, MAX_SIDE, -1)) {
            throw root.wrong("crop_size", value, "a height and a width that are equal");
        }
        return size.integer("height", 1, MAX_SIDE, 1);
    }

    /// The side of a picture that nothing is cut from.
    private static int whole(JsonSection root, Scaling scaling) throws ConoscopeException {
        if (root.has("crop_pct")) {
            return scaling.smallest();
        }
        if (!(scaling instanceof Squash(int height, int width) && height == width)) {
            throw root.wrong(
                    "size", root.value("size") + "", "a square, as do_center_crop is false");
        }
        return height;
    }

    /// As ConvNeXt's processor: below 384 the picture is made larger first, then cut to size.
    private static Scaling enlarged(int crop, double share) {
        return crop < 384 ? new Shorter((int) (crop / share), false) : new Squash(crop, crop);
    }
}
