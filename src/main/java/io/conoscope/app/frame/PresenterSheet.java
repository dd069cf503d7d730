package io.conoscope.app.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// The style sheets of a presentation: `structure.css` again with everything that holds words 1.6
/// times as large, which is made from it so that nothing is forgotten, and `presentation.css` for
/// what needs more than that.
final class PresenterSheet {

    /// How much larger type is.
    static final double FACTOR = 1.6;

    private static final String STRUCTURE = "/io/conoscope/ui/structure.css";
    private static final String MORE = "/io/conoscope/ui/presentation.css";

    /// Thinner, it is a line and no room for words.
    private static final double THINNEST = 5;

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern RULE = Pattern.compile("(?s)([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern SIZE =
            Pattern.compile(
                    "(-fx-font-size|-fx-icon-size|-fx-(?:min|pref|max)-(?:height|width)"
                            + "|-fx-background-radius)\\s*:\\s*([0-9.]+)px\\s*;");

    private PresenterSheet() {}

    /// The sheets in the order to add them in.
    static List<String> addresses() {
        var sheet = enlarged(read(STRUCTURE)).getBytes(StandardCharsets.UTF_8);
        return List.of(
                "data:text/css;base64," + Base64.getEncoder().encodeToString(sheet),
                Objects.requireNonNull(PresenterSheet.class.getResource(MORE), MORE)
                        .toExternalForm());
    }

    /// Rules with the sizes alone, enlarged; those of the whole window become those of the part
    /// that is presented.
    static String enlarged(String css) {
        var sheet = new StringBuilder();
        var rules = RULE.matcher(COMMENT.matcher(css).replaceAll(""));
        while (rules.find()) {
            var sizes = sizes(rules.group(2));
            if (!sizes.isEmpty()) {
                var selector = rules.group(1).strip().replaceFirst("^\\.root$", ".cs-presenting");
                sheet.append(selector).append(" {\n").append(String.join("", sizes)).append("}\n");
            }
        }
        return sheet.toString();
    }

    private static List<String> sizes(String declarations) {
        var sizes = new ArrayList<String>();
        var found = SIZE.matcher(declarations);
        while (found.find()) {
            double pixels = Double.parseDouble(found.group(2));
            if (pixels >= THINNEST) {
                sizes.add(
                        String.format(
                                Locale.ROOT, "  %s: %.1fpx;%n", found.group(1), pixels * FACTOR));
            }
        }
        return sizes;
    }

    private static String read(String name) {
        try (var in = PresenterSheet.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
