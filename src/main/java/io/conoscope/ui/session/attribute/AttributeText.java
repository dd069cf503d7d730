package io.conoscope.ui.session.attribute;

import io.conoscope.ui.kit.Messages;

/// What attributes are called on screen.
public final class AttributeText {

    private static final String PREFIX = "attribute.";

    private AttributeText() {}

    /// The name for people; that of the file where the attribute is not one of ours.
    public static String name(String attribute, Messages words) {
        var key = PREFIX + attribute;
        return words.has(key) ? words.get(key) : attribute;
    }

    /// What an attribute of ours means; empty for others.
    public static String tip(String attribute, Messages words) {
        var key = PREFIX + attribute + ".tip";
        return words.has(key) ? words.get(key) : "";
    }
}
