package io.conoscope.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Every reader over the same few hundred damaged files at each build. `mvn -Pfuzz verify` gives
/// each of them as many as fit into its time, see [ReadersFuzzTest].
class ReadersSmokeTest {

    private static final int INPUTS = 150;
    private static final long SEED = 14;

    @TempDir Path scratch;

    @TestFactory
    Stream<DynamicTest> damagedFilesEndInARowOrInWords() throws Exception {
        return FuzzTargets.in(scratch.resolve("fuzz")).stream()
                .map(
                        target ->
                                DynamicTest.dynamicTest(
                                        target.name(),
                                        () -> {
                                            var report =
                                                    new FuzzLoop(target, SEED)
                                                            .run(INPUTS, Duration.ofSeconds(30));
                                            assertEquals(List.of(), report.found(), report.line());
                                        }));
    }
}
