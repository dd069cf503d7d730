package io.conoscope.encoder.clip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.engine.TorchEngine;
import io.conoscope.encoder.network.LoadedNetwork;
import io.conoscope.encoder.network.Network;
import io.conoscope.encoder.network.NetworkRows;
import io.conoscope.encoder.network.RandomWeights;
import io.conoscope.encoder.tokenizer.Tokens;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// A half gives the rows that it gives within a whole model: with fresh weights of one seed, which
/// are drawn by name, both have the same numbers.
class ClipHalfTest {

    private static final String IMAGE =
            """
            {"model_type": "clip_vision_model", "projection_dim": 8, "hidden_size": 16,
             "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2,
             "image_size": 16, "patch_size": 8}
            """;
    private static final String TEXT =
            """
            {"model_type": "clip_text_model", "projection_dim": 8, "hidden_size": 16,
             "intermediate_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2,
             "vocab_size": 20, "max_position_embeddings": 6, "eos_token_id": 19}
            """;
    private static final String WHOLE =
            "{\"model_type\": \"clip\", \"projection_dim\": 8, \"vision_config\": %s,"
                    + " \"text_config\": %s}";

    @Test
    void imagesAreEmbeddedAsInTheWholeModel() throws Exception {
        var pixels = new float[2][3 * 16 * 16];
        for (int i = 0; i < pixels[1].length; i++) {
            pixels[1][i] = i % 7 - 3;
        }
        var half = ClipHalf.ofImages(ClipConfig.readHalf(json(IMAGE), true));
        assertNull(half.text());
        assertArrayEquals(images(whole(), pixels), images(half, pixels), 0);
    }

    @Test
    void textsAreEmbeddedAsInTheWholeModel() throws Exception {
        var texts = List.of(Tokens.of(1, 5, 19), Tokens.of(1, 2, 3, 4, 19));
        var half = ClipHalf.ofTexts(ClipConfig.readHalf(json(TEXT), false));
        assertNull(half.image());
        assertArrayEquals(texts(whole(), texts), texts(half, texts), 0);
    }

    @Test
    void wholeAndHalvesNameTheirWeightsAlike() throws Exception {
        var image = ClipHalf.ofImages(ClipConfig.readHalf(json(IMAGE), true)).weights();
        var text = ClipHalf.ofTexts(ClipConfig.readHalf(json(TEXT), false)).weights();
        var whole = whole().weights();
        assertEquals(image.size() + text.size() + 1, whole.size());
        assertEquals(
                image.keySet(),
                java.util.Set.copyOf(
                        whole.keySet().stream().filter(ClipHalf::isOfImages).toList()));
        assertEquals(
                text.keySet(),
                java.util.Set.copyOf(whole.keySet().stream().filter(ClipHalf::isOfTexts).toList()));
    }

    private static ClipModel whole() throws Exception {
        return new ClipModel(ClipConfig.read(json(WHOLE.formatted(IMAGE, TEXT))));
    }

    private static JsonSection json(String text) throws Exception {
        var file = Path.of("config.json");
        return new JsonSection(file, "", JsonSection.parse(file, text).getAsJsonObject());
    }

    private static float[] images(Network network, float[][] pixels) throws Exception {
        try (var loaded = load(network)) {
            var half = Objects.requireNonNull(network.image());
            return NetworkRows.images(loaded, half, pixels, 16).toArray();
        }
    }

    private static float[] texts(Network network, List<Tokens> texts) throws Exception {
        try (var loaded = load(network)) {
            return NetworkRows.texts(loaded, Objects.requireNonNull(network.text()), texts)
                    .toArray();
        }
    }

    private static LoadedNetwork load(Network network) throws Exception {
        var manager = TorchEngine.newManager();
        network.load(manager, new RandomWeights(network, 4));
        return new LoadedNetwork(network, manager, 1, Integer.MAX_VALUE);
    }
}
