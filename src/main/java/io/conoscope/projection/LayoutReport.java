package io.conoscope.projection;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// What a run was told and what it found: everything that decided its layout, and what must be
/// known to read it. Immutable.
///
/// @param method   of the method itself
/// @param zeroRows rows that have no direction because they are all zeros, ascending, counted from
///                 0; nobody writes to it any more
/// @param retuned  what the user changed the tuning to while it ran, in order
public record LayoutReport(MethodReport method, int[] zeroRows, List<Tuning> retuned) {

    private static final int MOST_NAMED = 1000;

    public LayoutReport {
        retuned = List.copyOf(retuned);
    }

    /// Of rows that all have a direction, by a run that nobody touched.
    public static LayoutReport of(MethodReport method) {
        return new LayoutReport(method, new int[0], List.of());
    }

    public LayoutReport withZeroRows(int[] rows) {
        return new LayoutReport(method, rows, retuned);
    }

    public LayoutReport withRetuned(List<Tuning> tunings) {
        return new LayoutReport(method, zeroRows, tunings);
    }

    /// Into how many parts without a common neighbour UMAP's graph falls; empty for other methods.
    public OptionalInt graphParts() {
        return method instanceof MethodReport.Umap umap
                ? OptionalInt.of(umap.parts())
                : OptionalInt.empty();
    }

    /// Whether the run started from that.
    public boolean startedFrom(MethodReport.Start start) {
        return switch (method) {
            case MethodReport.Umap umap -> umap.start() == start;
            case MethodReport.Tsne tsne -> tsne.start() == start;
            default -> false;
        };
    }

    /// Whether the same settings from the method's own start may lead elsewhere.
    public boolean isContinued() {
        return startedFrom(MethodReport.Start.GIVEN) || !retuned.isEmpty();
    }

    /// What `project --json` calls `settings`. Of rows of zeros it names the first 1,000 under
    /// `zeroRows`, and says how many they are under `zeroRowCount` where they are more.
    public Map<String, Object> settings() {
        var settings = new LinkedHashMap<String, Object>();
        method.writeTo(settings);
        if (zeroRows.length > 0) {
            settings.put("zeroRows", Arrays.stream(zeroRows).limit(MOST_NAMED).boxed().toList());
        }
        if (zeroRows.length > MOST_NAMED) {
            settings.put("zeroRowCount", zeroRows.length);
        }
        return settings;
    }
}
