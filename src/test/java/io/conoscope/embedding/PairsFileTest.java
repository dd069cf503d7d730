package io.conoscope.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Pairs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;

class PairsFileTest {

    private static final Pairs THREE = new Pairs(new int[] {0, 1, 2}, new int[] {1, 1, 0});

    @TempDir Path folder;

    @Test
    void readsWhatItWrote() throws Exception {
        var file = folder.resolve("pairs.csv");
        PairsFile.write(file, THREE);
        assertEquals("text,image\n0,1\n1,1\n2,0\n", Files.readString(file));
        assertEquals(THREE, PairsFile.read(file, 3, 2));
    }

    @Test
    void takesAByteOrderMarkOtherLineEndsAndBlankLines() throws Exception {
        var file = file("\ufefftext, image\r\n0,1\r1 , 1\r\n\r\n2,0");
        assertEquals(THREE, PairsFile.read(file, 3, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "image,text\n0,0\n", "0,0\n", "text;image\n0;0\n"})
    void refusesAnotherHeader(String content) throws Exception {
        assertEquals("pairs.header", refusal(file(content)).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3,0", "0,2", "-1,0", "0", "0,1,2", "a,b", "0.0,1", "9999999999,0"})
    void namesTheLineOfABadRow(String row) throws Exception {
        var failure = refusal(file("text,image\n0,0\n" + row + "\n"));
        assertEquals("pairs.row", failure.key());
        assertTrue(failure.getMessage().contains("line 3: found '" + row + "'"));
    }

    @Test
    void refusesAPairThatComesTwice() throws Exception {
        var failure = refusal(file("text,image\n0,0\n1,0\n0,0\n"));
        assertEquals("pairs.repeated", failure.key());
        assertTrue(failure.getMessage().contains("line 4"));
    }

    @Test
    void refusesAFileWithoutPairs() throws Exception {
        assertEquals("pairs.empty", refusal(file("text,image\n")).key());
    }

    private Path file(String content) throws Exception {
        return Files.writeString(folder.resolve("pairs.csv"), content);
    }

    private static ConoscopeException refusal(Path file) {
        return assertThrows(ConoscopeException.class, () -> PairsFile.read(file, 3, 2));
    }
}
