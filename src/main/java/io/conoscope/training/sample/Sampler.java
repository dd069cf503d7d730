package io.conoscope.training.sample;

import java.util.List;

/// Deals the items of an epoch out to batches.
public interface Sampler {

    /// @param items of one epoch, in an order that says nothing
    /// @param batch items of a batch
    /// @param seed  of this epoch's order
    /// @return whole batches; what is left over is not seen in this epoch
    List<List<Item>> batches(List<Item> items, int batch, long seed);
}
