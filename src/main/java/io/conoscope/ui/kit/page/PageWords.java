package io.conoscope.ui.kit.page;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/// Measures words and breaks them into lines, without a display.
final class PageWords {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private PageWords() {}

    /// How wide words are, in pixels.
    ///
    /// @param size of the type
    static double width(String words, double size) {
        var font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size);
        return font.getStringBounds(words, CONTEXT).getWidth();
    }

    /// Breaks words at blanks into lines no wider than that; a word that is wider by itself has a
    /// line of its own, and no line begins with a separator.
    static List<String> wrapped(String words, double size, double width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words.replace(" · ", "\u00a0· ").split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }

    /// Words cut at the end so that they fit, with an ellipsis; whole where they do.
    static String shortened(String words, double size, double width) {
        var kept = words;
        while (kept.length() > 1 && width(kept + (kept.equals(words) ? "" : "…"), size) > width) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept.equals(words) ? kept : kept + "…";
    }
}
