package io.conoscope.encoder.script;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Pickles are written as Latin-1 text: `\u0080` is the byte 0x80.
class PickleOutlineTest {

    private static final String START = "\u0080\u0002";

    /// A tensor of six numbers, two rows of three, in a record of 24 bytes.
    private static final String TENSOR =
            START
                    + "ctorch._utils\n_rebuild_tensor_v2\n((X\u0007\0\0\0storagectorch\nFloatStorage\n"
                    + "X\u0001\0\0\u00000X\u0003\0\0\0cpuK\u0006tQK\0K\u0002K\u0003\u0086"
                    + "K\u0003K\u0001\u0086\u0089}tR.";

    @TempDir Path folder;

    private static void check(String pickle) throws ConoscopeException {
        var bytes = pickle.getBytes(StandardCharsets.ISO_8859_1);
        new PickleOutline(Path.of("text.pt"), "m/data.pkl", bytes, key -> key.equals("0") ? 24 : -1)
                .check();
    }

    private static String refusal(String pickle) {
        var refusal = assertThrows(ConoscopeException.class, () -> check(pickle));
        assertEquals("script.data", refusal.key());
        assertTrue(refusal.getMessage().contains("m/data.pkl"), refusal.getMessage());
        return refusal.getMessage();
    }

    @Test
    void theDeepPickleOfTheCasesIsRefused() throws Exception {
        var file = folder.resolve("text.torchscript.pt");
        try (var in =
                getClass()
                        .getResourceAsStream("/io/conoscope/hostile/deep-pickle.torchscript.pt")) {
            Files.copy(in, file);
        }
        var refusal = assertThrows(ConoscopeException.class, () -> ScriptArchive.check(file));
        assertEquals("script.data", refusal.key());
        assertTrue(refusal.getMessage().contains("text.torchscript.pt"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("nested deeper"), refusal.getMessage());
    }

    @Test
    void aTensorWithinItsStorageIsLetThrough() {
        assertDoesNotThrow(() -> check(TENSOR));
    }

    @Test
    void whatPointsElsewhereIsRefused() {
        var changes =
                List.of(
                        List.of("cpuK\u0006", "cpuK\u0007", "7 numbers in the record 0"),
                        List.of("\u00000X", "\u00001X", "there is such a record"),
                        List.of("QK\0K", "QK\u0001K", "ends at number 7"),
                        List.of("K\u0002K\u0003\u0086", "K\u0003K\u0003\u0086", "ends at number 9"),
                        List.of(
                                "K\u0001\u0086\u0089",
                                "J\u00ff\u00ff\u00ff\u007f\u0086\u0089",
                                "ends at"),
                        List.of("K\u0003K\u0001\u0086", "K\u0003\u0085", "unknown shape"),
                        List.of("}tR.", "}t.R", ""),
                        List.of("}tR", "}tS", "the instruction 0x53"));
        for (var change : changes) {
            assertTrue(TENSOR.contains(change.get(0)), change.get(0));
            var broken = TENSOR.replace(change.get(0), change.get(1));
            if (change.get(2).isEmpty()) {
                assertDoesNotThrow(() -> check(broken));
            } else {
                var said = refusal(broken);
                assertTrue(said.contains(change.get(2)), said);
            }
        }
    }

    @Test
    void nestingIsFoundHoweverItIsMade() {
        refusal(START + "]".repeat(300) + "a".repeat(299) + ".");
        refusal(START + ")" + "\u0085".repeat(300) + ".");
        refusal(START + "(".repeat(300) + "t".repeat(300) + ".");
        refusal(START + "]q\0h\0a.");
        // From the outside in: each list goes into the last before it holds anything itself.
        refusal(START + "]q\u0001" + "]q\u0002ah\u0002]q\u0001ah\u0001".repeat(300) + ".");
        assertDoesNotThrow(() -> check(START + "]" + "]a".repeat(50_000) + "."));
        assertDoesNotThrow(() -> check(START + "]".repeat(100) + "a".repeat(99) + "."));
    }

    @Test
    void typesNestedInTextsAreFound() {
        var type = "List[".repeat(200);
        refusal(
                START
                        + "X"
                        + (char) (type.length() & 0xFF)
                        + (char) (type.length() >> 8)
                        + "\0\0"
                        + type
                        + ".");
    }

    @Test
    void placesBeyondReasonAreRefused() {
        assertTrue(refusal(START + "Nr\u00ff\u00ff\u00ff\u00ff.").contains("4294967295"));
    }

    @Test
    void nothingBreaksTheWalk() {
        var random = Seeds.random(5);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            var bytes = TENSOR.getBytes(StandardCharsets.ISO_8859_1);
            for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var cut = Arrays.copyOf(bytes, random.nextInt(1, bytes.length + 1));
            try {
                check(new String(cut, StandardCharsets.ISO_8859_1));
            } catch (ConoscopeException e) {
                refused++;
            }
        }
        assertTrue(refused > 15_000, refused + " refused");
    }
}
