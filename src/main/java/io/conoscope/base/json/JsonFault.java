package io.conoscope.base.json;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Says in plain words where JSON breaks and what was expected: Gson's own words speak to
/// programmers, of its methods and of its pages.
final class JsonFault {

    private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+)");

    private static final String OTHERWISE = "found something that JSON does not allow there";

    /// By what Gson says, in small letters.
    private static final Map<String, String> WORDS =
            new TreeMap<>(
                    Map.of(
                            "end of input", "found the end, expected the rest",
                            "unterminated string", "found a text whose quotes are never closed",
                            "unterminated object", "expected a comma or a closing brace",
                            "unterminated array", "expected a comma or a closing bracket",
                            "unterminated comment", "found a comment, which JSON does not have",
                            "expected ':'", "expected a colon after a name",
                            "expected name", "expected a name in quotes",
                            "escape", "found a backslash that escapes nothing",
                            "nesting limit", "found values nested deeper than 255 levels"));

    private JsonFault() {}

    /// @param failure what reading threw
    static String words(Exception failure) {
        var said = String.valueOf(failure.getMessage());
        var place = PLACE.matcher(said);
        if (!place.find()) {
            return said.lines().findFirst().orElse("");
        }
        var small = said.substring(0, place.start()).toLowerCase(Locale.ROOT);
        var found =
                WORDS.entrySet().stream()
                        .filter(entry -> small.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(OTHERWISE);
        return "line " + place.group(1) + ", column " + place.group(2) + ": " + found;
    }
}
