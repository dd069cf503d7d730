package io.conoscope.ui.session.viewstate;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.sheet.Notice;
import io.conoscope.ui.session.run.OpenRun;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.status.Notices;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The monitor's share of the view. Runs appear one by one as they are read: what is known of one
/// from before is applied when it does. FX thread only.
final class RestoredRuns {

    private final RunsModel model;
    private final ViewPart<Optional<List<String>>> tags;
    private final Notices notices;
    private final Background io;
    private final Messages words;
    private final Set<Path> toHide = new HashSet<>();
    private @Nullable Path toChoose;

    /// Whether a run is being chosen here, not by the user.
    private boolean choosing;

    RestoredRuns(
            RunsModel model,
            ViewPart<Optional<List<String>>> tags,
            Notices notices,
            Background io,
            Messages words) {
        this.model = model;
        this.tags = tags;
        this.notices = notices;
        this.io = io;
        this.words = words;
        model.runs().subscribe(this::runsCame);
        model.chosenProperty().subscribe(this::chosen);
    }

    /// The first run to appear is chosen by itself; whoever goes from one to another means it.
    private void chosen(@Nullable OpenRun before, @Nullable OpenRun now) {
        if (before != null && now != null && !choosing) {
            toChoose = null;
        }
    }

    RunsView capture() {
        var chosen = model.chosenProperty().get();
        var hidden =
                model.runs().stream()
                        .filter(run -> !run.visibleProperty().get())
                        .map(OpenRun::path)
                        .toList();
        return new RunsView(
                model.roots(),
                model.removed(),
                hidden,
                chosen == null ? null : chosen.path(),
                tags.get().orElse(null));
    }

    void apply(RunsView view) {
        tags.set(Optional.ofNullable(view.tags()));
        if (view.roots().isEmpty()) {
            return;
        }
        toHide.addAll(view.hidden());
        toChoose = view.chosen();
        io.run(
                () -> view.roots().stream().filter(Files::exists).toList(),
                Outcome.of(
                        there -> open(view, there),
                        failure -> notices.fail(Notices.Location.RUNS, failure, null)));
    }

    private void open(RunsView view, List<Path> there) {
        there.forEach(root -> model.reopen(root, view.removed()));
        tellOf(view.roots().stream().filter(root -> !there.contains(root)).toList());
    }

    private void tellOf(List<Path> gone) {
        if (!gone.isEmpty()) {
            var names = gone.stream().map(Path::toString).collect(Collectors.joining(", "));
            notices.show(
                    Notices.Location.RUNS,
                    new Notice(Notice.Kind.FAILURE, words.get("restore.runs", names), null, null));
        }
    }

    private void runsCame() {
        if (toHide.isEmpty() && toChoose == null) {
            return;
        }
        for (var run : List.copyOf(model.runs())) {
            if (run.path().equals(toChoose)) {
                toChoose = null;
                choosing = true;
                model.chosenProperty().set(run);
                choosing = false;
            }
            if (toHide.remove(run.path())) {
                run.visibleProperty().set(false);
            }
        }
    }
}
