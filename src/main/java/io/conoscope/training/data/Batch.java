package io.conoscope.training.data;

import io.conoscope.training.learn.BatchInput;
import io.conoscope.training.sample.Item;

import java.util.List;

/// A batch ready for the learner.
///
/// @param input for the towers
/// @param items what it consists of, rows of the corpus
/// @param epoch from 0
/// @param place in the epoch, from 0
public record Batch(BatchInput input, List<Item> items, int epoch, int place) {

    public Batch {
        items = List.copyOf(items);
    }
}
