package io.conoscope.encoder.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.conoscope.encoder.Pooling;
import io.conoscope.encoder.bert.BertConfig;
import io.conoscope.encoder.bert.BertFamily;
import io.conoscope.encoder.bert.BertModel;
import io.conoscope.encoder.block.Activation;
import io.conoscope.encoder.block.TowerConfig;
import io.conoscope.encoder.clip.ClipConfig;
import io.conoscope.encoder.clip.ClipModel;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Objects;

class RandomWeightsTest {

    @Test
    void drawsClipsTextTowerWithItsDeviations() throws Exception {
        var tiny = tiny();
        var text = "text_model.encoder.layers.0.";
        assertEquals(0.02, deviation(tiny, "text_model.embeddings.token_embedding.weight"), 2e-4);
        assertEquals(Math.pow(128, -0.5), deviation(tiny, text + "self_attn.q_proj.weight"), 2e-3);
        assertEquals(Math.pow(128 * 8, -0.5), deviation(tiny, text + "mlp.fc2.weight"), 1e-3);
        assertEquals(Math.pow(256, -0.5), deviation(tiny, text + "mlp.fc1.weight"), 1e-3);
    }

    @Test
    void drawsClipsImageTowerUniformAsPyTorchDoes() throws Exception {
        // Uniform within b has the deviation b / sqrt(3).
        var tiny = tiny();
        var image = "vision_model.encoder.layers.0.";
        assertEquals(
                Math.sqrt(0.5 / 128), deviation(tiny, image + "self_attn.k_proj.weight"), 1e-3);
        assertEquals(Math.sqrt(1.0 / 3 / 128), deviation(tiny, image + "mlp.fc1.weight"), 1e-3);
    }

    @Test
    void drawsBertNormalWithTheConfigsDeviation() {
        var tower = new TowerConfig(64, 128, 2, 4, Activation.GELU, 1e-12);
        var config = new BertConfig(BertFamily.BERT, tower, 500, 32, 0, 2, 0.05);
        var model = new BertModel(config, Pooling.MEAN);
        assertEquals(0.05, deviation(model, "encoder.layer.1.output.dense.weight"), 2e-3);
        assertEquals(0, deviation(model, "encoder.layer.1.output.dense.bias"));
        assertEquals(1, deviation(model, "encoder.layer.1.output.LayerNorm.weight"));
    }

    @Test
    void drawsTheSameNumbersForTheSameSeedOnly() throws Exception {
        var name = "text_projection.weight";
        assertEquals(first(tiny(), name, 1), first(tiny(), name, 1));
        assertNotEquals(first(tiny(), name, 1), first(tiny(), name, 2));
    }

    private static Network tiny() throws Exception {
        var folder = Path.of(System.getProperty("conoscope.models"), "clip-tiny");
        return new ClipModel(ClipConfig.read(folder));
    }

    private static float first(Network network, String name, long seed) {
        return drawn(network, name, seed).getFloat(0);
    }

    private static ByteBuffer drawn(Network network, String name, long seed) {
        long n = Objects.requireNonNull(network.weights().get(name), name).shape().elements();
        var into = ByteBuffer.allocate((int) (4 * n)).order(ByteOrder.nativeOrder());
        new RandomWeights(network, seed).fill(name, into);
        return into;
    }

    private static double deviation(Network network, String name) {
        var drawn = drawn(network, name, 5).asFloatBuffer();
        double squares = 0;
        for (int i = 0; i < drawn.limit(); i++) {
            squares += drawn.get(i) * drawn.get(i);
        }
        return Math.sqrt(squares / drawn.limit());
    }
}
