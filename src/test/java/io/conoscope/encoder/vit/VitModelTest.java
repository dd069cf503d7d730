package io.conoscope.encoder.vit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.encoder.Pooling;
import io.conoscope.encoder.block.Activation;
import io.conoscope.encoder.block.TowerConfig;
import io.conoscope.encoder.engine.TorchEngine;
import io.conoscope.encoder.network.LoadedNetwork;
import io.conoscope.encoder.network.NetworkRows;
import io.conoscope.encoder.network.RandomWeights;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VitModelTest {

    @ParameterizedTest
    @EnumSource(VitFamily.class)
    void firstLayersOfADeepModelAreAShallowModel(VitFamily family) throws Exception {
        // Every weight is drawn by its name, so the two share those of the first two layers.
        var shallow = rows(config(family, 2, 32), Pooling.CLS, 2, 32);
        assertArrayEquals(
                shallow.toArray(),
                rows(config(family, 4, 32), Pooling.CLS, 2, 32).toArray(),
                1e-6f);
    }

    @Test
    void everyLayerChangesTheRows() throws Exception {
        var config = config(VitFamily.VIT, 3, 32);
        for (int depth = 0; depth < 3; depth++) {
            var before = rows(config, Pooling.CLS, depth, 32);
            var after = rows(config, Pooling.CLS, depth + 1, 32);
            assertTrue(before.minus(after).norm() > 1e-3, "layer " + depth);
        }
    }

    @Test
    void poolsTheMeanOfThePatchesOnly() throws Exception {
        var config = config(VitFamily.DINOV2, 2, 32);
        var model = new VitModel(config, Pooling.MEAN);
        try (var loaded = load(model)) {
            var hidden = NetworkRows.hidden(loaded, model, pixels(32), 32);
            assertArrayEquals(new long[] {2, 17, 16}, hidden.shape());
            var rows = NetworkRows.images(loaded, model, pixels(32), 32);
            for (int c = 0; c < 16; c++) {
                double sum = 0;
                for (int t = 1; t < 17; t++) {
                    sum += hidden.values()[t * 16 + c];
                }
                assertEquals(sum / 16, rows.at(0, c), 1e-5);
            }
        }
    }

    @Test
    void takesPicturesOfAnotherSize() throws Exception {
        var rows = rows(config(VitFamily.DINOV2, 2, 64), Pooling.CLS, 2, 32);
        assertEquals(2, rows.rows());
        assertTrue(Float.isFinite(rows.at(0, 0)));
    }

    @Test
    void refusesPixelsOfAnotherSizeThanSaid() {
        var config = config(VitFamily.VIT, 1, 32);
        assertThrows(
                IllegalArgumentException.class,
                () -> {
                    var model = new VitModel(config, Pooling.CLS);
                    try (var loaded = load(model)) {
                        NetworkRows.images(loaded, model, pixels(32), 64);
                    }
                });
    }

    private static VitConfig config(VitFamily family, int layers, int side) {
        var tower = new TowerConfig(16, 32, layers, 2, Activation.GELU, 1e-6);
        return new VitConfig(family, tower, side, 8, 0.2);
    }

    private static Matrix rows(VitConfig config, Pooling pooling, int depth, int side)
            throws Exception {
        var model = new VitModel(config, pooling);
        try (var whole = load(model)) {
            var loaded = new LoadedNetwork(model, whole.manager(), 1, depth);
            return NetworkRows.images(loaded, model, pixels(side), side);
        }
    }

    private static LoadedNetwork load(VitModel model) throws Exception {
        var manager = TorchEngine.newManager();
        model.load(manager, new RandomWeights(model, 3));
        return new LoadedNetwork(model, manager, 1, Integer.MAX_VALUE);
    }

    private static float[][] pixels(int side) {
        var random = Seeds.random(5);
        var pixels = new float[2][3 * side * side];
        for (var picture : pixels) {
            for (int i = 0; i < picture.length; i++) {
                picture[i] = (float) random.nextGaussian();
            }
        }
        return pixels;
    }
}
