package io.conoscope.encoder.folder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.InputFile;
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

    private static final List<String> WEIGHTS =
            List.of(".safetensors", ".onnx", ".torchscript.pt", ".torchscript");

    private SoundFiles() {}

    /// Looks at a file, or at all of a folder and of the folders in it.
    ///
    /// @throws ConoscopeException what is wrong with the first that is not sound
    public static void require(Path path) throws ConoscopeException {
        var files = files(path);
        requireMoreThanPointers(files);
        for (var file : files) {
            var name = String.valueOf(file.getFileName());
            if (InputFile.isLfsPointer(file) && isWeights(name)) {
                // Others are there, and where this one is asked for, it says what it is.
                continue;
            }
            if (SCRIPTS.stream().anyMatch(name::endsWith)) {
                ScriptArchive.check(file);
            } else if (name.endsWith(".onnx")) {
                OnnxOutline.read(file);
            } else if (name.equals(TokenizerFiles.JSON)) {
                TokenizerFiles.requireSound(file);
            }
        }
    }

    /// A clone without Git LFS has pointers for all weights, and perhaps for settings.
    private static void requireMoreThanPointers(List<Path> files) throws ConoscopeException {
        var weights = files.stream().filter(file -> isWeights(file.toString())).toList();
        boolean isAnyThere = !weights.stream().allMatch(InputFile::isLfsPointer);
        for (var file : files) {
            if (file.toString().endsWith(".json") || (!isAnyThere && weights.contains(file))) {
                InputFile.require(file);
            }
        }
    }

    private static boolean isWeights(String name) {
        return WEIGHTS.stream().anyMatch(name::endsWith);
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
