package io.conoscope.ui.run.film;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Pairs;
import io.conoscope.math.Matrix;
import io.conoscope.runlog.evaluation.StoredEvaluation;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.kit.world.WorldBox;
import io.conoscope.ui.run.evaluation.EvaluatedRun;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the layouts of runs; what was read is kept while its run shows. One thread.
final class FilmReader {

    /// @param films   of the runs that have layouts
    /// @param damaged what each layout or file of pairs that cannot be shown has wrong
    record Films(List<Film> films, List<String> damaged) {

        static final Films NONE = new Films(List.of(), List.of());
    }

    private static final Pairs NO_PAIRS = new Pairs(new int[0], new int[0]);

    private final IdentityHashMap<StoredEvaluation, Layout> layouts = new IdentityHashMap<>();
    private final Map<Path, Pairs> pairs = new HashMap<>();

    /// @param points null where they cannot be shown
    /// @param damage why; null where there simply is no layout
    private record Layout(@Nullable ScatterPoints points, @Nullable String damage) {}

    Films read(List<EvaluatedRun> runs) {
        forgetAllBut(runs);
        var films = new ArrayList<Film>();
        var damaged = new ArrayList<String>();
        for (var run : runs) {
            var film = film(run, damaged);
            if (film != null) {
                films.add(film);
            }
        }
        return new Films(films, damaged);
    }

    private void forgetAllBut(List<EvaluatedRun> runs) {
        Set<StoredEvaluation> all =
                runs.stream()
                        .flatMap(run -> run.evaluations().stream())
                        .collect(Collectors.toCollection(FilmReader::identities));
        layouts.keySet().retainAll(all);
        pairs.keySet().retainAll(all.stream().map(one -> parent(one.folder())).toList());
    }

    private static Set<StoredEvaluation> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private @Nullable Film film(EvaluatedRun run, List<String> damaged) {
        var read = new ArrayList<@Nullable ScatterPoints>();
        @Nullable WorldBox box = null;
        ScatterPoints before = null;
        for (var stored : run.evaluations()) {
            var layout = layouts.computeIfAbsent(stored, this::layout);
            if (layout.damage() != null) {
                damaged.add(layout.damage());
            }
            if (layout.points() != null) {
                before = layout.points();
                box = box == null ? before.box() : box.and(before.box());
            }
            read.add(before);
        }
        if (before == null || box == null) {
            return null;
        }
        // Those before the first that can be shown look like it.
        var first = read.stream().filter(points -> points != null).findFirst().orElse(before);
        return new Film(
                run, read.stream().map(points -> points == null ? first : points).toList(), box);
    }

    private Layout layout(StoredEvaluation stored) {
        try {
            var matrix = stored.readLayout();
            if (matrix == null) {
                return new Layout(null, null);
            }
            var points =
                    new ScatterPoints(values(matrix), stored.evaluation().images(), pairs(stored));
            return new Layout(points, null);
        } catch (ConoscopeException e) {
            return new Layout(null, String.valueOf(e.getMessage()));
        }
    }

    private Pairs pairs(StoredEvaluation stored) throws ConoscopeException {
        var run = parent(stored.folder());
        var known = pairs.get(run);
        if (known == null) {
            var read = stored.readPairs();
            known = read == null ? NO_PAIRS : read;
            pairs.put(run, known);
        }
        return known;
    }

    private static Path parent(Path folder) {
        var parent = folder.getParent();
        return parent == null ? folder : parent;
    }

    private static float[] values(Matrix matrix) {
        var xy = new float[2 * matrix.rows()];
        for (int r = 0; r < matrix.rows(); r++) {
            matrix.copyRow(r, xy, 2 * r);
        }
        return xy;
    }
}
