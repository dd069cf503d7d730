package io.conoscope.cli.measure;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonText;
import io.conoscope.cli.options.Console;
import io.conoscope.embedding.EmbeddingsFiles;
import io.conoscope.embedding.GroupsFile;
import io.conoscope.gap.group.GroupGaps;
import io.conoscope.gap.group.RowGroups;
import io.conoscope.service.measure.GroupSeparability;

import java.nio.file.Path;
import java.util.Locale;

/// Measures the gaps between groups of rows, for `measure --rows --groups`.
final class MeasuredGroups {

    private final Console console;
    private final int threads;
    private final long seed;

    MeasuredGroups(Console console, int threads, long seed) {
        this.console = console;
        this.threads = threads;
        this.seed = seed;
    }

    JsonObject measure(Path rowsFile, Path groupsFile) throws ConoscopeException {
        var rows = EmbeddingsFiles.rows(rowsFile);
        var groups = RowGroups.of(GroupsFile.read(groupsFile, rows.rows()));
        if (groups.names().size() < 2) {
            throw new ConoscopeException("groups.one", null, groupsFile, groups.names().getFirst());
        }
        if (groups.names().size() > GroupGaps.MOST) {
            throw new ConoscopeException(
                    "groups.many", null, groupsFile, groups.names().size(), GroupGaps.MOST);
        }
        if (groups.ungrouped() > 0) {
            say(
                    "%s: %d of %d rows belong to no group",
                    groupsFile, groups.ungrouped(), rows.rows());
        }
        var tree = JsonText.tree(GroupGaps.of(rows, groups)).getAsJsonObject();
        int k = groups.names().size();
        if (k <= GroupSeparability.MOST_GROUPS) {
            var found =
                    GroupSeparability.of(
                            rows, groups, threads, seed, console.token(), console.progress());
            tree.add("separability", JsonText.tree(found));
        } else {
            tree.add("separability", JsonNull.INSTANCE);
            say(
                    "separability is left out: it trains a probe for each two groups, at most %d of"
                            + " them, found %d",
                    GroupSeparability.MOST_GROUPS, k);
        }
        return tree;
    }

    private void say(String words, Object... details) {
        console.err().println(String.format(Locale.ROOT, words, details));
    }
}
