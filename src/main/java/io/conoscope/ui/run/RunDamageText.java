package io.conoscope.ui.run;

import io.conoscope.runlog.RunDamage;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.WarningPopover;
import io.conoscope.ui.session.run.OpenRun;
import io.conoscope.ui.session.run.RunData;

import java.util.Collection;
import java.util.List;

/// What is wrong with logs, in words. A log that gave no point has always something to say.
public final class RunDamageText {

    private final Messages words;

    public RunDamageText(Messages words) {
        this.words = words;
    }

    /// Why a run has no curve: what could not be read first, or what the log holds instead; empty
    /// where it has one, or is still being written.
    public String whyEmpty(RunData data) {
        if (data.points() > 0 || data.isLive()) {
            return "";
        }
        var damage = data.log().damage();
        if (!damage.isEmpty()) {
            return reason(damage.getFirst());
        }
        return words.get(
                data.log().histograms().isEmpty() ? "run.empty.nothing" : "run.empty.histograms");
    }

    private String reason(RunDamage place) {
        return place.expected().isEmpty()
                ? place.found()
                : words.get("run.damage", place.offset(), place.found(), place.expected());
    }

    /// What is wrong with some runs, a line each.
    public List<WarningPopover.Line> lines(Collection<OpenRun> runs) {
        return runs.stream().flatMap(run -> lines(run).stream()).toList();
    }

    private List<WarningPopover.Line> lines(OpenRun run) {
        var data = run.data();
        var why = whyEmpty(data);
        if (!why.isEmpty() && data.log().damage().isEmpty()) {
            return List.of(line(run, why, String.valueOf(run.path())));
        }
        return data.log().damage().stream()
                .map(place -> line(run, reason(place), place.file().toString()))
                .toList();
    }

    private WarningPopover.Line line(OpenRun run, String what, String where) {
        return new WarningPopover.Line(words.get("run.warning", run.name(), what), where);
    }
}
