package io.conoscope.encoder.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.picture.Scaling.Shorter;
import io.conoscope.encoder.picture.Scaling.Squash;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Settings as they stand in published folders, written down here.
class PreprocessorConfigTest {

    private static final List<Double> HALF = List.of(0.5, 0.5, 0.5);
    private static final List<Double> IMAGENET = List.of(0.485, 0.456, 0.406);

    @TempDir Path folder;

    @Test
    void readsClipsFirstFiles() throws Exception {
        var config =
                read(
                        PictureFamily.CLIP,
                        224,
                        """
                        {"crop_size": 224, "do_center_crop": true, "do_normalize": true,
                         "do_resize": true, "feature_extractor_type": "CLIPFeatureExtractor",
                         "resample": 3, "size": 224}""");
        assertEquals(PreprocessorConfig.clip(224), config);
    }

    @Test
    void squashesForSiglip() throws Exception {
        var config =
                read(
                        PictureFamily.SIGLIP,
                        224,
                        """
                        {"do_normalize": true, "do_rescale": true, "do_resize": true,
                         "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5],
                         "image_processor_type": "SiglipImageProcessor", "resample": 3,
                         "rescale_factor": 0.00392156862745098,
                         "size": {"height": 224, "width": 224}}""");
        assertEquals(PictureFamily.SIGLIP.defaults(224), config);
        assertEquals(new Squash(224, 224), config.scaling());
    }

    @Test
    void aSizeOfOneNumberIsASquareForVit() throws Exception {
        var config =
                read(
                        PictureFamily.VIT,
                        224,
                        """
                        {"do_normalize": true, "do_resize": true, "resample": 2, "size": 224,
                         "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5]}""");
        assertEquals(new Squash(224, 224), config.scaling());
        assertEquals(ResampleFilter.BILINEAR, config.filter());
        assertEquals(HALF, config.levels().mean());
    }

    @Test
    void deitIsSquashedTo256AndCut() throws Exception {
        var config =
                read(
                        PictureFamily.DEIT,
                        224,
                        """
                        {"crop_size": 224, "do_center_crop": true, "resample": 3, "size": 256,
                         "feature_extractor_type": "DeiTFeatureExtractor"}""");
        assertEquals(new Squash(256, 256), config.scaling());
        assertEquals(224, config.crop());
        assertEquals(IMAGENET, config.levels().mean());
    }

    @Test
    void dinoTakesPicturesOfAnotherSizeThanItsPlaces() throws Exception {
        var config =
                read(
                        PictureFamily.DINOV2,
                        518,
                        """
                        {"crop_size": {"height": 224, "width": 224}, "do_center_crop": true,
                         "image_processor_type": "BitImageProcessor", "resample": 3,
                         "size": {"shortest_edge": 256}}""");
        assertEquals(PictureFamily.DINOV2.defaults(518), config);
        assertEquals(224, config.crop());
        assertEquals(new Shorter(256, false), config.scaling());
    }

    @Test
    void mobileClipIsNotNormalised() throws Exception {
        var config =
                read(
                        PictureFamily.CLIP,
                        0,
                        """
                        {"crop_size": {"height": 256, "width": 256}, "do_center_crop": true,
                         "do_normalize": false, "resample": 2, "size": {"shortest_edge": 256}}""");
        assertEquals(256, config.crop());
        assertEquals(
                new GreyLevels(1 / 255.0, List.of(0., 0., 0.), List.of(1., 1., 1.)),
                config.levels());
    }

    @Test
    void aShareOfThePictureIsCutOut() throws Exception {
        var text = "{\"crop_pct\": 0.875, \"size\": {\"shortest_edge\": 224}}";
        var config = read(PictureFamily.VIT, 224, text);
        assertEquals(new Shorter(256, false), config.scaling());
        assertEquals(224, config.crop());
    }

    @Test
    void readsWhatIsNestedInAProcessor() throws Exception {
        Files.writeString(
                folder.resolve("processor_config.json"),
                "{\"image_processor\": {\"resample\": 1, \"size\": {\"shortest_edge\": 240}}}");
        var config = PreprocessorConfig.read(folder, PictureFamily.CLIP, 224);
        assertEquals(ResampleFilter.LANCZOS, config.filter());
        assertEquals(new Shorter(240, false), config.scaling());
    }

    @Test
    void readsOpenClipsSettings() throws Exception {
        Files.writeString(
                folder.resolve("open_clip_config.json"),
                """
                {"preprocess_cfg": {"size": [256, 256], "mean": [0.5, 0.5, 0.5],
                 "std": [0.5, 0.5, 0.5], "interpolation": "bicubic", "resize_mode": "squash"}}""");
        var config = PreprocessorConfig.read(folder, PictureFamily.CLIP, 256);
        assertEquals(PictureFamily.SIGLIP.defaults(256), config);
    }

    @Test
    void readsJinaClipsSettings() throws Exception {
        var text = "{\"size\": 512, \"resize_mode\": \"shortest\", \"interpolation\": \"bicubic\"}";
        var config = read(PictureFamily.CLIP, 512, text);
        assertEquals(new Shorter(512, true), config.scaling());
    }

    @Test
    void torchvisionRoundsTheMiddleToEven() {
        assertEquals(List.of(0L, 1L), List.of(middle(1, false), middle(3, false)));
        assertEquals(List.of(0L, 2L), List.of(middle(1, true), middle(3, true)));
    }

    private static long middle(int over, boolean evens) {
        return new Shorter(224, evens).middle(224 + over, 224);
    }

    @Test
    void takesTheFamilysDefaultsWithoutAFile() throws Exception {
        for (var family : PictureFamily.values()) {
            assertEquals(family.defaults(224), PreprocessorConfig.read(folder, family, 224));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resample | {\"resample\": 6}",
                "resample | {\"resample\": \"gaussian\"}",
                "size | {\"size\": {\"longest_edge\": 224}}",
                "size | {\"size\": {\"shortest_edge\": 224, \"longest_edge\": 448}}",
                "size | {\"size\": {\"shortest_edge\": 200}}",
                "size | {\"do_center_crop\": false, \"size\": {\"shortest_edge\": 224}}",
                "size.height | {\"size\": {\"height\": 1000000, \"width\": 224}}",
                "crop_size | {\"crop_size\": {\"height\": 336, \"width\": 336}}",
                "crop_size | {\"crop_size\": {\"height\": 224, \"width\": 225}}",
                "do_resize | {\"do_resize\": false}",
                "image_std | {\"image_std\": [1, 0, 1]}",
                "image_mean | {\"image_mean\": [1]}",
                "resize_mode | {\"resize_mode\": \"longest\"}",
                "crop_pct | {\"crop_pct\": 2}"
            })
    void refusesByTheKeysName(String key, String text) throws Exception {
        var refusal =
                assertThrows(ConoscopeException.class, () -> read(PictureFamily.CLIP, 224, text));
        assertTrue(refusal.getMessage().contains('"' + key + '"'), refusal.getMessage());
    }

    private PreprocessorConfig read(PictureFamily family, int imageSize, String text)
            throws Exception {
        Files.writeString(folder.resolve(PreprocessorConfig.FILE), text);
        return PreprocessorConfig.read(folder, family, imageSize);
    }
}
