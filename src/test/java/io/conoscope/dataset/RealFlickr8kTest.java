package io.conoscope.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RealFlickr8kTest {

    private static final Path FLICKR8K = Path.of("../shared/data/flickr8k");

    @BeforeEach
    void needsTheFolder() {
        Assumptions.assumeTrue(Files.isDirectory(FLICKR8K), "skipped: no " + FLICKR8K);
    }

    @Test
    void opensThePublishedFormAndNamesTheFiveRowsWithoutPhoto() throws Exception {
        var corpus = Datasets.open(FLICKR8K);
        assertEquals(8091, corpus.images().size());
        assertEquals(40_455, corpus.texts().size());
        assertEquals(6000, corpus.split("train").images().size());
        assertEquals(1000, corpus.split("dev").images().size());
        assertEquals(1000, corpus.split("test").images().size());
        assertEquals(5000, corpus.split("test").texts().size());
        var missing =
                corpus.warnings().stream()
                        .filter(o -> o.what().contains("does not exist"))
                        .toList();
        assertEquals(5, missing.size());
        assertTrue(missing.getFirst().what().contains("2258277193_586949ec62.jpg.1"));
        var repeated =
                corpus.warnings().stream().filter(o -> o.what().contains("same caption")).toList();
        assertEquals(10, repeated.size());
        assertEquals(15, corpus.warnings().size());
    }

    @Test
    void opensKagglesFormWithoutTheTenRepeatedRows() throws Exception {
        var corpus = Datasets.open(FLICKR8K.resolve("captions.txt"));
        assertEquals(8091, corpus.images().size());
        assertEquals(40_445, corpus.texts().size());
        assertEquals(10, corpus.warnings().size());
        assertEquals(List.of("train", "dev", "test"), corpus.splits());
    }
}
