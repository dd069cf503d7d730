package io.conoscope.ui.lab.mixed;

import io.conoscope.corpus.Corpus;
import io.conoscope.service.search.mixed.MixedRanking;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Both lists as comma-separated numbers.
final class MixedTable {

    private MixedTable() {}

    /// A line an item of a list, `before` first.
    static String csv(MixedAnswer answer, Corpus corpus) {
        var csv =
                new StringBuilder(
                        "list,rank,modality,row,score,rank_in_modality,by_modality,name\n");
        append(csv, "before", answer.raw(), corpus);
        append(csv, "after", answer.corrected(), corpus);
        return csv.toString();
    }

    private static void append(
            StringBuilder csv, String list, @Nullable MixedRanking ranking, Corpus corpus) {
        if (ranking == null) {
            return;
        }
        int images = corpus.images().size();
        for (var item : ranking.items()) {
            boolean image = item.point() < images;
            csv.append(
                    String.format(
                            Locale.ROOT,
                            "%s,%d,%s,%d,%.6f,%d,%b,\"%s\"\n",
                            list,
                            item.rank(),
                            image ? "image" : "text",
                            image ? item.point() : item.point() - images,
                            item.score(),
                            item.rankOfOwn(),
                            item.byModality(),
                            MixedModel.nameOf(corpus, item.point()).replace("\"", "\"\"")));
        }
    }
}
