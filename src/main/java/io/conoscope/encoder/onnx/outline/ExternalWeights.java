package io.conoscope.encoder.onnx.outline;

import static io.conoscope.encoder.onnx.outline.ProtobufInput.LENGTH;

import com.google.protobuf.InvalidProtocolBufferException;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.InputFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// A tensor whose numbers lie in another file, as `external_data` of a `TensorProto` says.
///
/// @param location relative to the model file's folder
/// @param end      how many bytes of that file it needs
record ExternalWeights(String location, long end) {

    /// ONNX Runtime takes a location of this name for an address in its own memory.
    private static final String ADDRESS = "ORT_MEM_ADDR";

    private static final int MOST_SHOWN = 80;

    /// The file is below the model's own folder, there, and long enough: ONNX Runtime maps it.
    void check(Path model) throws ConoscopeException {
        var folder = model.toAbsolutePath().normalize().getParent();
        var path = resolved(folder);
        if (path == null || folder == null || !path.startsWith(folder)) {
            throw new ConoscopeException("onnx.external.outside", null, model, location);
        }
        if (!Files.isRegularFile(path)) {
            throw new ConoscopeException("onnx.external.missing", null, model, location, folder);
        }
        try {
            InputFile.require(path);
            if (Files.size(path) < end) {
                throw new ConoscopeException(
                        "onnx.external.short", null, path, Files.size(path), model, end);
            }
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, path, e);
        }
    }

    private @Nullable Path resolved(@Nullable Path folder) {
        try {
            return folder == null || location.contains(ADDRESS)
                    ? null
                    : folder.resolve(location).normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /// The key-value pairs of one tensor while they gather.
    static final class Entries {

        private String location = "";
        private long offset;
        private long length;

        /// Reads one pair.
        ///
        /// @param most bytes in a key or value
        /// @return true
        boolean add(ProtobufInput in, int most) throws IOException {
            var pair = new String[] {"", ""};
            in.message(
                    tag ->
                            switch (tag) {
                                case 1 << 3 | LENGTH -> isSet(pair, 0, in.text(most));
                                case 2 << 3 | LENGTH -> isSet(pair, 1, in.text(most));
                                default -> false;
                            });
            switch (pair[0]) {
                case "location" -> location = pair[1];
                case "offset" -> offset = number(pair[1]);
                case "length" -> length = number(pair[1]);
                default -> {}
            }
            return true;
        }

        private static boolean isSet(String[] pair, int part, String text) {
            pair[part] = text;
            return true;
        }

        private static long number(String value) throws IOException {
            if (!value.matches("[0-9]{1,15}")) {
                throw new InvalidProtocolBufferException(
                        "an external length or offset of " + shortened(value));
            }
            return Long.parseLong(value);
        }

        private static String shortened(String value) {
            return value.substring(0, Math.min(value.length(), MOST_SHOWN));
        }

        Optional<ExternalWeights> found() {
            return location.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ExternalWeights(location, offset + length));
        }
    }
}
