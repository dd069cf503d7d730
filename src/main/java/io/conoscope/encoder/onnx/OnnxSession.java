package io.conoscope.encoder.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.engine.OnnxEngine;
import io.conoscope.encoder.exported.GraphException;
import io.conoscope.encoder.onnx.outline.OnnxOutline;
import io.conoscope.encoder.onnx.outline.OnnxPort;
import io.conoscope.math.Workers;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/// An ONNX file opened for computing; a file of both towers is opened once for the two.
public final class OnnxSession {

    /// More pieces would be too small to compute well.
    private static final int MOST_LANES = 4;

    /// What the engine says of an id without a vector.
    private static final String UNKNOWN_TOKEN = "out of data bounds";

    private final OnnxOutline outline;
    private final OrtSession session;
    private final Workers lanes;
    private int users;

    private OnnxSession(OnnxOutline outline, OrtSession session, int lanes) {
        this.outline = outline;
        this.session = session;
        this.lanes = new Workers("onnx", lanes);
    }

    /// Checks a file and opens it. The last tower on it that closes frees it; until the first tower
    /// is made, nobody does.
    ///
    /// @param threads that compute, at least 1
    /// @throws ConoscopeException `engine.onnx`, or `file.*` and `onnx.*` for what is wrong with it
    public static OnnxSession open(Path file, int threads) throws ConoscopeException {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads, at least 1");
        }
        OnnxOutline.read(file);
        int lanes = Math.min(threads, MOST_LANES);
        var session = OnnxEngine.open(file, threads / lanes);
        boolean kept = false;
        try {
            var outline =
                    new OnnxOutline(
                            file,
                            ports(session.getInputInfo().values()),
                            ports(session.getOutputInfo().values()));
            var opened = new OnnxSession(outline, session, lanes);
            kept = true;
            return opened;
        } catch (OrtException e) {
            throw new ConoscopeException("onnx.load", e, file, OnnxEngine.words(e));
        } finally {
            if (!kept) {
                close(file, session);
            }
        }
    }

    private static void close(Path file, OrtSession session) {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(file + " cannot be closed", e);
        }
    }

    /// How many pieces of a batch are best computed side by side.
    int lanes() {
        return lanes.threads();
    }

    /// Computes pieces of a batch side by side: threads that each have a piece of their own need
    /// not wait for one another after every operation (decision 0052).
    ///
    /// @param work does the piece of a number in [0, pieces), on any thread
    void forEach(int pieces, IntConsumer work) {
        lanes.forEach(pieces, () -> work, () -> {});
    }

    /// Its inputs and outputs, as the engine knows them after reading the whole graph.
    OnnxOutline outline() {
        return outline;
    }

    synchronized OnnxSession retain() {
        users++;
        return this;
    }

    synchronized void release() {
        users--;
        if (users == 0) {
            lanes.close();
            close(outline.file(), session);
        }
    }

    /// Numbers for one input.
    ///
    /// @param rows  one array of floats or ints an item, all of one length
    /// @param shape of one item
    record Feed(OnnxPort port, List<?> rows, int[] shape) {

        long[] dimensions() {
            var all = new long[shape.length + 1];
            all[0] = rows.size();
            Arrays.setAll(all, i -> i == 0 ? rows.size() : shape[i - 1]);
            return all;
        }
    }

    /// Numbers of one output.
    ///
    /// @param shape (n, d) or (n, t, d)
    record Values(float[] numbers, long[] shape) {}

    /// Computes one output.
    ///
    /// @throws GraphException what the engine says of these inputs
    Values run(List<Feed> feeds, OnnxPort output) {
        var tensors = new HashMap<String, OnnxTensor>();
        try (var arena = Arena.ofConfined()) {
            for (var feed : feeds) {
                tensors.put(feed.port().name(), Tensors.of(feed, arena));
            }
            return compute(tensors, output);
        } catch (OrtException e) {
            var words = OnnxEngine.words(e);
            throw new GraphException(outline.file(), words, words.contains(UNKNOWN_TOKEN), e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    private Values compute(Map<String, OnnxTensor> inputs, OnnxPort output) throws OrtException {
        try (var result = session.run(inputs, Set.of(output.name()))) {
            var tensor = (OnnxTensor) result.get(0);
            var numbers = tensor.getFloatBuffer();
            var values = new float[numbers.remaining()];
            numbers.get(values);
            return new Values(values, tensor.getInfo().getShape());
        }
    }

    private static List<OnnxPort> ports(Collection<NodeInfo> nodes) {
        var ports = new ArrayList<OnnxPort>();
        for (var node : nodes) {
            if (node.getInfo() instanceof TensorInfo tensor) {
                var shape = Arrays.stream(tensor.getShape()).boxed().toList();
                var type = type(tensor);
                ports.add(new OnnxPort(node.getName(), type, shape, !shape.isEmpty()));
            } else {
                ports.add(new OnnxPort(node.getName(), OnnxPort.Type.OTHER, List.of(), false));
            }
        }
        return ports;
    }

    private static OnnxPort.Type type(TensorInfo tensor) {
        return switch (tensor.onnxType) {
            case ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT -> OnnxPort.Type.FLOAT;
            case ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT16 -> OnnxPort.Type.FLOAT16;
            case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT64 -> OnnxPort.Type.INT64;
            case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT32 -> OnnxPort.Type.INT32;
            case ONNX_TENSOR_ELEMENT_DATA_TYPE_BOOL -> OnnxPort.Type.BOOL;
            default -> OnnxPort.Type.OTHER;
        };
    }
}
