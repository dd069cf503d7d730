package io.conoscope.encoder.picture;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How pictures are prepared, as a model folder's settings say.
///
/// @param scaling what a picture is resized to
/// @param filter  how
/// @param crop    side of the square in the middle, which the model gets, in pixels
/// @param levels  what becomes of its grey levels
public record PreprocessorConfig(
        Scaling scaling, ResampleFilter filter, int crop, GreyLevels levels) {

    /// The file's name within a model folder, as transformers writes it.
    public static final String FILE = "preprocessor_config.json";

    /// All files that may hold it, the first one first.
    public static final List<String> FILES =
            List.of(FILE, "processor_config.json", OpenClipPreprocessing.FILE);

    private static final String NESTED = "image_processor";
    private static final int MAX_BYTES = 1 << 20;

    /// CLIP's own preprocessing for a given image size.
    public static PreprocessorConfig clip(int imageSize) {
        return PictureFamily.CLIP.defaults(imageSize);
    }

    /// Reads a model folder's settings; without any, those of its family are meant.
    ///
    /// @param imageSize side of the pictures that the model takes, which the crop must equal; 0
    ///                  where any size is taken
    /// @throws ConoscopeException `config.value`, naming what it asks for and we do not do
    public static PreprocessorConfig read(Path folder, PictureFamily family, int imageSize)
            throws ConoscopeException {
        for (var name : FILES) {
            var file = folder.resolve(name);
            if (Files.exists(file)) {
                var root = JsonSection.read(file, MAX_BYTES);
                if (name.equals(OpenClipPreprocessing.FILE)) {
                    if (root.has(OpenClipPreprocessing.SECTION)) {
                        var section = root.section(OpenClipPreprocessing.SECTION);
                        return OpenClipPreprocessing.read(section, family, imageSize);
                    }
                } else if (name.equals(FILE) || root.has(NESTED)) {
                    return read(root.has(NESTED) ? root.section(NESTED) : root, family, imageSize);
                }
            }
        }
        return family.defaults(imageSize);
    }

    private static PreprocessorConfig read(JsonSection section, PictureFamily family, int imageSize)
            throws ConoscopeException {
        if (section.has("resize_mode") || section.has("interpolation")) {
            return OpenClipPreprocessing.read(section, family, imageSize);
        }
        var kind = section.text("image_processor_type", section.text("feature_extractor_type", ""));
        return ImageProcessor.read(section, family, PictureFamily.named(kind, family), imageSize);
    }
}
