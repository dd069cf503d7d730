package io.conoscope.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

class CorpusOptionsTest {

    private static final String SCENES = "samples/scenes";

    @Test
    void theLimitIsTakenOfTheSplit() throws Exception {
        var corpus = options("--dataset", SCENES, "--split", "dev").open(3);

        assertEquals(3, corpus.images().size());
        assertEquals("dev", corpus.images().getFirst().split());
        assertEquals("dev", corpus.ref().split());
        assertEquals(3, corpus.ref().limit());
    }

    @Test
    void withoutOptionsItIsAllOfIt() throws Exception {
        var corpus = options("--dataset", SCENES).open(null);

        assertEquals(3, corpus.splits().size());
        assertNull(corpus.split());
    }

    @Test
    void theUsualSplitIsTakenWhereThereIsOneAndNoneIsNamed() throws Exception {
        assertEquals("test", options("--dataset", SCENES).openUsual("test").split());
        assertEquals(
                "dev", options("--dataset", SCENES, "--split", "dev").openUsual("test").split());
        assertNull(options("--dataset", SCENES).openUsual("restval").split());
    }

    @Test
    void aSplitThatIsNotThereIsRefused() {
        var options = options("--dataset", SCENES, "--split", "nope");

        assertThrows(IllegalArgumentException.class, () -> options.open(null));
        assertThrows(IllegalArgumentException.class, () -> options.openUsual("test"));
    }

    @Test
    void aLimitBelowOneIsRefusedByItsName() {
        var limit = CommandLine.populateCommand(new LimitOption(), "--limit", "0");

        var failure = assertThrows(IllegalArgumentException.class, limit::photos);

        assertEquals("--limit is 0, must be at least 1", failure.getMessage());
        assertEquals(7, CommandLine.populateCommand(new LimitOption(), "--limit", "7").photos());
    }

    private static CorpusOptions options(String... arguments) {
        return CommandLine.populateCommand(new CorpusOptions(), arguments);
    }
}
