package io.conoscope.service.label;

import java.util.Set;

/// Words that say nothing of what a caption is about. Other languages' are found by how many
/// captions have them, in [CaptionWords].
final class StopWords {

    private static final Set<String> ENGLISH =
            Set.of(
                    ("a about above across after again against all along also although always am"
                                    + " among an and another any anyone anything are aren't around as at away"
                                    + " back be because been before behind being below beside besides between"
                                    + " both but by can can't cannot could did do does doesn't doing don't down"
                                    + " during each either else every few for from further get gets getting"
                                    + " goes going had has have having he he's her here hers herself him"
                                    + " himself his how however i i'm if in inside into is isn't it it's its"
                                    + " itself just least less like many may me might mine more most much must"
                                    + " my myself near next no nor not now of off on once one only onto or"
                                    + " other others our ours ourselves out outside over own past per quite"
                                    + " rather really same several shall she she's should since so some"
                                    + " someone something such than that that's the their theirs them"
                                    + " themselves then there there's these they they're this those though"
                                    + " through throughout to together too toward towards two under until up"
                                    + " upon us very via three four five six seven eight nine ten was we we're well were what when where whether which"
                                    + " while who whom whose why will with within without would yet you your"
                                    + " yours yourself")
                            .split(" "));

    private StopWords() {}

    /// Whether a word, in lower case, is one of them.
    static boolean contains(String word) {
        return ENGLISH.contains(word);
    }
}
