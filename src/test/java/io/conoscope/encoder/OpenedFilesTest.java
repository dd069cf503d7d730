package io.conoscope.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.Cases;
import io.conoscope.base.input.NamedPipe;
import io.conoscope.base.json.JsonSection;
import io.conoscope.dataset.Datasets;
import io.conoscope.embedding.Manifest;
import io.conoscope.embedding.PairsFile;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.encoder.checkpoint.SafetensorsFile;
import io.conoscope.encoder.onnx.outline.OnnxOutline;
import io.conoscope.encoder.script.ScriptArchive;
import io.conoscope.encoder.tokenizer.TextFamily;
import io.conoscope.encoder.tokenizer.Tokenizers;
import io.conoscope.training.config.file.TrainingConfigFile;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What every reader says of a Git LFS pointer and of a pipe in place of its file. Logs and
/// pictures have tests of their own.
class OpenedFilesTest {

    @TempDir Path folder;

    private interface Reader {
        void read(Path file) throws ConoscopeException;
    }

    private static final Map<String, Reader> READERS =
            new TreeMap<>(
                    Map.of(
                            "x.npy", NpyFile::open,
                            "pairs.csv", file -> PairsFile.read(file, 1, 1),
                            "manifest.json", Manifest::read,
                            "model.safetensors", file -> SafetensorsFile.open(file).close(),
                            "model.onnx", OnnxOutline::read,
                            "model.torchscript.pt", ScriptArchive::check,
                            "config.json", file -> JsonSection.read(file, 1 << 20),
                            "run.yaml", TrainingConfigFile::read,
                            "captions.csv", Datasets::open,
                            "Flickr8k.token.txt", Datasets::open));

    @TestFactory
    Stream<DynamicTest> aPointerOfGitLfsSaysWhatToDo() {
        return READERS.entrySet().stream()
                .map(
                        reader ->
                                DynamicTest.dynamicTest(
                                        reader.getKey(),
                                        () -> {
                                            var file = pointer(reader.getKey());
                                            var error =
                                                    assertThrows(
                                                            ConoscopeException.class,
                                                            () -> reader.getValue().read(file));
                                            assertEquals("file.lfs", error.key(), error::toString);
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> aPipeIsNotOpened() {
        return READERS.entrySet().stream()
                .map(
                        reader ->
                                DynamicTest.dynamicTest(
                                        reader.getKey(),
                                        () -> {
                                            var file =
                                                    NamedPipe.make(
                                                            folder.resolve("p" + reader.getKey()));
                                            refusesAtOnce(reader.getValue(), file);
                                        }));
    }

    private static void refusesAtOnce(Reader reader, Path file) {
        var error =
                assertThrows(
                        ConoscopeException.class,
                        () ->
                                assertTimeoutPreemptively(
                                        Duration.ofSeconds(20), () -> reader.read(file)));
        assertEquals("file.irregular", error.key(), error::toString);
    }

    @Test
    void aPointerInPlaceOfATokenizerSaysWhatToDo() throws Exception {
        for (var name : new String[] {"tokenizer.json", "vocab.txt"}) {
            var file = pointer(name);
            var error =
                    assertThrows(
                            ConoscopeException.class,
                            () -> Tokenizers.open(folder, TextFamily.BERT, 8));
            assertEquals("file.lfs", error.key(), error::toString);
            Files.delete(file);
        }
    }

    private Path pointer(String name) throws Exception {
        var pointer = Cases.path("lfs/events.out.tfevents.1674944078.host.0");
        return Files.copy(pointer, folder.resolve(name));
    }
}
