package io.conoscope.training.data;

import io.conoscope.math.Seeds;
import io.conoscope.training.learn.BatchInput;
import io.conoscope.training.sample.Item;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Turns items into a batch's numbers.
///
/// @param set what they are rows of
record BatchMaker(TrainingSet set) {

    /// @param seed of this batch: where pictures are cut
    BatchInput make(List<Item> items, long seed) {
        int side = set.pictures() == null ? 0 : set.pictures().crop();
        var texts = texts(items);
        var tokens = set.tokens();
        if (tokens == null || texts.length == 0) {
            return new BatchInput(pixels(items, seed), side, null, new int[0], 0);
        }
        int length = tokens.length(texts);
        var ids = tokens.ids(texts, length);
        return new BatchInput(pixels(items, seed), side, ids, tokens.used(texts, length), length);
    }

    private int[] texts(List<Item> items) {
        var first = items.stream().mapToInt(Item::text);
        return switch (set.objective()) {
            case INFONCE, SIGLIP -> first.toArray();
            case IMAGE_IMAGE -> new int[0];
            case TEXT_TEXT ->
                    IntStream.concat(first, items.stream().mapToInt(Item::other)).toArray();
        };
    }

    private float @Nullable [] pixels(List<Item> items, long seed) {
        var pictures = set.pictures();
        if (pictures == null) {
            return null;
        }
        var images =
                switch (set.objective()) {
                    case IMAGE_IMAGE -> Stream.concat(items.stream(), items.stream());
                    default -> items.stream();
                };
        var rows = images.mapToInt(Item::image).toArray();
        int each = 3 * pictures.crop() * pictures.crop();
        var pixels = new float[rows.length * each];
        var room = new byte[each];
        var augmentation = new Augmentation(pictures.done(), pictures.levels(), pictures.crop());
        for (int i = 0; i < rows.length; i++) {
            var cache = Objects.requireNonNull(pictures.cache());
            augmentation.put(cache, rows[i], Seeds.mix(seed + i), room, pixels, i * each);
        }
        return pixels;
    }
}
