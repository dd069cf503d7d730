package io.conoscope.encoder.folder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.onnx.outline.OnnxOutline;
import io.conoscope.encoder.script.ScriptArchive;
import io.conoscope.encoder.tokenizer.TokenizerFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Looks at the files of a model that native code would read, in Java alone, so that what it could
/// not survive is refused where the model is added and not when it is first used.
public final class SoundFiles {

    private static final List<String> SCRIPTS = List.of(".torchscript.pt", ".torchscript");

    private SoundFiles() {}

    /// Looks at a file, or at all of a folder and of the folders in it.
    ///
    /// @throws ConoscopeException what is wrong with the first that is not sound
    public static void require(Path path) throws ConoscopeException {
        for (var file : files(path)) {
            var name = String.valueOf(file.getFileName());
            if (SCRIPTS.stream().anyMatch(name::endsWith)) {
                ScriptArchive.check(file);
            } else if (name.endsWith(".onnx")) {
                OnnxOutline.read(file);
            } else if (name.equals(TokenizerFiles.JSON)) {
                TokenizerFiles.requireSound(file);
            }
        }
    }

    private static List<Path> files(Path path) throws ConoscopeException {
        if (!Files.isDirectory(path)) {
            return Files.isRegularFile(path) ? List.of(path) : List.of();
        }
        try (var all = Files.walk(path, 2)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ConoscopeException("file.read", e, path, e);
        }
    }
}
