package io.conoscope.encoder.clip;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

/// The sizes of one tower's transformer.
///
/// @param width      of every token's vector
/// @param inner      width between the two dense layers of a transformer layer
/// @param layers     number of transformer layers
/// @param heads      attention heads, a divisor of the width
/// @param activation between the two dense layers
/// @param epsilon    added to the variance in layer normalisation
public record TowerConfig(
        int width, int inner, int layers, int heads, Activation activation, double epsilon) {

    /// Reads the keys that both towers have; absent ones get transformers' defaults.
    ///
    /// @param defaults what transformers takes where a key is absent
    static TowerConfig read(JsonSection section, TowerConfig defaults) throws ConoscopeException {
        int width = section.integer("hidden_size", 1, 16_384, defaults.width);
        int heads = section.integer("num_attention_heads", 1, width, defaults.heads);
        if (width % heads != 0) {
            throw section.wrong("num_attention_heads", heads, "a divisor of " + width);
        }
        return new TowerConfig(
                width,
                section.integer("intermediate_size", 1, 131_072, defaults.inner),
                section.integer("num_hidden_layers", 1, 512, defaults.layers),
                heads,
                activation(section),
                section.number("layer_norm_eps", 0, 1, defaults.epsilon));
    }

    private static Activation activation(JsonSection section) throws ConoscopeException {
        var name = section.text("hidden_act", "quick_gelu");
        return switch (name) {
            case "quick_gelu" -> Activation.QUICK_GELU;
            case "gelu" -> Activation.GELU;
            default -> throw section.wrong("hidden_act", name, "\"quick_gelu\" or \"gelu\"");
        };
    }
}
