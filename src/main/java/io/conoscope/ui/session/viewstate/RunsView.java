package io.conoscope.ui.session.viewstate;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// What is open in the monitor of runs.
///
/// @param roots   the paths that were opened, in that order
/// @param removed runs below them that were taken off the list
/// @param hidden  runs whose lines do not show
/// @param chosen  the run that is shown alone where one is; null for none
/// @param tags    those with a chart; null while the first choice stands
public record RunsView(
        List<Path> roots,
        List<Path> removed,
        List<Path> hidden,
        @Nullable Path chosen,
        @Nullable List<String> tags) {

    /// Nothing open.
    public static final RunsView NONE = new RunsView(List.of(), List.of(), List.of(), null, null);

    public RunsView {
        roots = List.copyOf(roots);
        removed = List.copyOf(removed);
        hidden = List.copyOf(hidden);
        tags = tags == null ? null : List.copyOf(tags);
    }
}
