package io.conoscope.encoder.vit;

import io.conoscope.encoder.block.LayerNames;
import io.conoscope.encoder.block.LayerStyle;
import io.conoscope.encoder.weight.DenseInits;
import io.conoscope.encoder.weight.Init;

import java.util.List;

/// What tells the families of vision transformers apart.
public enum VitFamily {
    /// Dosovitskiy et al. 2020, arXiv:2010.11929.
    VIT("vit."),
    /// Touvron et al. 2020, arXiv:2012.12877: a second token, which learned from a teacher.
    DEIT("deit."),
    /// Oquab et al. 2023, arXiv:2304.07193: each part's output is scaled.
    DINOV2("dinov2.");

    private static final LayerNames VIT_NAMES =
            new LayerNames(
                    "encoder.layer",
                    "attention.attention.query",
                    "attention.attention.key",
                    "attention.attention.value",
                    "attention.output.dense",
                    "layernorm_before",
                    "intermediate.dense",
                    "output.dense",
                    "layernorm_after");
    private static final LayerNames DINO_NAMES =
            new LayerNames(
                    "encoder.layer",
                    "attention.attention.query",
                    "attention.attention.key",
                    "attention.attention.value",
                    "attention.output.dense",
                    "norm1",
                    "mlp.fc1",
                    "mlp.fc2",
                    "norm2");

    private final String prefix;

    VitFamily(String prefix) {
        this.prefix = prefix;
    }

    /// The tokens that precede the patches.
    List<String> tokens() {
        return this == DEIT ? List.of("cls_token", "distillation_token") : List.of("cls_token");
    }

    /// What checkpoints with a further head put before all names.
    String prefix() {
        return prefix;
    }

    /// All of them are drawn normal with one deviation, biases 0.
    LayerStyle style(double deviation) {
        var inits = DenseInits.alike(Init.normal(deviation), Init.constant(0));
        return this == DINOV2
                ? new LayerStyle(
                        DINO_NAMES,
                        false,
                        new LayerStyle.Scales("layer_scale1.lambda1", "layer_scale2.lambda1", 1),
                        inits)
                : LayerStyle.preNorm(VIT_NAMES, inits);
    }
}
