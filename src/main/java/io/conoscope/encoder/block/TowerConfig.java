package io.conoscope.encoder.block;

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

    /// Reads the keys that all families share; absent ones get transformers' defaults.
    ///
    /// @param defaults what transformers takes where a key is absent
    /// @throws ConoscopeException `config.value`, naming the key
    public static TowerConfig read(JsonSection section, TowerConfig defaults)
            throws ConoscopeException {
        return read(section, Keys.USUAL, defaults);
    }

    /// What a family calls the keys.
    public record Keys(String width, String inner, String layers, String heads, String activation) {

        /// As in most families.
        public static final Keys USUAL =
                new Keys(
                        "hidden_size",
                        "intermediate_size",
                        "num_hidden_layers",
                        "num_attention_heads",
                        "hidden_act");
    }

    /// Reads keys of a family's own names.
    ///
    /// @throws ConoscopeException as [#read(JsonSection, TowerConfig)]
    public static TowerConfig read(JsonSection section, Keys keys, TowerConfig defaults)
            throws ConoscopeException {
        int width = section.integer(keys.width, 1, 16_384, defaults.width);
        int heads = section.integer(keys.heads, 1, width, defaults.heads);
        if (width % heads != 0) {
            throw section.wrong(keys.heads, heads, "a divisor of " + width);
        }
        return new TowerConfig(
                width,
                section.integer(keys.inner, 1, 131_072, defaults.inner),
                section.integer(keys.layers, 1, 512, defaults.layers),
                heads,
                activation(section, keys.activation, defaults.activation),
                section.number("layer_norm_eps", 0, 1, defaults.epsilon));
    }

    private static Activation activation(JsonSection section, String key, Activation fallback)
            throws ConoscopeException {
        if (!section.has(key)) {
            return fallback;
        }
        var name = section.text(key, "");
        var activation = Activation.named(name);
        if (activation == null) {
            throw section.wrong(key, name, "quick_gelu, gelu, gelu_pytorch_tanh or relu");
        }
        return activation;
    }
}
