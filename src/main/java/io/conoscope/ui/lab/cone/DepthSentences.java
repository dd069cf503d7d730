package io.conoscope.ui.lab.cone;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;

import java.util.ArrayList;
import java.util.List;

/// What the layers of an encoder show, in at most three sentences.
record DepthSentences(Messages words) {

    List<String> of(DepthRun run) {
        var said = new ArrayList<String>();
        if (run.rows().isEmpty()) {
            said.add(words.get("lab.cone.depth.what"));
            return said;
        }
        for (boolean twin : new boolean[] {false, true}) {
            run.last(twin)
                    .ifPresent(
                            last -> {
                                var first = run.of(twin).getFirst();
                                said.add(
                                        words.get(
                                                "lab.cone.depth.said",
                                                words.get(
                                                        twin
                                                                ? "lab.cone.said.random"
                                                                : "lab.cone.said.trained"),
                                                last.layer(),
                                                NumberText.fixed(last.images(), 3),
                                                NumberText.fixed(last.texts(), 3),
                                                NumberText.fixed(first.images(), 3),
                                                NumberText.fixed(first.texts(), 3)));
                            });
        }
        var last = run.last(true).or(() -> run.last(false)).orElseThrow();
        said.add(
                words.get(
                        last.twin() ? "lab.cone.depth.gap-random" : "lab.cone.depth.gap-trained",
                        NumberText.fixed(last.gap(), 3),
                        last.layer()));
        return said;
    }
}
