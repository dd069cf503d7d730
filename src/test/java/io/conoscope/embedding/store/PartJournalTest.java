package io.conoscope.embedding.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.embedding.SkippedImage;
import io.conoscope.embedding.store.PartJournal.Batch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

class PartJournalTest {

    private static final SkippedImage SKIPPED = new SkippedImage("x.jpg", "torn");
    private static final Batch IMAGES = new Batch(false, 3, 2, List.of(SKIPPED));
    private static final Batch MORE = new Batch(false, 5, 4, List.of());
    private static final Batch NO_ROW = new Batch(false, 6, 4, List.of(SKIPPED));
    private static final Batch TEXTS = new Batch(true, 4, 4, List.of());

    @TempDir Path folder;

    @Test
    void whatWasAppendedIsRead() throws Exception {
        try (var journal = journal()) {
            for (var batch : List.of(IMAGES, MORE, NO_ROW, TEXTS)) {
                journal.append(batch);
            }
            assertEquals(List.of(IMAGES, MORE, NO_ROW, TEXTS), journal.read());
        }
    }

    @Test
    void whatIsNotKeptIsCutAndReplaced() throws Exception {
        try (var journal = journal()) {
            journal.append(IMAGES);
            journal.append(MORE);
            journal.append(TEXTS);
            journal.read();
            journal.keep(1);
            assertEquals(List.of(IMAGES), journal.read());
            journal.append(MORE);
            assertEquals(List.of(IMAGES, MORE), journal.read());
            journal.keep(0);
            assertEquals(List.of(), journal.read());
        }
    }

    /// After 3 images of which 2 have rows.
    @ParameterizedTest
    @ValueSource(
            strings = {
                // Nothing more is done, or less.
                "{\"texts\":false,\"done\":3,\"rows\":2,\"skipped\":[]}",
                "{\"texts\":false,\"done\":2,\"rows\":1,\"skipped\":[]}",
                // One more is done, but two rows, or none without a reason.
                "{\"texts\":false,\"done\":4,\"rows\":4,\"skipped\":[]}",
                "{\"texts\":false,\"done\":4,\"rows\":2,\"skipped\":[]}",
                // A row is gone, whatever the reasons count.
                "{\"texts\":false,\"done\":4,\"rows\":1,\"skipped\":[{},{}]}",
                // Texts are counted from 0.
                "{\"texts\":true,\"done\":1,\"rows\":3,\"skipped\":[]}",
                "{\"texts\":true,\"done\":4,\"rows\":3,\"skipped\":[]}",
                "{\"texts\":true,\"done\":4,\"rows\":4}",
                "[]",
                "no line of a journal",
                ""
            })
    void aLineThatDoesNotFollowEndsIt(String line) throws Exception {
        try (var journal = journal()) {
            journal.append(IMAGES);
            Files.writeString(folder.resolve("journal"), line + "\n", StandardOpenOption.APPEND);
            journal.append(MORE);

            assertEquals(List.of(IMAGES), journal.read());
        }
    }

    @Test
    void textsOfTheFirstImagesMayComeBeforeTheOtherImages() throws Exception {
        try (var journal = journal()) {
            journal.append(IMAGES);
            journal.append(TEXTS);
            journal.append(MORE);

            assertEquals(List.of(IMAGES, TEXTS, MORE), journal.read());
        }
    }

    private PartJournal journal() throws Exception {
        return new PartJournal(folder.resolve("journal"));
    }
}
