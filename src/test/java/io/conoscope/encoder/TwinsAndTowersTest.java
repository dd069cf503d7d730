package io.conoscope.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.encoder.folder.Architecture;
import io.conoscope.encoder.folder.BlockSource;
import io.conoscope.encoder.folder.TowerSource;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.encoder.model.Models;
import io.conoscope.encoder.network.LoadedNetwork;
import io.conoscope.encoder.network.NetworkRows;
import io.conoscope.encoder.tokenizer.Tokens;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Fresh weights for every family, and towers that never met.
class TwinsAndTowersTest {

    private static final TowerSource.Request TWIN = new TowerSource.Request(3L, null, 1);

    @Test
    void everyFamilyHasARandomTwin() throws Exception {
        for (var name : List.of("clip-quickgelu", "siglip", "vit-cls", "bert-mean-pooling")) {
            var folder = SharedData.path("parity/" + name);
            var network = Architecture.build(folder);
            try (var loaded = BlockSource.load(network, folder, TWIN)) {
                if (network.image() != null) {
                    requireUsable(name, images(loaded));
                }
                if (network.text() != null) {
                    requireUsable(name, texts(loaded));
                }
            }
        }
    }

    @Test
    void aTwinIsNotItsTrainedModel() throws Exception {
        var folder = SharedData.path("parity/siglip");
        var trained = new TowerSource.Request(null, null, 1);
        try (var one = BlockSource.load(Architecture.build(folder), folder, TWIN);
                var other = BlockSource.load(Architecture.build(folder), folder, trained)) {
            assertTrue(images(one).minus(images(other)).norm() > 0.1);
        }
    }

    @Test
    void aTowerOfOneModelGivesTheSameRowsBesideAnyOther() throws Exception {
        var parity = SharedData.path("parity/clip-quickgelu");
        var towers = ModelSpec.towers(parity.toString(), "clip-tiny", 4L, 1);
        try (var whole = Models.load(new ModelSpec("clip-tiny", 4L), 1);
                var pair = Models.load(towers, 1)) {
            var text = List.of(whole.tokenize("a dog runs"));
            assertEquals(128, pair.description().dimension());
            assertEquals(whole.embedTexts(text), pair.embedTexts(text));
            assertEquals("random 4 · projection seed 1", pair.description().weights());
            assertEquals(128, pair.embedImages(new float[][] {new float[3 * 64 * 64]}).columns());
        }
    }

    @Test
    void dinoTakesThePicturesOfItsPreprocessing(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("config.json"),
                """
                {"model_type": "dinov2", "hidden_size": 32, "num_hidden_layers": 2,
                 "num_attention_heads": 2, "image_size": 518, "patch_size": 14}
                """);
        Files.writeString(
                folder.resolve("preprocessor_config.json"),
                """
                {"crop_size": {"height": 224, "width": 224}, "do_center_crop": true,
                 "size": {"shortest_edge": 256}, "resample": 3,
                 "image_mean": [0.485, 0.456, 0.406], "image_std": [0.229, 0.224, 0.225]}
                """);
        try (var pair = Models.load(ModelSpec.towers(folder.toString(), "clip-tiny", 1L, 1), 1)) {
            assertEquals(224, pair.description().imageSize());
            var row = pair.embedImages(new float[][] {new float[3 * 224 * 224]});
            assertEquals(128, row.columns());
            assertTrue(Float.isFinite(row.at(0, 0)));
        }
    }

    private static Matrix images(LoadedNetwork loaded) {
        var network = Objects.requireNonNull(loaded.network().image());
        int side = network.sizes().imageSize();
        var pixels = new float[2][3 * side * side];
        Arrays.fill(pixels[0], 0.5f);
        for (int i = 0; i < pixels[1].length; i++) {
            pixels[1][i] = (float) Math.sin(i);
        }
        return NetworkRows.images(loaded, network, pixels, side);
    }

    private static Matrix texts(LoadedNetwork loaded) {
        var network = Objects.requireNonNull(loaded.network().text());
        int length = Math.min(8, network.sizes().contextLength());
        var one = new int[length];
        var other = new int[length];
        for (int i = 0; i < length; i++) {
            one[i] = 1 + i;
            other[i] = 100 + 3 * i;
        }
        return NetworkRows.texts(loaded, network, List.of(Tokens.of(one), Tokens.of(other)));
    }

    private static void requireUsable(String name, Matrix rows) {
        for (float value : rows.toArray()) {
            assertTrue(Float.isFinite(value), name);
        }
        var unit = rows.unitRows();
        double apart = 0;
        for (int c = 0; c < unit.columns(); c++) {
            apart += Math.abs(unit.at(0, c) - unit.at(1, c));
        }
        assertTrue(apart > 1e-4, name + " gives one row for all");
    }
}
