package io.conoscope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// No word is missing and none is left over, on screen and in errors.
class WordsTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "io", "conoscope");
    private static final Path RESOURCES = Path.of("src", "main", "resources", "io", "conoscope");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern WORDS_GET =
            Pattern.compile("words(?:\\(\\))?\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern FAILURE =
            Pattern.compile("new ConoscopeException\\(\\s*\"([^\"]+)\"");

    @Test
    void everyWordOnScreenIsThere() throws IOException {
        var asked = matches(WORDS_GET, sources());
        assertFalse(asked.isEmpty());
        asked.removeAll(keys("ui/messages.properties"));
        assertEquals(Set.of(), asked);
    }

    @Test
    void everyWordOfAFailureIsThere() throws IOException {
        var asked = matches(FAILURE, sources());
        assertFalse(asked.isEmpty());
        asked.removeAll(keys("base/errors.properties"));
        assertEquals(Set.of(), asked);
    }

    @Test
    void noWordOnScreenIsLeftOver() throws IOException {
        assertEquals(Set.of(), unused("ui/messages.properties"));
    }

    @Test
    void noWordOfAFailureIsLeftOver() throws IOException {
        assertEquals(Set.of(), unused("base/errors.properties"));
    }

    /// A key is used where it stands as a literal, or where a literal ends in the dot or begins
    /// with the dot at which the code puts it together: `"method." + name`, `key + ".tip"`.
    private static Set<String> unused(String file) throws IOException {
        var literals = matches(LITERAL, sources());
        var left = new TreeSet<String>();
        for (var key : keys(file)) {
            if (!isUsed(key, literals)) {
                left.add(key);
            }
        }
        return left;
    }

    private static boolean isUsed(String key, Set<String> literals) {
        if (literals.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            boolean ends = literals.contains(key.substring(dot));
            if (literals.contains(key.substring(0, dot + 1))
                    || (ends && literals.contains(key.substring(0, dot)))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> keys(String file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(RESOURCES.resolve(file))) {
            properties.load(in);
        }
        return properties.stringPropertyNames();
    }

    private static Set<String> matches(Pattern pattern, List<String> texts) {
        var found = new HashSet<String>();
        for (var text : texts) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var texts = new java.util.ArrayList<String>();
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
