package io.conoscope.training.learn;

import ai.djl.ndarray.NDArray;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// The weights that training changes, with their gradients, as plain memory.
///
/// The engine adds every gradient in place to what is there, so that its memory stays where it is
/// from the first backward pass on.
public final class TrainedWeights {

    private final List<Item> items = new ArrayList<>();
    private final List<FloatBuffer> gradients = new ArrayList<>();

    /// One weight.
    ///
    /// @param name   as in checkpoints
    /// @param array  in the engine
    /// @param values its numbers, the engine's own memory
    /// @param decays whether weight decay applies: matrices only, not biases, norms and
    ///               single numbers
    public record Item(String name, NDArray array, FloatBuffer values, boolean decays) {

        /// How many numbers it has.
        public int length() {
            return values.limit();
        }
    }

    /// @param arrays by name; each gets a gradient from now on
    TrainedWeights(Map<String, NDArray> arrays) {
        arrays.forEach(
                (name, array) -> {
                    var values = array.toByteBuffer(true).asFloatBuffer();
                    array.setRequiresGradient(true);
                    items.add(new Item(name, array, values, array.getShape().dimension() > 1));
                });
    }

    /// All of them, in an order that a network always has.
    public List<Item> items() {
        return Collections.unmodifiableList(items);
    }

    /// How many numbers there are together.
    public int size() {
        return items.stream().mapToInt(Item::length).sum();
    }

    /// The gradients' memory, in the order of the items; after a backward pass.
    List<FloatBuffer> gradients() {
        if (gradients.isEmpty()) {
            for (var item : items) {
                // Stays with the array's manager, like the array itself.
                gradients.add(item.array().getGradient().toByteBuffer(true).asFloatBuffer());
            }
        }
        return gradients;
    }
}
