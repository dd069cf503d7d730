package io.conoscope.encoder.clip;

import io.conoscope.math.Seeds;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.random.RandomGenerator;

/// Fresh weights as OpenAI's code draws them before CLIP's training.
///
/// The text tower is drawn as `CLIP.initialize_parameters` says. The image tower keeps what its
/// constructors draw: class, position and projection normal with deviation width^-0.5, the rest
/// PyTorch's defaults (attention inputs Xavier uniform, dense and patch weights and dense biases
/// uniform within fan-in^-0.5). Layer norms are the identity, attention biases 0, the temperature
/// 0.07. Source: https://github.com/openai/CLIP, `clip/model.py`.
///
/// Every tensor has a stream of random numbers of its own, named by its name, so that the same
/// seed gives the same weights on every machine and in every order.
public final class RandomWeights {

    /// Names this way of drawing; a change of it changes every fingerprint.
    public static final String SCHEME = "openai-clip/L64X128MixRandom/1";

    private static final String IMAGE = "vision_model.";
    private static final String[] ATTENTION_INPUTS = {"q_proj", "k_proj", "v_proj"};

    private final ClipConfig config;
    private final long seed;

    public RandomWeights(ClipConfig config, long seed) {
        this.config = config;
        this.seed = seed;
    }

    /// Draws one tensor.
    ///
    /// @param name  in Hugging Face's layout
    /// @param shape of the tensor
    /// @param into  room for all its numbers, in the machine's byte order
    public void fill(String name, long[] shape, ByteBuffer into) {
        var values = into.asFloatBuffer();
        var random = Seeds.random(seed, stream(name));
        if (name.equals("logit_scale")) {
            values.put((float) StrictMath.log(1 / 0.07));
        } else if (name.contains("norm") || name.contains("layrnorm")) {
            constant(values, name.endsWith(".weight") ? 1 : 0);
        } else if (name.endsWith(".bias")) {
            bias(name, values, random);
        } else if (name.startsWith(IMAGE)) {
            imageWeight(name, shape, values, random);
        } else {
            normal(values, deviation(name), random);
        }
    }

    /// The text tower's weights and both projections are normal.
    private double deviation(String name) {
        var text = config.text();
        double width = text.width();
        if (name.endsWith("token_embedding.weight")) {
            return 0.02;
        }
        if (name.endsWith("position_embedding.weight")) {
            return 0.01;
        }
        if (name.startsWith("visual_projection")) {
            return inverseRoot(config.image().width());
        }
        if (name.endsWith("out_proj.weight") || name.endsWith("fc2.weight")) {
            return inverseRoot(width) * inverseRoot(2.0 * text.layers());
        }
        return name.endsWith("fc1.weight") ? inverseRoot(2 * width) : inverseRoot(width);
    }

    private void imageWeight(
            String name, long[] shape, FloatBuffer values, RandomGenerator random) {
        double width = config.image().width();
        if (name.contains("class_embedding") || name.contains("position_embedding")) {
            normal(values, inverseRoot(width), random);
        } else if (isAttentionInput(name)) {
            // Xavier over the three stacked (3 width, width): sqrt(6 / (3 width + width)).
            uniform(values, Math.sqrt(1.5 / width), random);
        } else {
            double fanIn = (double) WeightShapes.elements(shape) / shape[0];
            uniform(values, inverseRoot(fanIn), random);
        }
    }

    /// Attention's biases begin at 0; the dense layers' keep PyTorch's default in both towers.
    private void bias(String name, FloatBuffer values, RandomGenerator random) {
        if (name.contains(".self_attn.")) {
            constant(values, 0);
            return;
        }
        var tower = name.startsWith(IMAGE) ? config.image() : config.text();
        double fanIn = name.contains(".fc1.") ? tower.width() : tower.inner();
        uniform(values, inverseRoot(fanIn), random);
    }

    private static boolean isAttentionInput(String name) {
        for (var part : ATTENTION_INPUTS) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /// x^-0.5, with the same rounding on every machine.
    private static double inverseRoot(double x) {
        return 1 / Math.sqrt(x);
    }

    private static void constant(FloatBuffer values, float value) {
        while (values.hasRemaining()) {
            values.put(value);
        }
    }

    private static void normal(FloatBuffer values, double deviation, RandomGenerator random) {
        while (values.hasRemaining()) {
            values.put((float) (deviation * random.nextGaussian()));
        }
    }

    private static void uniform(FloatBuffer values, double bound, RandomGenerator random) {
        while (values.hasRemaining()) {
            values.put((float) (bound * (2 * random.nextDouble() - 1)));
        }
    }

    private static long stream(String name) {
        long stream = 0;
        for (int i = 0; i < name.length(); i++) {
            stream = Seeds.mix(stream ^ name.charAt(i));
        }
        return stream;
    }
}
