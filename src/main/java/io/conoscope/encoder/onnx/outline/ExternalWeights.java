package io.conoscope.encoder.onnx.outline;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.onnx.outline.ProtoReader.Malformed;

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

        void add(ProtoReader entry, int most) throws Malformed {
            var key = "";
            var value = "";
            while (entry.next()) {
                if (entry.field() == 1) {
                    key = entry.text(most);
                } else if (entry.field() == 2) {
                    value = entry.text(most);
                }
            }
            switch (key) {
                case "location" -> location = value;
                case "offset" -> offset = number(value, entry);
                case "length" -> length = number(value, entry);
                default -> {}
            }
        }

        private static long number(String value, ProtoReader at) throws Malformed {
            if (!value.matches("[0-9]{1,15}")) {
                throw new Malformed(at.offset(), "an external length or offset of " + value);
            }
            return Long.parseLong(value);
        }

        Optional<ExternalWeights> found() {
            return location.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ExternalWeights(location, offset + length));
        }
    }
}
