package io.conoscope.catalogue.descriptor;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads `model.json`. Its keys are in models/README.md.
public final class DescriptorReader {

    /// What a descriptor is called.
    public static final String FILE = "model.json";

    /// How models may be called.
    public static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private static final long MAX_BYTES = 1 << 20;
    private static final int MAX_FILES = 1000;
    private static final Pattern REVISION = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private DescriptorReader() {}

    /// Reads the descriptor of a model's folder.
    ///
    /// @throws ConoscopeException that names the file and the key
    public static CatalogueEntry read(Path folder) throws ConoscopeException {
        var root = JsonSection.read(folder.resolve(FILE), MAX_BYTES);
        var name = root.text("name");
        var last = folder.getFileName();
        if (!NAME.matcher(name).matches() || last == null || !last.toString().equals(name)) {
            throw root.wrong("name", name, "the folder's name: small letters, digits, . _ -");
        }
        return new CatalogueEntry(
                root.file(),
                name,
                root.text("title"),
                choice(root, "kind", ModelKind.values()),
                choice(root, "format", WeightFormat.values()),
                root.text("source"),
                licence(root),
                files(root),
                reference(root));
    }

    private static <E extends Enum<E>> E choice(JsonSection root, String key, E[] values)
            throws ConoscopeException {
        var text = root.text(key);
        for (var value : values) {
            if (value.toString().equals(text)) {
                return value;
            }
        }
        var known = Stream.of(values).map(E::toString).collect(Collectors.joining(", "));
        throw root.wrong(key, text, "one of " + known);
    }

    /// The presets have their licences in one line of text.
    private static Licence licence(JsonSection root) throws ConoscopeException {
        var value = root.value("licence");
        if (value != null && value.isJsonPrimitive()) {
            return new Licence(null, root.text("licence"), null, "");
        }
        var licence = root.section("licence");
        return new Licence(
                optional(licence, "id"),
                licence.text("name"),
                optional(licence, "address"),
                licence.text("terms", ""));
    }

    private static @Nullable String optional(JsonSection section, String key)
            throws ConoscopeException {
        return section.has(key) ? section.text(key) : null;
    }

    private static List<ModelFile> files(JsonSection root) throws ConoscopeException {
        var files = new ArrayList<ModelFile>();
        if (!root.has("files")) {
            return files;
        }
        var paths = new HashSet<String>();
        for (var section : sections(root, "files")) {
            var file = file(root, section);
            if (!paths.add(file.path().toLowerCase(Locale.ROOT))) {
                throw section.wrong("path", file.path(), "a path that no other file has");
            }
            files.add(file);
        }
        return files;
    }

    private static ModelFile file(JsonSection root, JsonSection section) throws ConoscopeException {
        var path = section.text("path");
        if (!FilePaths.isSafe(path)) {
            throw new ConoscopeException("catalogue.path", null, root.file(), path);
        }
        return new ModelFile(path, address(root, section, path), bytes(section), sha256(section));
    }

    private static URI address(JsonSection root, JsonSection file, String path)
            throws ConoscopeException {
        var text = file.text("address", "");
        if (text.isEmpty()) {
            var revision = file.text("revision", root.text("revision", "main"));
            if (!REVISION.matcher(revision).matches()) {
                throw file.wrong("revision", revision, "a commit, a tag or a branch");
            }
            text = root.text("repository") + "/resolve/" + revision + "/" + path;
        }
        try {
            var address = URI.create(text);
            if ("https".equals(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new ConoscopeException("catalogue.address", e, root.file(), text);
        }
        throw new ConoscopeException("catalogue.address", null, root.file(), text);
    }

    private static @Nullable Long bytes(JsonSection file) throws ConoscopeException {
        var value = file.value("bytes");
        if (value == null) {
            return null;
        }
        double number = file.number("bytes", 0, 1L << 42, 0);
        if (number != Math.rint(number)) {
            throw file.wrong("bytes", value, "a whole number");
        }
        return (long) number;
    }

    private static @Nullable String sha256(JsonSection file) throws ConoscopeException {
        var text = optional(file, "sha256");
        if (text != null && !SHA256.matcher(text).matches()) {
            throw file.wrong("sha256", text, "64 small hexadecimal digits");
        }
        return text;
    }

    private static @Nullable ReferenceNumbers reference(JsonSection root)
            throws ConoscopeException {
        if (!root.has("reference")) {
            return null;
        }
        var section = root.section("reference");
        var recall = new ArrayList<ReferenceNumbers.Recall>();
        for (var item : sections(section, "recall")) {
            recall.add(
                    new ReferenceNumbers.Recall(
                            item.text("dataset"),
                            item.integer("k", 1, 1000, 5),
                            item.number("textToImage", 0, 1, Double.NaN),
                            item.number("imageToText", 0, 1, Double.NaN)));
        }
        return new ReferenceNumbers(
                section.text("source"), section.text("licence"), section.text("protocol"), recall);
    }

    private static List<JsonSection> sections(JsonSection parent, String key)
            throws ConoscopeException {
        JsonArray array = parent.array(key);
        if (array.size() > MAX_FILES) {
            throw parent.wrong(key, array.size() + " items", "at most " + MAX_FILES);
        }
        var sections = new ArrayList<JsonSection>();
        for (int i = 0; i < array.size(); i++) {
            JsonElement item = array.get(i);
            var prefix = parent.prefix() + key + "[" + i + "]";
            if (!item.isJsonObject()) {
                throw parent.wrong(key + "[" + i + "]", item, "an object");
            }
            sections.add(new JsonSection(parent.file(), prefix + ".", item.getAsJsonObject()));
        }
        return sections;
    }
}
