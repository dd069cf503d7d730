package io.conoscope.encoder.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;

import io.conoscope.encoder.weight.Init;
import io.conoscope.encoder.weight.NamedBlock;

import org.jspecify.annotations.Nullable;

/// A dense layer: x times weight transposed, plus bias.
public final class Dense extends NamedBlock {

    private final Parameter weight;
    private final @Nullable Parameter bias;

    private Dense(Parameters first, @Nullable Init bias) {
        weight = weight("weight", first.init(), first.out(), first.in());
        this.bias = bias == null ? null : weight("bias", bias, first.out());
    }

    private record Parameters(long in, long out, Init init) {}

    /// With a bias.
    public static Dense of(long in, long out, Init weight, Init bias) {
        return new Dense(new Parameters(in, out, weight), bias);
    }

    /// Without a bias; also the table of an embedding, with `out` rows.
    public static Dense plain(long in, long out, Init weight) {
        return new Dense(new Parameters(in, out, weight), null);
    }

    /// @param x shape (..., in)
    /// @return shape (..., out)
    public NDArray forward(NDArray x) {
        return bias == null
                ? Linear.linear(x, weight.getArray()).singletonOrThrow()
                : Linear.linear(x, weight.getArray(), bias.getArray()).singletonOrThrow();
    }

    /// The weight itself, shape (out, in), for what reads it in another way.
    public NDArray weight() {
        return weight.getArray();
    }

    @Override
    protected NDArray forward(NDList inputs, boolean training) {
        return forward(inputs.head());
    }
}
