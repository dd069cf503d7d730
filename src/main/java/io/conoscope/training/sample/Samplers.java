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

    /// Groups of captions, each of one picture of its own, so that what a batch takes for
    /// mismatches within a group are matches in truth.
    static List<List<Item>> sameImage(List<Item> items, int batch, int captions, long seed) {
        var byImage = new LinkedHashMap<Integer, List<Item>>();
        for (var item : shuffled(items, seed)) {
            byImage.computeIfAbsent(item.image(), image -> new ArrayList<>()).add(item);
        }
        var groups = new ArrayList<List<Item>>();
        byImage.values().forEach(own -> groups.addAll(cut(own, captions)));
        return dealt(shuffled(groups, Seeds.mix(seed)), batch / captions);
    }

    /// By chance, but an item waits for a later batch while its picture is in this one already.
    static List<List<Item>> distinct(List<Item> items, int batch, long seed) {
        return dealt(shuffled(items, seed).stream().map(List::of).toList(), batch);
    }

    /// Whole batches of groups in their order, no two groups of one picture in a batch.
    private static List<List<Item>> dealt(List<List<Item>> groups, int batch) {
        var waiting = new ArrayDeque<List<Item>>();
        var batches = new ArrayList<List<Item>>();
        int next = 0;
        while (true) {
            var images = new HashSet<Integer>();
            var chosen = new ArrayList<List<Item>>();
            for (int turns = waiting.size(); turns > 0 && chosen.size() < batch; turns--) {
                place(waiting.removeFirst(), images, chosen, waiting);
            }
            while (next < groups.size() && chosen.size() < batch) {
                place(groups.get(next++), images, chosen, waiting);
            }
            if (chosen.size() < batch) {
                return batches;
            }
            batches.add(chosen.stream().flatMap(List::stream).toList());
        }
    }

    private static void place(
            List<Item> group,
            Set<Integer> images,
            List<List<Item>> chosen,
            Deque<List<Item>> waiting) {
        int image = group.getFirst().image();
        if (image < 0 || images.add(image)) {
            chosen.add(group);
        } else {
            waiting.addLast(group);
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
