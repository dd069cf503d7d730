package io.conoscope.training.config.file;

import io.conoscope.base.ConoscopeException;
import io.conoscope.training.config.CorpusSource;
import io.conoscope.training.config.DatasetConfig;
import io.conoscope.training.config.EvaluateConfig;

import java.util.ArrayList;
import java.util.List;

/// Reads the corpora of a configuration.
record CorpusConfigReader(YamlSection root) {

    private static final List<String> DATASET =
            List.of("path", "scenes", "split", "limit", "imageSize", "captions");
    private static final List<String> EVALUATE = List.of("path", "scenes", "split", "pairs");
    private static final int MOST_EVALUATED = 3;
    private static final int MOST = Integer.MAX_VALUE;

    DatasetConfig dataset() throws ConoscopeException {
        if (!root.has("dataset")) {
            throw root.missing("dataset");
        }
        var section = root.section("dataset", DATASET);
        return new DatasetConfig(
                source(section),
                section.text("split"),
                (int) section.whole("limit", 0, MOST, 0),
                (int) section.whole("imageSize", 0, 4096, 0),
                (int) section.whole("captions", 0, 1024, 0));
    }

    List<EvaluateConfig> evaluate(int defaultPairs) throws ConoscopeException {
        var result = new ArrayList<EvaluateConfig>();
        if (!root.has("evaluate")) {
            return result;
        }
        for (var section : root.sections("evaluate", EVALUATE)) {
            result.add(
                    new EvaluateConfig(
                            source(section),
                            section.text("split"),
                            (int) section.whole("pairs", 2, MOST, defaultPairs)));
        }
        if (result.size() > MOST_EVALUATED) {
            throw root.wrong("evaluate", result.size() + " corpora", "at most " + MOST_EVALUATED);
        }
        return result;
    }

    private static CorpusSource source(YamlSection section) throws ConoscopeException {
        var path = section.text("path");
        if (path != null && section.has("scenes")) {
            throw section.wrong("scenes", "path and scenes", "one of the two");
        }
        if (path != null) {
            return new CorpusSource.Folder(path);
        }
        if (!section.has("scenes")) {
            throw section.missing("path (or scenes)");
        }
        var scenes = section.section("scenes", List.of("images", "seed"));
        return new CorpusSource.Scenes(
                (int) scenes.whole("images", 8, 999_999, 8000),
                scenes.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 1));
    }
}
