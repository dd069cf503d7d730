package io.conoscope.encoder.onnx.outline;

import io.conoscope.base.ConoscopeException;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        if (!Files.isRegularFile(file)) {
            throw new ConoscopeException("file.missing", null, file);
        }
        try (var arena = Arena.ofConfined();
                var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size == 0) {
                throw new ConoscopeException("onnx.format", null, file, "it is empty");
            }
            if (size > MOST) {
                throw new ConoscopeException("file.tooLarge", null, file, size, MOST);
            }
            var parser = new OutlineParser();
            parser.model(
                    new ProtoReader(channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena)));
            if (parser.outputs().isEmpty()) {
                throw new ConoscopeException("onnx.format", null, file, "it has no graph");
            }
            for (var outside : parser.external()) {
                outside.check(file);
            }
            return new OnnxOutline(file, parser.inputs(), parser.outputs());
        } catch (ProtoReader.Malformed e) {
            throw new ConoscopeException("onnx.format", e, file, String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            throw new ConoscopeException("file.missing", e, file);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    /// Whether there is an input of that kind: pictures or token ids.
    public boolean takes(Modality modality) {
        return inputs.stream().anyMatch(modality::fits);
    }
}
