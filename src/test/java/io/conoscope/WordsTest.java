package io.conoscope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// No word is missing, none is left over, and none stands twice, on screen and in errors.
class WordsTest {

    private static final String SCREEN = "ui/messages.properties";
    private static final String FAILURES = "base/errors.properties";
    private static final String STAGES = "cli/stages.properties";
    private static final String TIP = ".tip";
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "conoscope");
    private static final Path RESOURCES = Path.of("src", "main", "resources", "io", "conoscope");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");
    private static final Pattern WORDS_GET =
            Pattern.compile("words(?:\\(\\))?\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern FAILURE =
            Pattern.compile("new ConoscopeException\\(\\s*\"([^\"]+)\"");

    /// What shows a tooltip beside the words of a key: `words.get(key + ".tip")`.
    private static final Pattern EXPLAINS =
            Pattern.compile("key \\+ \"\\.tip\"|Buttons\\s*\\.labelled\\(|fields\\.row\\(");

    /// The call whose words are a tooltip themselves.
    private static final Pattern ICON =
            Pattern.compile("Buttons\\s*\\.icon\\(\\s*[^,]+,\\s*[^,]+,\\s*\"[^\"]*\"");

    /// A literal that is handed on, and not asked for there and then.
    private static final Pattern HANDED_ON =
            Pattern.compile("(?<!\\.get\\()(?<!\\.get\\(\\s{1,80})\"([a-zA-Z.-]+)\"");

    @Test
    void everyWordOnScreenIsThere() throws IOException {
        var asked = matches(WORDS_GET, sources());
        assertFalse(asked.isEmpty());
        asked.removeAll(keys(SCREEN));
        assertEquals(Set.of(), asked);
    }

    @Test
    void everyComposedWordIsThere() throws IOException {
        var asked = keys(ComposedKeys.onScreen());
        asked.removeAll(keys(SCREEN));
        assertEquals(Set.of(), asked);
    }

    @Test
    void everyWordOfAFailureIsThere() throws IOException {
        var asked = matches(FAILURE, sources());
        assertFalse(asked.isEmpty());
        asked.removeAll(keys(FAILURES));
        assertEquals(Set.of(), asked);
    }

    @Test
    void noWordOnScreenIsLeftOver() throws IOException {
        var left = keys(SCREEN);
        left.removeAll(matches(LITERAL, sources()));
        left.removeAll(keys(ComposedKeys.onScreen()));
        left.removeAll(tips());
        assertEquals(Set.of(), left);
    }

    @Test
    void noWordOfAFailureIsLeftOver() throws IOException {
        var left = keys(FAILURES);
        left.removeAll(matches(LITERAL, sources()));
        assertEquals(Set.of(), left);
    }

    @Test
    void noWordOfAStageIsLeftOver() throws IOException {
        var left = keys(STAGES);
        left.removeAll(matches(LITERAL, sources()));
        left.removeAll(keys(ComposedKeys.ofStages()));
        assertEquals(Set.of(), left);
    }

    @Test
    void whatKeysAreComposedOfStandsInTheCode() throws IOException {
        var parts = new TreeSet<String>();
        ComposedKeys.onScreen().forEach(keys -> keys.parts().forEach(parts::add));
        ComposedKeys.ofStages().forEach(keys -> keys.parts().forEach(parts::add));
        parts.removeAll(matches(LITERAL, sources()));
        assertEquals(Set.of(), parts);
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        var doubled = new ArrayList<String>();
        for (var file : files(RESOURCES, ".properties")) {
            try (var in = Files.newBufferedReader(file)) {
                read(in).doubled.forEach(key -> doubled.add(file.getFileName() + ": " + key));
            }
        }
        assertEquals(List.of(), doubled);
    }

    @Test
    void aKeyThatStandsTwiceIsFound() throws IOException {
        var read = read(new StringReader("a = once\n# b = no\nb=once\\\n a=no\na:twice\n"));
        assertEquals(List.of("a"), read.doubled);
    }

    private static Set<String> keys(List<ComposedKeys> composed) {
        return composed.stream()
                .flatMap(ComposedKeys::keys)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The tooltips of keys that a file hands on to what explains them.
    private static Set<String> tips() throws IOException {
        var explaining =
                sources().stream()
                        .filter(text -> EXPLAINS.matcher(text).find())
                        .map(text -> ICON.matcher(text).replaceAll(""))
                        .toList();
        return matches(HANDED_ON, explaining).stream()
                .map(key -> key + TIP)
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(String file) throws IOException {
        try (var in = Files.newBufferedReader(RESOURCES.resolve(file))) {
            return new TreeSet<>(read(in).stringPropertyNames());
        }
    }

    private static DoubledKeys read(Reader in) throws IOException {
        var properties = new DoubledKeys();
        properties.load(in);
        return properties;
    }

    /// Properties keep the last of two equal keys and say nothing.
    private static final class DoubledKeys extends Properties {

        private final transient List<String> doubled = new ArrayList<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                doubled.add(key.toString());
            }
            return super.put(key, value);
        }
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

    /// The code without its comments.
    private static List<String> sources() throws IOException {
        var texts = new ArrayList<String>();
        for (var file : files(SOURCES, ".java")) {
            texts.add(COMMENT.matcher(Files.readString(file)).replaceAll(""));
        }
        return texts;
    }

    private static List<Path> files(Path below, String ending) throws IOException {
        try (var files = Files.walk(below)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
