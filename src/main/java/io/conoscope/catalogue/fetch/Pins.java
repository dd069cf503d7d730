package io.conoscope.catalogue.fetch;

import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.json.JsonSection;
import io.conoscope.catalogue.descriptor.ModelFile;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;

/// The SHA-256 of files for which the catalogue has none, taken at the first download.
///
/// A pin holds for one address: when a newer catalogue asks for another revision, a new one is
/// taken. Each is written to the disk before its file appears.
final class Pins {

    private static final long MAX_BYTES = 1 << 20;

    private final Path file;
    private final JsonObject files;

    private Pins(Path file, JsonObject files) {
        this.file = file;
        this.files = files;
    }

    /// @throws ConoscopeException if the file is there and broken
    static Pins read(Path file) throws ConoscopeException {
        return new Pins(
                file,
                Files.exists(file)
                        ? JsonSection.read(file, MAX_BYTES).section("files").values()
                        : new JsonObject());
    }

    Path file() {
        return file;
    }

    /// What was taken, or null where nothing was.
    @Nullable String sha256(ModelFile of) throws ConoscopeException {
        var all = new JsonSection(file, "files.", files);
        if (!all.has(of.path())) {
            return null;
        }
        var pin = all.section(of.path());
        return pin.text("address", "").equals(of.address().toString())
                ? pin.text("sha256", "")
                : null;
    }

    /// @throws ConoscopeException `file.write`
    void pin(ModelFile of, String sha256) throws ConoscopeException {
        var pin = new JsonObject();
        pin.addProperty("address", of.address().toString());
        pin.addProperty("sha256", sha256);
        files.add(of.path(), pin);
        var root = new JsonObject();
        root.add("files", files);
        WholeFile.write(file, root + "\n");
    }
}
