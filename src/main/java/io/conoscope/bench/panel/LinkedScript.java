package io.conoscope.bench.panel;

import io.conoscope.bench.window.FrameTimes;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.session.Session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Sets one filter after the other and takes the time until each panel has shown it. FX thread
/// only.
public final class LinkedScript extends PulseScript<Map<String, FrameTimes>> {

    /// For the scatter's lines and whatever else comes after the answer.
    private static final int REST = 30;

    private final Session session;
    private final int images;
    private final int texts;
    private final int runs;
    private final Map<String, Predicate<Filtered>> panels;
    private final Map<String, long[]> times = new LinkedHashMap<>();
    private final TreeMap<String, Long> shown = new TreeMap<>();
    private Filtered now = new Filtered(0, 0);
    private long asked;
    private int run = -1;
    private int rest = REST;

    /// What the filter keeps: the first texts, and the images that they belong to.
    public record Filtered(int images, int texts) {}

    /// @param panels whether each shows what the filter keeps, by its name
    public LinkedScript(Session session, int runs, Map<String, Predicate<Filtered>> panels) {
        this.session = session;
        this.runs = runs;
        this.panels = panels;
        var corpus = session.corpusProperty().get();
        images = corpus == null ? 0 : corpus.images().size();
        texts = session.points() - images;
        for (var name : panels.keySet()) {
            times.put(name, new long[runs]);
        }
        times.put("all", new long[runs]);
    }

    @Override
    protected void pulse(long pulse) {
        if (run < 0 || shown.size() == panels.size()) {
            next();
            return;
        }
        panels.forEach(
                (name, shows) -> {
                    if (!shown.containsKey(name) && shows.test(now)) {
                        shown.put(name, pulse - asked);
                    }
                });
        if (shown.size() == panels.size()) {
            shown.forEach((name, time) -> of(name)[run] = time);
            of("all")[run] = shown.values().stream().mapToLong(Long::longValue).max().orElse(0);
        }
    }

    private long[] of(String name) {
        return times.getOrDefault(name, new long[0]);
    }

    private void next() {
        if (rest-- > 0) {
            return;
        }
        rest = REST;
        if (++run == runs) {
            var found = new LinkedHashMap<String, FrameTimes>();
            times.forEach((name, nanos) -> found.put(name, FrameTimes.ofNanos(nanos)));
            done(found);
            return;
        }
        shown.clear();
        int perImage = texts / images;
        now = new Filtered(images / 3 + run, (images / 3 + run) * perImage);
        var points =
                IntStream.concat(
                                IntStream.range(0, now.images()),
                                IntStream.range(images, images + now.texts()))
                        .toArray();
        var filter = PointFilter.of(points, "run " + run);
        asked = System.nanoTime();
        session.filterProperty().set(filter);
    }
}
