package io.conoscope.training.config.file;

import io.conoscope.base.ConoscopeException;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The single values of any YAML file as texts, by their whole keys: `optimizer.learningRate`,
/// `evaluate.1.pairs`. Nothing is constructed: what a tag names stays text.
public final class YamlValues {

    private static final List<String> DESCRIBED = List.of("desc", "value");

    private final Map<String, String> values = new LinkedHashMap<>();

    private YamlValues() {}

    /// Reads a file.
    ///
    /// @return in the order of the file
    /// @throws ConoscopeException `file.missing`, `file.read`, `file.tooLarge`, `yaml.syntax`
    public static Map<String, String> read(Path file) throws ConoscopeException {
        if (!Files.isRegularFile(file)) {
            throw new ConoscopeException("file.missing", null, file);
        }
        try {
            long size = Files.size(file);
            if (size > YamlNodes.MAX_BYTES) {
                throw new ConoscopeException(
                        "file.tooLarge", null, file, size, YamlNodes.MAX_BYTES);
            }
            var nodes = new YamlNodes(file);
            var values = new YamlValues();
            values.add("", nodes.compose(nodes.text(Files.readAllBytes(file))));
            return values.values;
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    private void add(String key, Node node) {
        switch (node) {
            case ScalarNode scalar -> values.put(key, scalar.getValue());
            case MappingNode mapping when isDescribed(mapping) ->
                    add(key, mapping.getValue().getLast().getValueNode());
            case MappingNode mapping -> {
                for (var tuple : mapping.getValue()) {
                    add(below(key, name(tuple)), tuple.getValueNode());
                }
            }
            case SequenceNode sequence -> {
                int number = 1;
                for (var each : sequence.getValue()) {
                    add(below(key, Integer.toString(number++)), each);
                }
            }
            default -> {
                // An alias: what it stands for is there already.
            }
        }
    }

    /// Weights & Biases writes `lr: {desc: null, value: 0.1}`.
    private static boolean isDescribed(MappingNode mapping) {
        return mapping.getValue().stream().map(YamlValues::name).toList().equals(DESCRIBED);
    }

    private static String name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar
                ? scalar.getValue()
                : String.valueOf(tuple.getKeyNode().getTag());
    }

    private static String below(String key, String name) {
        return key.isEmpty() ? name : key + "." + name;
    }
}
