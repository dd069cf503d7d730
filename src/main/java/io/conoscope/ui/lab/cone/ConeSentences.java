package io.conoscope.ui.lab.cone;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;

import java.util.ArrayList;
import java.util.List;

/// What a run of random networks shows, in three sentences, as soon as its numbers are there.
record ConeSentences(Messages words) {

    /// At most three.
    List<String> of(ConeRun run) {
        var said = new ArrayList<String>();
        said.add(depth(run));
        said.add(closedForm(run));
        if (run.cones() != null && Double.isFinite(run.layers().getLast().mean())) {
            said.add(seeds(run));
        }
        return said;
    }

    private String depth(ConeRun run) {
        var last = run.layers().getLast();
        var activation = words.get("lab.cone.activation." + run.settings().activation().key());
        if (!Double.isFinite(last.mean())) {
            return words.get("lab.cone.dead", last.layer(), run.settings().width());
        }
        return words.get(
                "lab.cone.said." + run.input().key(),
                last.layer(),
                activation,
                NumberText.fixed(last.mean(), 3),
                NumberText.fixed(run.layers().getFirst().mean(), 3));
    }

    private String closedForm(ConeRun run) {
        var last = run.layers().getLast();
        if (run.expected().length == 0) {
            return words.get("lab.cone.said.no-closed-form");
        }
        double expected = run.expected()[last.layer()];
        return Double.isFinite(last.mean())
                ? words.get(
                        "lab.cone.said.closed-form",
                        NumberText.fixed(expected, 3),
                        NumberText.fixed(Math.abs(last.mean() - expected), 3))
                : words.get("lab.cone.said.endless", NumberText.fixed(expected, 3));
    }

    private String seeds(ConeRun run) {
        var cones = run.cones();
        if (cones == null || run.settings().networks() == 1) {
            return words.get("lab.cone.said.one-seed");
        }
        double apart = cones.within() - cones.between();
        return words.get(
                apart > 0.1 ? "lab.cone.said.seeds" : "lab.cone.said.together",
                run.settings().networks(),
                NumberText.fixed(cones.within(), 3),
                NumberText.fixed(cones.between(), 3));
    }
}
