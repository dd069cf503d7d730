package io.conoscope.encoder.folder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import java.nio.file.Path;

/// What `models/NAME/model.json` says of a model that Conoscope knows by name.
///
/// @param name    by which it is asked for
/// @param title   what it is, in a few words
/// @param source  where it comes from
/// @param licence of its files
/// @param notice  the file in its folder with the notices that its licences ask for
/// @param weights whether it has any, or what to do without
public record ModelDescriptor(
        String name, String title, String source, String licence, String notice, String weights) {

    public static final String FILE = "model.json";

    /// Reads a model folder's descriptor.
    ///
    /// @throws ConoscopeException `file.missing`, `json.syntax` or `config.value`
    public static ModelDescriptor read(Path folder) throws ConoscopeException {
        var root = JsonSection.read(folder.resolve(FILE), 1 << 20);
        return new ModelDescriptor(
                root.text("name", folder.getFileName().toString()),
                root.text("title", ""),
                root.text("source", ""),
                root.text("licence", ""),
                root.text("notice", ""),
                root.text("weights", ""));
    }
}
