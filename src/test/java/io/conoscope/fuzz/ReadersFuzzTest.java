package io.conoscope.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.stream.Stream;

/// Every reader for ten seconds, or as long as `-Dfuzz.seconds` says: `mvn -Pfuzz verify`.
///
/// The heap is 1 GB. The inputs follow from `-Dfuzz.seed`; what does harm is kept in
/// `target/fuzz`.
@Tag("fuzz")
class ReadersFuzzTest {

    @TestFactory
    Stream<DynamicTest> damagedFilesEndInARowOrInWords() throws Exception {
        return FuzzTargets.in(FuzzLoop.folder()).stream()
                .map(target -> DynamicTest.dynamicTest(target.name(), () -> fuzz(target)));
    }

    private static void fuzz(FuzzTarget target) throws Exception {
        long seed = Long.getLong("conoscope.fuzz.seed", 1);
        var report = new FuzzLoop(target, seed).run(Long.MAX_VALUE, FuzzLoop.timeAskedFor());
        System.out.println(report.line());
        assertEquals(List.of(), report.found(), report.line());
    }
}
