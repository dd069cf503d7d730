package io.conoscope.training;

import io.conoscope.corpus.Corpus;
import io.conoscope.training.data.Batch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Names a batch so that a person finds it.
///
/// @param corpus that its items are rows of
record BatchText(Corpus corpus) {

    private static final int SHOWN = 3;

    String of(List<Batch> batches) {
        var first = batches.getFirst();
        var items =
                first.items().stream()
                        .limit(SHOWN)
                        .map(
                                item ->
                                        item.image() < 0
                                                ? corpus.texts().get(item.text()).id()
                                                : corpus.images().get(item.image()).id())
                        .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "batch %d of epoch %d: %s and %d more",
                first.place() + 1,
                first.epoch() + 1,
                items,
                Math.max(0, first.items().size() - SHOWN));
    }
}
