package io.conoscope.encoder.onnx.outline;

import static io.conoscope.encoder.onnx.OnnxBytes.FLOAT;
import static io.conoscope.encoder.onnx.OnnxBytes.INT64;
import static io.conoscope.encoder.onnx.OnnxBytes.all;
import static io.conoscope.encoder.onnx.OnnxBytes.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.onnx.OnnxBytes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class OnnxOutlineTest {

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_TENSOR = 5;
    private static final int GRAPH_OUTPUT = 12;
    private static final int NODE_ATTRIBUTE = 5;
    private static final int ATTRIBUTE_GRAPH = 6;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW = 9;
    private static final int TENSOR_EXTERNAL = 13;

    @TempDir Path folder;

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("model.onnx"), bytes);
    }

    private String complaint(byte[] bytes) throws IOException {
        var file = write(bytes);
        var said = assertThrows(ConoscopeException.class, () -> OnnxOutline.read(file));
        assertEquals("onnx.format", said.key(), said.getMessage());
        return said.getMessage();
    }

    @Test
    void portsAreReadWithTypeAndShape() throws Exception {
        var bytes =
                new OnnxBytes()
                        .input("input_ids", INT64, -1, 77)
                        .output("embeds", FLOAT, -1, 512)
                        .bytes();
        var outline = OnnxOutline.read(write(bytes));
        assertEquals(
                List.of(new OnnxPort("input_ids", OnnxPort.Type.INT64, List.of(-1L, 77L), true)),
                outline.inputs());
        assertEquals(
                List.of(new OnnxPort("embeds", OnnxPort.Type.FLOAT, List.of(-1L, 512L), true)),
                outline.outputs());
    }

    @Test
    void weightsListedAsInputsAreLeftOutEvenWhereTheyStandTwice() throws Exception {
        var weight = new float[] {1, 2};
        var bytes =
                new OnnxBytes()
                        .input("x", FLOAT, -1, 2)
                        .input("w", FLOAT, 2)
                        .weights("w", weight, 2)
                        .weights("w", weight, 2)
                        .output("y", FLOAT, -1, 2)
                        .bytes();
        var outline = OnnxOutline.read(write(bytes));
        assertEquals(List.of("x"), outline.inputs().stream().map(OnnxPort::name).toList());
        assertEquals(List.of("y"), outline.outputs().stream().map(OnnxPort::name).toList());
    }

    @Test
    void aGigabyteOfWeightsIsPassedOverWithoutBeingRead() throws Exception {
        long weights = 1L << 30;
        var tensorStart = all(field(TENSOR_NAME, "w"), key(TENSOR_RAW, weights));
        var output = field(GRAPH_OUTPUT, field(1, "y"));
        var tensor = key(GRAPH_TENSOR, tensorStart.length + weights);
        long graph = tensor.length + tensorStart.length + weights + output.length;
        var head = all(key(MODEL_GRAPH, graph), tensor, tensorStart);
        var file = write(head);
        try (var whole = new RandomAccessFile(file.toFile(), "rw")) {
            whole.seek(head.length + weights);
            whole.write(output);
        }
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        OnnxOutline.read(file);
        long before = threads.getCurrentThreadAllocatedBytes();
        var outline = OnnxOutline.read(file);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertEquals("y", outline.outputs().getFirst().name());
        assertTrue(allocated < 1 << 20, allocated + " bytes");
    }

    @Test
    void aLengthThatReachesBeyondItsMessageIsNamedWithItsByte() throws Exception {
        var inner = all(key(GRAPH_OUTPUT, 1000), new byte[3]);
        var said = complaint(all(field(MODEL_GRAPH, inner), new byte[2000]));
        assertTrue(said.contains("model.onnx"), said);
        assertTrue(said.contains("byte 5:"), said);
    }

    @Test
    void aLengthOfTwoGigabytesAllocatesNothing() throws Exception {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (long length : new long[] {Integer.MAX_VALUE, 1L << 31, 0xFFFFFFFFL}) {
            complaint(field(MODEL_GRAPH, field(GRAPH_TENSOR, key(TENSOR_NAME, length))));
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 1 << 22, allocated + " bytes");
    }

    @Test
    void aNameOfAMegabyteIsRefused() throws Exception {
        var name = field(TENSOR_NAME, new byte[1 << 20]);
        var said = complaint(field(MODEL_GRAPH, field(GRAPH_TENSOR, name)));
        assertTrue(said.contains("1048576 bytes"), said);
    }

    @Test
    void graphsWithinGraphsEndInWords() throws Exception {
        var graph = new byte[0];
        for (int depth = 0; depth < 200; depth++) {
            var node = field(NODE_ATTRIBUTE, field(ATTRIBUTE_GRAPH, graph));
            graph = field(GRAPH_NODE, node);
        }
        var said = complaint(field(MODEL_GRAPH, graph));
        assertTrue(said.contains("33 deep"), said);
    }

    @Test
    void groupsAreSkippedAndOneThatNeverBeganIsRefused() throws Exception {
        var begun = new byte[] {40 * 8 % 128 + 3 - 128, 2, 40 * 8 % 128 + 4 - 128, 2};
        var bytes = new OnnxBytes().output("y", FLOAT, 1).bytes();
        assertEquals(1, OnnxOutline.read(write(all(begun, bytes))).outputs().size());
        var said = complaint(all(new byte[] {begun[2], 2}, bytes));
        assertTrue(said.contains("group"), said);
    }

    @Test
    void weightsElsewhereAreFoundInGraphsWithinNodes() throws Exception {
        var outside = field(TENSOR_EXTERNAL, all(field(1, "location"), field(2, "../secret")));
        var graph = field(GRAPH_TENSOR, outside);
        var node = field(NODE_ATTRIBUTE, field(ATTRIBUTE_GRAPH, graph));
        var bytes = new OnnxBytes().output("y", FLOAT, 1).bytes();
        var file = write(all(bytes, field(MODEL_GRAPH, field(GRAPH_NODE, node))));
        var said = assertThrows(ConoscopeException.class, () -> OnnxOutline.read(file));
        assertEquals("onnx.external.outside", said.key());
    }

    /// The beginning of a field, whose content follows.
    private static byte[] key(int number, long length) {
        var value = field(number, length);
        value[0] |= 2;
        return value;
    }
}
