package io.conoscope.training.config.file;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.NearestWord;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One mapping of a YAML file, whose readers name file, line and key when a value is not what it
/// should be.
final class YamlSection {

    private static final int MOST_SHOWN = 80;

    private final Path file;
    private final String prefix;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();

    YamlSection(Path file, String prefix, Node node, List<String> known) throws ConoscopeException {
        this.file = file;
        this.prefix = prefix;
        line = lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            var name = prefix.isEmpty() ? "the file" : prefix.substring(0, prefix.length() - 1);
            var expected = "keys with values: " + String.join(", ", known);
            throw wrong(name, line, text(node), expected);
        }
        var seen = new HashSet<String>();
        for (NodeTuple tuple : mapping.getValue()) {
            var key = text(tuple.getKeyNode());
            int at = lineOf(tuple.getKeyNode());
            if (!known.contains(key)) {
                var all = String.join(", ", known);
                var nearest = NearestWord.of(key, known);
                var shown = prefix + shortened(key);
                throw new ConoscopeException("yaml.unknown", null, file, at, shown, nearest, all);
            }
            if (!seen.add(key)) {
                var problem = "the key " + prefix + key + " appears twice";
                throw new ConoscopeException("yaml.syntax", null, file, at, problem);
            }
            if (!isNull(tuple.getValueNode())) {
                values.put(key, tuple.getValueNode());
            }
        }
    }

    /// A key whose value is said to be null is like one that is not there.
    private static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().equals("null");
    }

    /// Whether the key is there.
    boolean has(String key) {
        return values.containsKey(key);
    }

    /// Whether a value is a mapping of its own.
    boolean isMapping(String key) {
        return values.get(key) instanceof MappingNode;
    }

    /// A nested mapping.
    YamlSection section(String key, List<String> known) throws ConoscopeException {
        return new YamlSection(file, prefix + key + ".", required(key), known);
    }

    /// The mappings of a list.
    List<YamlSection> sections(String key, List<String> known) throws ConoscopeException {
        if (!(required(key) instanceof SequenceNode list)) {
            throw wrong(key, required(key), "a list");
        }
        var sections = new ArrayList<YamlSection>();
        for (var node : list.getValue()) {
            var place = prefix + key + "[" + sections.size() + "].";
            sections.add(new YamlSection(file, place, node, known));
        }
        return sections;
    }

    /// A text; null where the key is absent.
    @Nullable String text(String key) throws ConoscopeException {
        var node = values.get(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof ScalarNode) || text(node).isBlank()) {
            throw wrong(key, node, "a text");
        }
        return text(node);
    }

    /// A truth value.
    boolean flag(String key, boolean fallback) throws ConoscopeException {
        var text = text(key);
        if (text == null || text.equals("true") || text.equals("false")) {
            return text == null ? fallback : text.equals("true");
        }
        throw wrong(key, text, "true or false");
    }

    /// A whole number in [low, high].
    long whole(String key, long low, long high, long fallback) throws ConoscopeException {
        var text = text(key);
        if (text == null) {
            return fallback;
        }
        try {
            long value = Long.parseLong(text);
            if (value >= low && value <= high) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number out of range.
        }
        throw wrong(key, text, "a whole number in [" + low + ", " + high + "]");
    }

    /// A number in [low, high].
    double number(String key, double low, double high, double fallback) throws ConoscopeException {
        var text = text(key);
        if (text == null) {
            return fallback;
        }
        try {
            double value = Double.parseDouble(text);
            if (value >= low && value <= high) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number out of range.
        }
        throw wrong(key, text, "a number in [" + low + ", " + high + "]");
    }

    /// One of some words.
    String word(String key, List<String> words, String fallback) throws ConoscopeException {
        var text = text(key);
        if (text != null && !words.contains(text)) {
            throw wrong(key, text, "one of " + String.join(", ", words));
        }
        return text == null ? fallback : text;
    }

    private Node required(String key) throws ConoscopeException {
        var node = values.get(key);
        if (node == null) {
            throw missing(key);
        }
        return node;
    }

    /// The complaint that a key is not there.
    ConoscopeException missing(String key) {
        return new ConoscopeException("yaml.missing", null, file, line, prefix + key);
    }

    /// The complaint that a value is not what was expected.
    ConoscopeException wrong(String key, Object found, String expected) {
        var node = found instanceof Node given ? given : values.get(key);
        int at = node == null ? line : lineOf(node);
        var words = found instanceof Node given ? text(given) : String.valueOf(found);
        return wrong(prefix + key, at, words, expected);
    }

    private ConoscopeException wrong(String name, int at, String words, String expected) {
        var shown = words.isBlank() ? "\"" + words + "\"" : words;
        return new ConoscopeException(
                "yaml.value", null, file, at, name, shortened(shown), expected);
    }

    private static String shortened(String words) {
        return words.length() > MOST_SHOWN ? words.substring(0, MOST_SHOWN) + "…" : words;
    }

    private static String text(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode list -> "a list";
            default -> "a mapping";
        };
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
