package io.conoscope.encoder.onnx.outline;

import com.google.protobuf.InvalidProtocolBufferException;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.InputFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// What an ONNX file says about itself, read without an engine: its inputs and outputs.
///
/// Reading it checks the file: every length in it fits, and the files that it keeps weights in are
/// below its own folder, there, and long enough.
///
/// @param file    where it was read from
/// @param inputs  those that must be given: weights are left out
/// @param outputs all of them
public record OnnxOutline(Path file, List<OnnxPort> inputs, List<OnnxPort> outputs) {

    private static final long MOST = Integer.MAX_VALUE;

    public OnnxOutline {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /// Reads a file's outline; weights are passed over, so it costs milliseconds.
    ///
    /// @throws ConoscopeException `file.missing`, `file.read`, `file.tooLarge` or `onnx.*`
    public static OnnxOutline read(Path file) throws ConoscopeException {
        InputFile.require(file);
        try (var stream = Files.newInputStream(file)) {
            var parser = parsed(file, stream);
            if (parser.outputs().isEmpty()) {
                throw new ConoscopeException("onnx.graph", null, file);
            }
            for (var outside : parser.external()) {
                outside.check(file);
            }
            return new OnnxOutline(file, parser.inputs(), parser.outputs());
        } catch (NoSuchFileException e) {
            throw new ConoscopeException("file.missing", e, file);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    private static OutlineParser parsed(Path file, InputStream stream)
            throws ConoscopeException, IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new ConoscopeException("onnx.empty", null, file);
        }
        if (size > MOST) {
            throw new ConoscopeException("file.tooLarge", null, file, size, MOST);
        }
        var input = new ProtobufInput(stream, (int) size);
        var parser = new OutlineParser(input);
        try {
            parser.model();
            return parser;
        } catch (InvalidProtocolBufferException e) {
            var place = "byte " + input.offset() + ": " + firstSentence(e.getMessage());
            throw new ConoscopeException("onnx.format", e, file, place);
        }
    }

    /// Protobuf goes on with advice for programmers.
    private static String firstSentence(@Nullable String message) {
        return String.valueOf(message).replaceFirst("(?s)\\.\\s.*", "");
    }

    /// Whether there is an input of that kind: pictures or token ids.
    public boolean takes(Modality modality) {
        return inputs.stream().anyMatch(modality::fits);
    }
}
