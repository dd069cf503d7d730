package io.conoscope.encoder.clip;

import java.util.LinkedHashMap;
import java.util.Map;

/// The weights that a CLIP of given sizes has: names and shapes in Hugging Face's layout.
public final class WeightShapes {

    /// A tensor that old files carry though it holds no weights.
    public static final String POSITION_IDS = ".embeddings.position_ids";

    private final Map<String, long[]> shapes = new LinkedHashMap<>();

    private WeightShapes() {}

    /// All weights by name, in the order in which the blocks use them.
    public static Map<String, long[]> of(ClipConfig config) {
        var shapes = new WeightShapes();
        shapes.add("logit_scale");
        shapes.addImageTower(config);
        shapes.addTextTower(config);
        shapes.add("visual_projection.weight", config.projection(), config.image().width());
        shapes.add("text_projection.weight", config.projection(), config.text().width());
        return shapes.shapes;
    }

    /// How many numbers the weights hold together.
    public static long count(ClipConfig config) {
        return of(config).values().stream().mapToLong(WeightShapes::elements).sum();
    }

    /// How many numbers a tensor of this shape holds.
    public static long elements(long... shape) {
        long elements = 1;
        for (long extent : shape) {
            elements *= extent;
        }
        return elements;
    }

    private void addImageTower(ClipConfig config) {
        var tower = "vision_model.";
        int width = config.image().width();
        add(tower + "embeddings.class_embedding", width);
        add(tower + "embeddings.patch_embedding.weight", width, 3, config.patch(), config.patch());
        add(tower + "embeddings.position_embedding.weight", config.patches() + 1, width);
        addNorm(tower + "pre_layrnorm", width);
        addLayers(tower, config.image());
        addNorm(tower + "post_layernorm", width);
    }

    private void addTextTower(ClipConfig config) {
        var tower = "text_model.";
        int width = config.text().width();
        add(tower + "embeddings.token_embedding.weight", config.vocabulary(), width);
        add(tower + "embeddings.position_embedding.weight", config.contextLength(), width);
        addLayers(tower, config.text());
        addNorm(tower + "final_layer_norm", width);
    }

    private void addLayers(String tower, TowerConfig config) {
        int width = config.width();
        for (int i = 0; i < config.layers(); i++) {
            var layer = tower + "encoder.layers." + i + ".";
            addNorm(layer + "layer_norm1", width);
            for (var part : new String[] {"q_proj", "k_proj", "v_proj", "out_proj"}) {
                addDense(layer + "self_attn." + part, width, width);
            }
            addNorm(layer + "layer_norm2", width);
            addDense(layer + "mlp.fc1", config.inner(), width);
            addDense(layer + "mlp.fc2", width, config.inner());
        }
    }

    private void addNorm(String name, int width) {
        add(name + ".weight", width);
        add(name + ".bias", width);
    }

    private void addDense(String name, int out, int in) {
        add(name + ".weight", out, in);
        add(name + ".bias", out);
    }

    private void add(String name, long... shape) {
        shapes.put(name, shape);
    }
}
