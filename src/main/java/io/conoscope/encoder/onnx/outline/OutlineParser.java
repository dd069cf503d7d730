package io.conoscope.encoder.onnx.outline;

import static io.conoscope.encoder.onnx.outline.ProtobufInput.LENGTH;
import static io.conoscope.encoder.onnx.outline.ProtobufInput.VARINT;

import com.google.protobuf.InvalidProtocolBufferException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gathers ports and references to other files from a `ModelProto`.
///
/// Field numbers are those of onnx.proto in the ONNX specification. A field of another wire type
/// than its number has there is skipped, as protobuf's own readers do.
final class OutlineParser {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_NAME = 1 << 16;
    private static final int MAX_DIMENSIONS = 16;

    private final ProtobufInput in;
    private final List<OnnxPort> inputs = new ArrayList<>();
    private final List<OnnxPort> outputs = new ArrayList<>();
    private final Set<String> weights = new HashSet<>();
    private final Set<ExternalWeights> external = new HashSet<>();

    OutlineParser(ProtobufInput in) {
        this.in = in;
    }

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

    /// Reads the whole file.
    ///
    /// @throws InvalidProtocolBufferException if it is no `ModelProto`
    void model() throws IOException {
        in.file(
                tag ->
                        switch (tag) {
                            case 7 << 3 | LENGTH -> graph(0);
                            case 25 << 3 | LENGTH -> function();
                            default -> false;
                        });
    }

    private boolean graph(int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new InvalidProtocolBufferException("graphs within graphs, " + depth + " deep");
        }
        in.message(
                tag ->
                        switch (tag) {
                            case 1 << 3 | LENGTH -> node(depth);
                            case 5 << 3 | LENGTH -> tensor(depth);
                            case 11 << 3 | LENGTH -> depth == 0 && port(inputs);
                            case 12 << 3 | LENGTH -> depth == 0 && port(outputs);
                            case 15 << 3 | LENGTH -> sparse(depth);
                            default -> false;
                        });
        return true;
    }

    private boolean function() throws IOException {
        in.message(tag -> tag == (7 << 3 | LENGTH) && node(0));
        return true;
    }

    private boolean node(int depth) throws IOException {
        in.message(tag -> tag == (5 << 3 | LENGTH) && attribute(depth));
        return true;
    }

    private boolean attribute(int depth) throws IOException {
        in.message(
                tag ->
                        switch (tag) {
                            case 5 << 3 | LENGTH, 10 << 3 | LENGTH -> tensor(depth + 1);
                            case 6 << 3 | LENGTH, 11 << 3 | LENGTH -> graph(depth + 1);
                            case 22 << 3 | LENGTH, 23 << 3 | LENGTH -> sparse(depth + 1);
                            default -> false;
                        });
        return true;
    }

    private boolean sparse(int depth) throws IOException {
        in.message(
                tag ->
                        switch (tag) {
                            case 1 << 3 | LENGTH, 2 << 3 | LENGTH -> tensor(depth);
                            default -> false;
                        });
        return true;
    }

    private boolean tensor(int depth) throws IOException {
        var outside = new ExternalWeights.Entries();
        in.message(
                tag ->
                        switch (tag) {
                            case 8 << 3 | LENGTH -> depth == 0 && weight();
                            case 13 << 3 | LENGTH -> outside.add(in, MAX_NAME);
                            default -> false;
                        });
        outside.found().ifPresent(external::add);
        return true;
    }

    private boolean weight() throws IOException {
        weights.add(in.text(MAX_NAME));
        return true;
    }

    private boolean port(List<OnnxPort> into) throws IOException {
        var port = new PortFields();
        in.message(port::read);
        into.add(port.found());
        return true;
    }

    /// A `ValueInfoProto` while it gathers; other types than tensors stay `OTHER`.
    private final class PortFields {

        private String name = "";
        private OnnxPort.Type element = OnnxPort.Type.OTHER;
        private final List<Long> shape = new ArrayList<>();
        private boolean known;

        OnnxPort found() {
            return new OnnxPort(name, element, shape, known);
        }

        boolean read(int tag) throws IOException {
            switch (tag) {
                case 1 << 3 | LENGTH -> name = in.text(MAX_NAME);
                case 2 << 3 | LENGTH ->
                        in.message(type -> type == (1 << 3 | LENGTH) && tensorType());
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean tensorType() throws IOException {
            in.message(
                    tag -> {
                        switch (tag) {
                            case 1 << 3 | VARINT -> element = OnnxPort.Type.of((int) in.number());
                            case 2 << 3 | LENGTH -> {
                                known = true;
                                in.message(part -> part == (1 << 3 | LENGTH) && dimension());
                            }
                            default -> {
                                return false;
                            }
                        }
                        return true;
                    });
            return true;
        }

        private boolean dimension() throws IOException {
            if (shape.size() == MAX_DIMENSIONS) {
                throw new InvalidProtocolBufferException(
                        "more than " + MAX_DIMENSIONS + " dimensions");
            }
            shape.add(-1L);
            in.message(tag -> tag == (1 << 3 | VARINT) && length(in.number()));
            return true;
        }

        private boolean length(long length) {
            shape.set(shape.size() - 1, length);
            return true;
        }
    }
}
