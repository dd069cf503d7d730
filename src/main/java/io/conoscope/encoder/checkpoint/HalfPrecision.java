package io.conoscope.encoder.checkpoint;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Writes a model folder again with its weights rounded to 16-bit floats: half the bytes, and
/// rows that differ in the fourth digit.
public final class HalfPrecision {

    /// What a model does not need: what a training run goes on from, and the weights themselves.
    private static final List<String> LEFT =
            List.of(
                    Checkpoint.SINGLE,
                    Checkpoint.INDEX,
                    "optimizer.safetensors",
                    "training_state.json");

    private HalfPrecision() {}

    /// Converts a folder.
    ///
    /// @param out a new or empty folder
    /// @return how many bytes the weights have now
    /// @throws ConoscopeException `convert.occupied`, `file.write`, or what is wrong with the model
    public static long convert(Path folder, Path out) throws ConoscopeException {
        try (var checkpoint = Checkpoint.open(folder)) {
            requireEmpty(out);
            var writer = new SafetensorsWriter(ElementType.F16);
            for (var entry : checkpoint.entries().values()) {
                var bytes =
                        ByteBuffer.allocate(Math.toIntExact(4 * entry.elements()))
                                .order(ByteOrder.nativeOrder());
                checkpoint.readFloats(entry, bytes);
                var shape = entry.shape().stream().mapToLong(Long::longValue).toArray();
                writer.add(entry.name(), shape, bytes.asFloatBuffer());
            }
            copyRest(checkpoint, folder, out);
            var target =
                    out.resolve(checkpoint.isOpenClip() ? Checkpoint.OPEN_CLIP : Checkpoint.SINGLE);
            WholeFile.write(target, into -> writer.writeTo(into, Map.of("format", "pt")));
            return Files.size(target);
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, out, e);
        }
    }

    private static void requireEmpty(Path out) throws IOException, ConoscopeException {
        if (!Files.exists(out)) {
            return;
        }
        try (var files = Files.newDirectoryStream(out)) {
            for (var file : files) {
                throw new ConoscopeException("convert.occupied", null, out, file.getFileName());
            }
        }
    }

    private static void copyRest(Checkpoint checkpoint, Path folder, Path out) throws IOException {
        Files.createDirectories(out);
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                boolean weights = LEFT.contains(name) || checkpoint.files().contains(file);
                if (Files.isRegularFile(file) && !weights) {
                    Files.copy(file, out.resolve(name));
                }
            }
        }
    }
}
