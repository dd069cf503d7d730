package io.conoscope.encoder.block;

import io.conoscope.encoder.weight.DenseInits;

import org.jspecify.annotations.Nullable;

/// How a family builds its transformer layers.
///
/// @param names    of the parts
/// @param postNorm whether the norms follow the sums (BERT) instead of preceding the parts
/// @param scales   what the learned scales of the two parts' outputs are called (DINOv2), with how
///                 they begin; null where there are none
/// @param inits    how the dense layers are drawn
public record LayerStyle(
        LayerNames names, boolean postNorm, @Nullable Scales scales, DenseInits inits) {

    /// The learned scales of a layer's two parts.
    ///
    /// @param first  name of the attention's
    /// @param second name of the dense layers'
    /// @param begin  what they are before training
    public record Scales(String first, String second, double begin) {}

    /// Norms before the parts, no scales.
    public static LayerStyle preNorm(LayerNames names, DenseInits inits) {
        return new LayerStyle(names, false, null, inits);
    }

    /// Norms after the sums, no scales.
    public static LayerStyle postNorm(LayerNames names, DenseInits inits) {
        return new LayerStyle(names, true, null, inits);
    }
}
