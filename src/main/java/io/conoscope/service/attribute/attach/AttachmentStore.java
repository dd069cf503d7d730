package io.conoscope.service.attribute.attach;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.json.JsonRecords;
import io.conoscope.base.json.JsonText;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Remembers what was attached to which corpus, a small JSON file each, beside the user's other
/// data: nothing is written to the corpus' own folder.
///
/// @param folder need not exist
public record AttachmentStore(Path folder) {

    /// @param root        of the corpus
    /// @param attachments in the order of attaching
    record Remembered(String root, List<Attachment> attachments) {}

    /// What was attached to the corpus read from a path, in the order of attaching.
    ///
    /// @throws ConoscopeException naming the file, if that is damaged
    public List<Attachment> of(Path root) throws ConoscopeException {
        var file = file(root);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            var json = JsonParser.parseString(Files.readString(file));
            var found = JsonRecords.read(file, json, Remembered.class);
            return found.root().equals(absolute(root)) ? found.attachments() : List.of();
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        } catch (JsonParseException e) {
            throw new ConoscopeException("json.syntax", e, file, String.valueOf(e.getMessage()));
        }
    }

    /// Replaces what is remembered.
    ///
    /// @throws ConoscopeException `file.write`
    public void remember(Path root, List<Attachment> attachments) throws ConoscopeException {
        WholeFile.write(file(root), JsonText.of(new Remembered(absolute(root), attachments)));
    }

    private static String absolute(Path root) {
        return root.toAbsolutePath().normalize().toString();
    }

    private Path file(Path root) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var hash = digest.digest(absolute(root).getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 16) + ".json");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
