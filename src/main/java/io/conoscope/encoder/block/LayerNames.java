package io.conoscope.encoder.block;

/// What a family of checkpoints calls the parts of a transformer layer.
///
/// @param layers     what the list of layers is called, for example `encoder.layers`
/// @param query      of the attention
/// @param key        of the attention
/// @param value      of the attention
/// @param out        the attention's last dense layer
/// @param firstNorm  the norm of the attention
/// @param first      the first dense layer
/// @param second     the second dense layer
/// @param secondNorm the norm of the dense layers
public record LayerNames(
        String layers,
        String query,
        String key,
        String value,
        String out,
        String firstNorm,
        String first,
        String second,
        String secondNorm) {

    /// CLIP and SigLIP.
    public static final LayerNames CLIP =
            new LayerNames(
                    "encoder.layers",
                    "self_attn.q_proj",
                    "self_attn.k_proj",
                    "self_attn.v_proj",
                    "self_attn.out_proj",
                    "layer_norm1",
                    "mlp.fc1",
                    "mlp.fc2",
                    "layer_norm2");
}
