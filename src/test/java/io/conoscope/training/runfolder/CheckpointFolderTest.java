package io.conoscope.training.runfolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class CheckpointFolderTest {

    private static final String STATES =
            """
            '', none
            part, none
            place, place
            place part, place
            place old, place
            place old part, place
            place new, new
            place new old, new
            new, new
            new old, new
            old, old
            """;

    @TempDir Path folder;
    private CheckpointFolder checkpoint;

    @BeforeEach
    void begin() {
        checkpoint = new CheckpointFolder(folder.resolve("run/checkpoints/last"));
    }

    private Path place(String ending) {
        return folder.resolve("run/checkpoints/last" + ending);
    }

    private static CheckpointFolder.Writer writer(String content) {
        return at -> {
            try {
                Files.writeString(Files.createDirectories(at.resolve("deep")).resolve("f"), "x");
                Files.writeString(at.resolve("model"), content);
            } catch (IOException e) {
                throw new ConoscopeException("file.write", e, at, e);
            }
        };
    }

    /// Makes what a kill may leave; each folder's model says which it was.
    private void make(String state) throws Exception {
        for (var name : state.isEmpty() ? new String[0] : state.split(" ")) {
            var at = name.equals("place") ? place("") : place("." + name);
            writer(name).writeTo(Files.createDirectories(at));
        }
    }

    private String found() throws IOException {
        Optional<Path> found = checkpoint.find();
        return found.isEmpty() ? "none" : Files.readString(found.get().resolve("model"));
    }

    private List<String> names() throws IOException {
        try (var all = Files.list(place("").getParent())) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theFirstOneIsWrittenWithItsFolders() throws Exception {
        assertEquals("none", found());
        checkpoint.replace(writer("one"));
        assertEquals("one", found());
        assertEquals(List.of("last"), names());
    }

    @Test
    void theNextTakesThePlaceOfTheLast() throws Exception {
        checkpoint.replace(writer("one"));
        Files.writeString(place("").resolve("only in one"), "");
        checkpoint.replace(writer("two"));
        assertEquals("two", found());
        assertEquals(List.of("last"), names());
        assertTrue(Files.notExists(place("").resolve("only in one")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = STATES)
    void aKillLeavesTheNewestWholeOne(String state, String newest) throws Exception {
        make(state);
        assertEquals(newest, found());
    }

    @ParameterizedTest
    @CsvSource(textBlock = STATES)
    void afterAnyKillTheNextOneIsWritten(String state, String newest) throws Exception {
        make(state);
        checkpoint.replace(writer("next after " + newest));
        assertEquals("next after " + newest, found());
        assertEquals(List.of("last"), names());
    }

    @ParameterizedTest
    @CsvSource(textBlock = STATES)
    void afterAnyKillAWriterThatThrowsLeavesTheNewest(String state, String newest)
            throws Exception {
        make(state);
        var failure = new ConoscopeException("file.write", null, "model", "the disk is full");
        var thrown =
                assertThrows(
                        ConoscopeException.class,
                        () ->
                                checkpoint.replace(
                                        at -> {
                                            writer("half").writeTo(at);
                                            throw failure;
                                        }));
        assertEquals(failure, thrown);
        assertEquals(newest, found());
        assertEquals(newest.equals("none") ? List.of() : List.of("last"), names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"place", "place new", "new old", "old"})
    void theNewestCanBeReadWhileTheNextIsWritten(String state) throws Exception {
        make(state);
        var newest = found();
        checkpoint.replace(
                at -> {
                    try {
                        assertEquals(newest, found());
                    } catch (IOException e) {
                        throw new ConoscopeException("file.read", e, at, e);
                    }
                    writer("next").writeTo(at);
                });
        assertEquals("next", found());
    }

    @Test
    void anUncheckedFailureLeavesTheOldOne() throws Exception {
        checkpoint.replace(writer("one"));
        assertThrows(
                IllegalStateException.class,
                () ->
                        checkpoint.replace(
                                at -> {
                                    throw new IllegalStateException("in the engine");
                                }));
        assertEquals("one", found());
        assertEquals(List.of("last"), names());
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Files.writeString(folder.resolve("run"), "a file");
        var failure =
                assertThrows(ConoscopeException.class, () -> checkpoint.replace(writer("one")));
        assertEquals("file.write", failure.key());
        assertTrue(failure.getMessage().contains(place("").toString()), failure.getMessage());
    }

    @Test
    void aRelativePlaceHasItsFilesBesideIt() {
        assertEquals(Optional.empty(), new CheckpointFolder(Path.of("nowhere/last")).find());
        assertEquals(Optional.empty(), new CheckpointFolder(Path.of("last")).find());
    }
}
