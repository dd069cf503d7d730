package io.conoscope.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The texts of readers' warnings: each is used, and their details fill them.
class WarningTextsTest {

    private static final Path SOURCES =
            Path.of("src", "main", "java", "io", "conoscope", "dataset");
    private static final Pattern LITERAL = Pattern.compile("\"([a-zA-Z0-9.]+)\"");

    private final ReadWarnings warnings = new ReadWarnings();

    @Test
    void everyTextIsUsed() throws IOException {
        var left = new TreeSet<>(texts().stringPropertyNames());
        left.removeAll(literals());
        assertEquals(new TreeSet<String>(), left);
    }

    @Test
    void everyWarningHasItsText() {
        var file = Path.of("captions.csv");
        warnings.notUtf8(file, 1);
        warnings.malformed(file, 2, "row", "malformed.flickr8k");
        warnings.malformed(file, 3, "row", "malformed.flickr30k");
        warnings.fields(file, 4, "a,b,c", 2, 3);
        warnings.unclosed(file, 5, "a,\"b");
        warnings.outside(file, 6, "../a.jpg");
        warnings.noPhoto(file, 7, "a.jpg");
        warnings.ambiguous(file, 8, "a.jpg");
        warnings.noCaption(file);
        warnings.emptyCaption(file, 10, "a.jpg");
        warnings.sameId(file, 11, "a.jpg#0");
        warnings.sameWords(file, 12, 3, true);
        warnings.sameWords(file, 13, 3, false);
        warnings.splitWithoutPhoto(file, 14, "a.jpg");
        warnings.splitTwice(file, 15, "a.jpg", "dev");
        warnings.otherCaptions(file);
        warnings.byBaseName(file, 2, "/x/a.jpg", 5);
        warnings.linksOut(file, file);
        warnings.notAFile(file);
        assertEquals(19, new HashSet<>(whats()).size());
        assertTrue(whats().stream().noneMatch(what -> what.contains("%")), whats()::toString);
    }

    @Test
    void aRowOfTooManyFieldsIsNamedWithBothNumbers() {
        warnings.fields(Path.of("captions.csv"), 4, "a,b,c", 2, 3);
        assertEquals(
                "malformed: 'a,b,c'; expected 2 fields, found 3 (quote fields that contain commas)",
                whats().getFirst());
    }

    @Test
    void aPercentSignInARowIsNoPattern() {
        warnings.noPhoto(Path.of("captions.csv"), 4, "100%d.jpg");
        assertEquals("caption without its photo: '100%d.jpg' does not exist", whats().getFirst());
    }

    private List<String> whats() {
        var whats = new ArrayList<String>();
        warnings.found().forEach(warning -> whats.add(warning.what()));
        return whats;
    }

    private static Properties texts() throws IOException {
        var texts = new Properties();
        try (var in = ReadWarnings.class.getResourceAsStream("warnings.properties")) {
            texts.load(in);
        }
        return texts;
    }

    private static List<String> literals() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var matcher = LITERAL.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }
}
