package io.conoscope.encoder.onnx.outline;

import io.conoscope.encoder.onnx.outline.ProtoReader.Malformed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gathers ports and references to other files from a `ModelProto`.
///
/// Field numbers are those of onnx.proto in the ONNX specification.
final class OutlineParser {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_NAME = 1024;
    private static final int MAX_DIMENSIONS = 16;

    private final List<OnnxPort> inputs = new ArrayList<>();
    private final List<OnnxPort> outputs = new ArrayList<>();
    private final Set<String> weights = new HashSet<>();
    private final Set<ExternalWeights> external = new HashSet<>();

    /// Inputs that are no weights; before format version 4, weights were listed there too.
    List<OnnxPort> inputs() {
        return inputs.stream().filter(port -> !weights.contains(port.name())).toList();
    }

    List<OnnxPort> outputs() {
        return outputs;
    }

    Set<ExternalWeights> external() {
        return external;
    }

    void model(ProtoReader model) throws Malformed {
        while (model.next()) {
            switch (model.field()) {
                case 7 -> graph(model.message(), 0);
                case 25 -> function(model.message());
                default -> {}
            }
        }
    }

    private void graph(ProtoReader graph, int depth) throws Malformed {
        if (depth > MAX_DEPTH) {
            throw new Malformed(graph.offset(), "graphs within graphs, " + depth + " deep");
        }
        while (graph.next()) {
            switch (graph.field()) {
                case 1 -> node(graph.message(), depth);
                case 5 -> tensor(graph.message(), depth);
                case 11 -> port(graph.message(), depth, inputs);
                case 12 -> port(graph.message(), depth, outputs);
                case 15 -> sparse(graph.message(), depth);
                default -> {}
            }
        }
    }

    private void function(ProtoReader function) throws Malformed {
        while (function.next()) {
            if (function.field() == 7) {
                node(function.message(), 0);
            }
        }
    }

    private void node(ProtoReader node, int depth) throws Malformed {
        while (node.next()) {
            if (node.field() == 5) {
                attribute(node.message(), depth);
            }
        }
    }

    private void attribute(ProtoReader attribute, int depth) throws Malformed {
        while (attribute.next()) {
            switch (attribute.field()) {
                case 5, 10 -> tensor(attribute.message(), depth + 1);
                case 6, 11 -> graph(attribute.message(), depth + 1);
                case 22, 23 -> sparse(attribute.message(), depth + 1);
                default -> {}
            }
        }
    }

    private void sparse(ProtoReader sparse, int depth) throws Malformed {
        while (sparse.next()) {
            if (sparse.field() <= 2) {
                tensor(sparse.message(), depth);
            }
        }
    }

    private void tensor(ProtoReader tensor, int depth) throws Malformed {
        var outside = new ExternalWeights.Entries();
        while (tensor.next()) {
            switch (tensor.field()) {
                case 8 -> {
                    if (depth == 0) {
                        weights.add(tensor.text(MAX_NAME));
                    }
                }
                case 13 -> outside.add(tensor.message(), MAX_NAME);
                default -> {}
            }
        }
        outside.found().ifPresent(external::add);
    }

    private static void port(ProtoReader port, int depth, List<OnnxPort> into) throws Malformed {
        if (depth > 0) {
            return;
        }
        var found = new OnnxPort("", OnnxPort.Type.OTHER, List.of(), false);
        var name = "";
        while (port.next()) {
            if (port.field() == 1) {
                name = port.text(MAX_NAME);
            } else if (port.field() == 2) {
                found = type(port.message());
            }
        }
        into.add(new OnnxPort(name, found.type(), found.shape(), found.known()));
    }

    /// A `TypeProto`; other types than tensors stay `OTHER`.
    private static OnnxPort type(ProtoReader type) throws Malformed {
        var element = OnnxPort.Type.OTHER;
        var shape = new ArrayList<Long>();
        boolean known = false;
        while (type.next()) {
            var tensor = type.field() == 1 ? type.message() : null;
            while (tensor != null && tensor.next()) {
                if (tensor.field() == 1) {
                    element = OnnxPort.Type.of((int) tensor.number());
                } else if (tensor.field() == 2) {
                    known = true;
                    lengths(tensor.message(), shape);
                }
            }
        }
        return new OnnxPort("", element, shape, known);
    }

    private static void lengths(ProtoReader shape, List<Long> into) throws Malformed {
        while (shape.next()) {
            if (shape.field() != 1) {
                continue;
            }
            if (into.size() == MAX_DIMENSIONS) {
                throw new Malformed(shape.offset(), "more than " + MAX_DIMENSIONS + " dimensions");
            }
            var dimension = shape.message();
            long length = -1;
            while (dimension.next()) {
                length = dimension.field() == 1 ? dimension.number() : length;
            }
            into.add(length);
        }
    }
}
