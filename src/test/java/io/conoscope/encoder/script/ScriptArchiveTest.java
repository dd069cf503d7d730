package io.conoscope.encoder.script;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.SharedData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What is no TorchScript archive, or a hostile one, never reaches libtorch.
class ScriptArchiveTest {

    private static final String MEAN =
            """
            class M(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
              def forward(self: __torch__.M, x: Tensor) -> Tensor:
                return %s
            """;

    /// A pickle of nothing.
    private static final byte[] NONE = {(byte) 0x80, 2, 'N', '.'};

    @TempDir Path folder;

    private Path archive(String expression) throws Exception {
        return archive(
                List.of("m/data.pkl", "m/constants.pkl", "m/version", "m/code/__torch__.py"),
                MEAN.formatted(expression));
    }

    private Path archive(List<String> names, String content) throws Exception {
        var file = folder.resolve("image.pt");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                boolean pickled = name.endsWith("pkl");
                zip.write(pickled ? NONE : content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static String refusal(Path file) {
        var said = assertThrows(ConoscopeException.class, () -> ScriptArchive.check(file));
        assertTrue(said.getMessage().contains(file.getFileName().toString()), said.getMessage());
        return said.key();
    }

    @Test
    void anOrdinaryOneIsLetThrough() throws Exception {
        var file = archive("torch.mean(x, [2, 3])");
        assertDoesNotThrow(() -> ScriptArchive.check(file));
    }

    @Test
    void theRecordedExportsAreLetThrough() {
        var exports = SharedData.path("parity/clip-quickgelu");
        assertDoesNotThrow(() -> ScriptArchive.check(exports.resolve("image.torchscript.pt")));
        assertDoesNotThrow(() -> ScriptArchive.check(exports.resolve("text.torchscript.pt")));
    }

    @Test
    void codeThatReachesForFilesIsRefused() throws Exception {
        for (var expression :
                List.of(
                        "torch.save(x, \"f\")",
                        "torch.from_file(\"f\", True, 4)",
                        "ops.aten.save(x, \"f\")",
                        "torch.  \\\n  save(x, \"f\")",
                        "(torch. # why\n save)(x, \"f\")",
                        "__torch__.torch.classes.any.Thing(x)",
                        "ops.image.read_file(\"f\")",
                        "ops . c10d . barrier(x)")) {
            assertEquals("script.code", refusal(archive(expression)), expression);
        }
    }

    @Test
    void nestingThatOverflowsAParserIsRefused() throws Exception {
        assertEquals("script.code", refusal(archive("(".repeat(9999) + "x" + ")".repeat(9999))));
        assertEquals("script.code", refusal(archive("-".repeat(9999) + "x")));
        assertEquals("script.code", refusal(archive("x" + " if x else x".repeat(9999))));
    }

    @Test
    void chainsAreFollowedOverLinesTextsAndCalls() throws Exception {
        for (var deep :
                List.of(
                        "(x" + " +\n x".repeat(9999) + ")",
                        "x" + ".y".repeat(9999),
                        "x" + "[0]".repeat(9999),
                        "x" + "()".repeat(9999),
                        "x" + " and x".repeat(9999),
                        "(\")\"".repeat(999) + ")".repeat(999),
                        "x\n    if x:\n      y = x" + "\n    elif x:\n      y = x".repeat(999),
                        "x # type: " + "List[".repeat(9999),
                        "\"never ends")) {
            assertEquals("script.code", refusal(archive(deep)), deep.substring(0, 10));
        }
    }

    @Test
    void longListsAndTextsWithBracketsAreOrdinary() throws Exception {
        for (var flat :
                List.of(
                        "[" + "-1.5, ".repeat(9999) + "x]",
                        "ops.prim.RaiseException(\"" + "([{".repeat(999) + "\")",
                        "x" + "\n    y = torch.add(x, x)".repeat(999))) {
            var file = archive(flat);
            assertDoesNotThrow(() -> ScriptArchive.check(file), flat.substring(0, 10));
        }
    }

    @Test
    void pickledWeightsAreRefusedOldAndNew() throws Exception {
        var old = Files.write(folder.resolve("pytorch_model.bin"), new byte[] {(byte) 0x80, 2, 99});
        assertEquals("script.size", refusal(old));
        Files.write(old, Arrays.copyOf(new byte[] {(byte) 0x80, 2, 99}, 500));
        assertEquals("script.pickle", refusal(old));
        var zipped = archive(List.of("archive/data.pkl", "archive/version"), "x");
        assertEquals("script.pickle", refusal(zipped));
    }

    @Test
    void everyKindOfTruncation() throws Exception {
        var whole = Files.readAllBytes(archive("x"));
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(folder.resolve("image.pt"), Arrays.copyOf(whole, length));
            var key = refusal(folder.resolve("image.pt"));
            assertTrue(key.startsWith("script."), length + " bytes: " + key);
        }
    }

    @Test
    void aCommentThatMightHideAnotherDirectoryIsRefused() throws Exception {
        var whole = Files.readAllBytes(archive("x"));
        var longer = Arrays.copyOf(whole, whole.length + 5);
        longer[whole.length - 2] = 5;
        Files.write(folder.resolve("image.pt"), longer);
        assertEquals("script.directory", refusal(folder.resolve("image.pt")));
    }

    @Test
    void namesThatLeaveTheirFolderOrComeTwiceAreRefused() throws Exception {
        assertEquals("script.path", refusal(archive(List.of("m/../../x"), "x")));
        var twice = List.of("m/constants.pkl", "m/code/a.py", "m/code/A.py");
        assertEquals("script.twice", refusal(archive(twice, "x")));
    }

    @Test
    void aPackedBombIsRefusedBeforeItIsUnpacked() throws Exception {
        var file = folder.resolve("image.pt");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("m/code/__torch__.py"));
            for (int i = 0; i < 40; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        assertEquals("script.entry", refusal(file));
    }

    @Test
    void packedWeightsAreRefused() throws Exception {
        assertEquals("script.weights", refusal(archive(List.of("m/data/0"), "x".repeat(100))));
    }

    @Test
    void aDirectoryThatLiesAboutALengthIsRefused() throws Exception {
        var whole = Files.readAllBytes(archive("x"));
        int entry = lastIndexOf(whole, new byte[] {'P', 'K', 1, 2});
        whole[entry + 24] += 1;
        Files.write(folder.resolve("image.pt"), whole);
        assertTrue(
                refusal(folder.resolve("image.pt"))
                        .matches("script.length|script.format|file.read"));
    }

    @Test
    void whatLibtorchRefusesEndsInWords() throws Exception {
        var file = archive("torch.mean(x, [2, 3])");
        var said = assertThrows(ConoscopeException.class, () -> new ScriptImageGraph(file, 2, 1));
        assertEquals("script.load", said.key());
    }

    @Test
    void aTextTowerGivenPicturesEndsInWords() {
        var file = SharedData.path("parity/clip-quickgelu").resolve("text.torchscript.pt");
        var said = assertThrows(ConoscopeException.class, () -> new ScriptImageGraph(file, 64, 1));
        assertEquals("script.run", said.key());
    }

    private static int lastIndexOf(byte[] bytes, byte[] part) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                found.add(i);
            }
        }
        return found.getLast();
    }
}
