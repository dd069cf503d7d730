package io.conoscope.catalogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.file.FileMutex;
import io.conoscope.base.json.JsonSection;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The list of the user's own models, `added.json` beside the downloads: names and paths.
///
/// @param file the list; may not exist yet
record AddedModels(Path file) {

    private static final long MAX_BYTES = 1 << 20;

    /// @throws ConoscopeException if the list is there and broken
    List<AddedModel> read() throws ConoscopeException {
        var models = new ArrayList<AddedModel>();
        if (!Files.exists(file)) {
            return models;
        }
        var root = JsonSection.read(file, MAX_BYTES);
        for (var item : root.array("models")) {
            if (!item.isJsonObject()) {
                throw root.wrong("models", item, "objects with a name and a path");
            }
            var section = new JsonSection(file, "models.", item.getAsJsonObject());
            models.add(new AddedModel(section.text("name"), path(section)));
        }
        return models;
    }

    private static Path path(JsonSection section) throws ConoscopeException {
        var path = section.text("path");
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw section.wrong("path", path, "a path");
        }
    }

    /// Changes the list: no other process or thread reads it between this reading and writing it.
    ///
    /// @param change what becomes of it, and what to return
    /// @throws ConoscopeException `file.write`, or if the list is broken
    <T> T change(Function<List<AddedModel>, T> change) throws ConoscopeException {
        return FileMutex.whileAlone(
                file,
                () -> {
                    var before = read();
                    var after = new ArrayList<>(before);
                    T result = change.apply(after);
                    if (!after.equals(before)) {
                        write(after);
                    }
                    return result;
                });
    }

    private void write(List<AddedModel> models) throws ConoscopeException {
        var array = new JsonArray();
        for (var model : models) {
            var item = new JsonObject();
            item.addProperty("name", model.name());
            item.addProperty("path", model.path().toString());
            array.add(item);
        }
        var root = new JsonObject();
        root.add("models", array);
        WholeFile.write(file, root + "\n");
    }
}
