package io.conoscope.encoder.folder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.encoder.clip.ClipConfig;

import java.nio.file.Files;
import java.nio.file.Path;

/// What the `config.json` beside an export says of the model that was exported.
///
/// @param imageSize     side of the pictures in pixels; 0 where it says nothing
/// @param contextLength how many tokens a text has at most; 0 where it says nothing
public record OriginalConfig(int imageSize, int contextLength) {

    private static final int MOST = 65_536;

    /// @throws ConoscopeException what is wrong with the file; no file says nothing
    static OriginalConfig read(Path folder) throws ConoscopeException {
        var file = folder.resolve(ClipConfig.FILE);
        if (!Files.isRegularFile(file)) {
            return new OriginalConfig(0, 0);
        }
        var root = JsonSection.read(file, 1 << 20);
        return new OriginalConfig(
                number(root, "vision_config", "image_size"),
                number(root, "text_config", "max_position_embeddings"));
    }

    private static int number(JsonSection root, String section, String key)
            throws ConoscopeException {
        var value = root.value(section);
        var from = value != null && value.isJsonObject() ? root.section(section) : root;
        return from.integer(key, 1, MOST, 0);
    }
}
