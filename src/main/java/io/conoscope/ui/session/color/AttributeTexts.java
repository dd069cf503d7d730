package io.conoscope.ui.session.color;

import io.conoscope.ui.kit.Messages;

/// What attributes are called on screen.
///
/// @param words `attribute.NAME` and `attribute.NAME.tip` of those that the program makes
public record AttributeTexts(Messages words) {

    /// An attribute's name in words; that of a user's own column as it stands there, on one line.
    public String name(String attribute) {
        var key = "attribute." + attribute;
        return words.has(key) ? words.get(key) : line(attribute);
    }

    /// What an attribute's values are, as far as the program knows; empty otherwise.
    public String meaning(String attribute) {
        var key = "attribute." + attribute + ".tip";
        return words.has(key) ? words.get(key) : "";
    }

    /// A value on one line.
    public static String line(String value) {
        return value.replaceAll("\\s+", " ").strip();
    }
}
