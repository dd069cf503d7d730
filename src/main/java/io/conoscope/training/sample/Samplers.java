package io.conoscope.training.sample;

import io.conoscope.math.Seeds;
import io.conoscope.training.config.SamplerConfig;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// The samplers that a configuration can name.
public final class Samplers {

    private static final long ORDER = 0x6f72646572L;

    private Samplers() {}

    /// The sampler of a configuration.
    public static Sampler of(SamplerConfig config) {
        return switch (config.kind()) {
            case RANDOM -> Samplers::random;
            case DISTINCT_IMAGES -> Samplers::distinct;
            case SAME_IMAGE ->
                    (items, batch, seed) -> sameImage(items, batch, config.captions(), seed);
        };
    }

    /// By chance.
    static List<List<Item>> random(List<Item> items, int batch, long seed) {
        return cut(shuffled(items, seed), batch);
    }

    /// Groups of captions of one picture, so that most of what a batch takes for mismatches in a
    /// group are matches in truth.
    static List<List<Item>> sameImage(List<Item> items, int batch, int captions, long seed) {
        var byImage = new LinkedHashMap<Integer, List<Item>>();
        for (var item : shuffled(items, seed)) {
            byImage.computeIfAbsent(item.image(), image -> new ArrayList<>()).add(item);
        }
        var groups = new ArrayList<List<Item>>();
        byImage.values().forEach(own -> groups.addAll(cut(own, captions)));
        var order = shuffled(groups, Seeds.mix(seed));
        return cut(order.stream().flatMap(List::stream).toList(), batch);
    }

    /// By chance, but an item waits for a later batch while its picture is in this one already.
    static List<List<Item>> distinct(List<Item> items, int batch, long seed) {
        var order = shuffled(items, seed);
        var waiting = new ArrayDeque<Item>();
        var batches = new ArrayList<List<Item>>();
        int next = 0;
        while (true) {
            var images = new HashSet<Integer>();
            var chosen = new ArrayList<Item>();
            for (int turns = waiting.size(); turns > 0 && chosen.size() < batch; turns--) {
                var item = waiting.removeFirst();
                place(item, images, chosen, waiting);
            }
            while (next < order.size() && chosen.size() < batch) {
                place(order.get(next++), images, chosen, waiting);
            }
            if (chosen.size() < batch) {
                return batches;
            }
            batches.add(List.copyOf(chosen));
        }
    }

    private static void place(
            Item item, Set<Integer> images, List<Item> chosen, Deque<Item> waiting) {
        if (images.add(item.image())) {
            chosen.add(item);
        } else {
            waiting.addLast(item);
        }
    }

    /// Fisher & Yates, on our own random numbers.
    private static <T> List<T> shuffled(List<T> items, long seed) {
        var result = new ArrayList<>(items);
        var random = Seeds.random(seed, ORDER);
        for (int i = result.size() - 1; i > 0; i--) {
            Collections.swap(result, i, random.nextInt(i + 1));
        }
        return result;
    }

    private static <T> List<List<T>> cut(List<T> items, int size) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from + size <= items.size(); from += size) {
            parts.add(List.copyOf(items.subList(from, from + size)));
        }
        return parts;
    }
}
