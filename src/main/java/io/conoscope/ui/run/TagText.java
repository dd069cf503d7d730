package io.conoscope.ui.run;

import io.conoscope.ui.kit.Messages;

/// What is known of a tag, for tooltips: our own runs' tags have words, those of others their name.
public final class TagText {

    private TagText() {}

    /// The tag, and below it what it means where that is known.
    public static String of(String tag, Messages words) {
        var whole = "tag." + tag;
        if (words.has(whole)) {
            return tag + "\n" + words.get(whole);
        }
        var last = "tag.*/" + tag.substring(tag.lastIndexOf('/') + 1);
        return words.has(last) ? tag + "\n" + words.get(last) : tag;
    }
}
