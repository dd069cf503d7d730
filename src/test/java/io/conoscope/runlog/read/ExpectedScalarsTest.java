package io.conoscope.runlog.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.base.CancellationToken;
import io.conoscope.encoder.SharedData;
import io.conoscope.runlog.RunLog;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/// Every scalar of the given event files against what TensorBoard's own loader reads.
class ExpectedScalarsTest {

    private static final String ENDING = ".scalars.csv";

    /// A point as the reference lists it.
    private record Row(String tag, long step, double wallTime, float value) {

        static Row of(String line) {
            var cells = line.split(",", -1);
            int n = cells.length;
            var tag = String.join(",", List.of(cells).subList(0, n - 3));
            return new Row(
                    tag,
                    Long.parseLong(cells[n - 3]),
                    Double.parseDouble(cells[n - 2]),
                    Float.parseFloat(cells[n - 1]));
        }
    }

    @TestFactory
    Stream<DynamicTest> scalarsAreThoseOfTensorBoard() throws IOException {
        var folder = SharedData.path("training-logs");
        var files = new HashMap<String, Path>();
        try (var all = Files.walk(folder)) {
            all.filter(file -> file.getFileName().toString().startsWith("events"))
                    .forEach(file -> files.put(file.getFileName().toString(), file));
        }
        try (var all = Files.list(folder.resolve("expected"))) {
            return all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(nameOf(file), () -> compare(file, files)));
        }
    }

    private static String nameOf(Path expected) {
        var name = expected.getFileName().toString();
        return name.substring(name.indexOf("__") + 2, name.length() - ENDING.length());
    }

    private static void compare(Path expected, HashMap<String, Path> files) throws Exception {
        var log =
                RunLogs.read(files.get(nameOf(expected)), new CancellationToken(), done -> {})
                        .getFirst();
        assertEquals(List.of(), log.damage());
        var rows = Files.readAllLines(expected).stream().skip(1).map(Row::of).toList();
        assertEquals(rows, inOrderOf(rows, log));
    }

    /// The points of a log, taken tag by tag in the order in which the reference names them.
    private static List<Row> inOrderOf(List<Row> rows, RunLog log) {
        var next = new HashMap<String, Integer>();
        var found = new ArrayList<Row>();
        for (var row : rows) {
            var series = log.scalar(row.tag()).orElseThrow();
            int i = next.merge(row.tag(), 1, Integer::sum) - 1;
            found.add(new Row(row.tag(), series.step(i), series.wallTime(i), series.value(i)));
        }
        assertEquals(rows.size(), log.scalars().stream().mapToInt(s -> s.size()).sum());
        return found;
    }
}
