package io.conoscope.ui.lab.mixed;

import io.conoscope.service.search.mixed.MixedItem;
import io.conoscope.service.search.mixed.MixedRanking;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;

/// One sentence that says who outranks whom, and why.
final class Verdict {

    private Verdict() {}

    /// About the partner of the row that asked, else about the first item of the other modality.
    ///
    /// @param imageQuery whether a picture asked
    /// @return empty where nothing of the other modality was found
    static String of(MixedRanking ranking, boolean imageQuery, Messages words) {
        var partner = ranking.partner();
        if (partner != null) {
            var subject = imageQuery ? "lab.mixed.says.caption" : "lab.mixed.says.picture";
            var standing = words.get(subject, NumberText.count(partner.rankOfOwn()));
            return sentence(standing, partner, imageQuery, words);
        }
        return ranking.items().stream()
                .filter(item -> item.rankOfOwn() == 1 && ranking.isImage(item) != imageQuery)
                .findFirst()
                .map(
                        item ->
                                sentence(
                                        words.get(
                                                imageQuery
                                                        ? "lab.mixed.says.first-text"
                                                        : "lab.mixed.says.first-picture",
                                                NumberText.count(item.rank())),
                                        item,
                                        imageQuery,
                                        words))
                .orElse("");
    }

    private static String sentence(
            String standing, MixedItem item, boolean imageQuery, Messages words) {
        if (item.othersAbove() == 0) {
            return words.get(
                    imageQuery ? "lab.mixed.says.above.image" : "lab.mixed.says.above.text",
                    standing);
        }
        var before = NumberText.count(item.othersAbove());
        if (item.byModality()) {
            return words.get(
                    imageQuery ? "lab.mixed.says.modality.image" : "lab.mixed.says.modality.text",
                    standing,
                    before);
        }
        return words.get(
                imageQuery ? "lab.mixed.says.nearer.image" : "lab.mixed.says.nearer.text",
                standing,
                before);
    }
}
