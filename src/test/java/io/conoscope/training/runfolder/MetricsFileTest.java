package io.conoscope.training.runfolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.base.ConoscopeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class MetricsFileTest {

    private static final String ONE =
            "{\"step\":10,\"epoch\":0.5,\"wallTime\":1.25,\"train/loss\":2.0}";
    private static final String TWO =
            "{\"step\":20,\"epoch\":1.0,\"wallTime\":2.25,\"train/loss\":1.0}";

    @TempDir Path run;

    private List<String> lines() throws Exception {
        return Files.readAllLines(run.resolve("metrics.jsonl"));
    }

    private void write(String text) throws Exception {
        Files.writeString(run.resolve("metrics.jsonl"), text);
    }

    private void add(long from, long step, double loss) throws ConoscopeException {
        try (var file = MetricsFile.open(run, from)) {
            file.add(
                    new LogTime(step, step / 20.0, 0.25 + step / 10.0), Map.of("train/loss", loss));
        }
    }

    @Test
    void holdALineAMoment() throws Exception {
        add(-1, 10, 2);
        add(10, 20, 1);
        assertEquals(List.of(ONE, TWO), lines());
    }

    @Test
    void aLineStandsAtOnce() throws Exception {
        try (var file = MetricsFile.open(run, -1)) {
            file.add(new LogTime(1, 0, 0), Map.of("a", 1.0));
            assertEquals(1, lines().size());
            file.add(new LogTime(2, 0, 0), Map.of("a", 1.0));
            assertEquals(2, lines().size());
        }
    }

    @Test
    void tagsKeepTheirOrderAndNumbersTheirDigits() throws Exception {
        var values = new LinkedHashMap<String, Double>();
        values.put("z \"quoted\"", 0.1 + 0.2);
        values.put("a/\u00e9", 1e-300);
        try (var file = MetricsFile.open(run, -1)) {
            file.add(new LogTime(3, 0.25, 1732600000.123), values);
        }
        assertEquals(
                List.of(
                        "{\"step\":3,\"epoch\":0.25,\"wallTime\":1.732600000123E9,"
                                + "\"z \\\"quoted\\\"\":0.30000000000000004,"
                                + "\"a/\u00e9\":1.0E-300}"),
                lines());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNumberThatIsNotFiniteIsNull(double value) throws Exception {
        add(-1, 10, value);
        assertEquals(List.of(ONE.replace("2.0", "null")), lines());
        add(10, 20, 1);
        assertEquals(ONE.replace("2.0", "null"), lines().getFirst());
    }

    @Test
    void laterLinesAreCutWhereARunGoesOn() throws Exception {
        write(ONE + "\n" + TWO + "\n" + ONE.replace("10", "21") + "\n");
        MetricsFile.open(run, 20).close();
        assertEquals(List.of(ONE, TWO), lines());
        MetricsFile.open(run, 19).close();
        assertEquals(List.of(ONE), lines());
        MetricsFile.open(run, -1).close();
        assertEquals(List.of(), lines());
    }

    @Test
    void aHalfLineAtTheEndIsCutAndTheNextBeginsAnew() throws Exception {
        for (int length = 1; length < TWO.length(); length++) {
            write(ONE + "\n" + TWO.substring(0, length));
            add(40, 30, 1);
            assertEquals(2, lines().size(), TWO.substring(0, length));
            assertEquals(ONE, lines().getFirst());
        }
    }

    @Test
    void aWholeLineWithoutItsEndIsKept() throws Exception {
        write(ONE + "\n" + TWO);
        add(20, 30, 1);
        assertEquals(List.of(ONE, TWO), lines().subList(0, 2));
        assertEquals(3, lines().size());
    }

    @Test
    void aLineCutWithinALetterIsCut() throws Exception {
        var text = ONE + "\n{\"step\":11,\"retrieval/stra\u00dfe";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        Files.write(run.resolve("metrics.jsonl"), Arrays.copyOf(bytes, bytes.length - 2));
        add(20, 30, 1);
        assertEquals(2, lines().size());
        assertEquals(ONE, lines().getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0\0\0\0",
                "null",
                "[1]",
                "12",
                "{}",
                "{\"step\":null}",
                "{\"step\":\"many\"}",
                "{\"step\":{}}",
                "{\"step\":[1,2]}",
                "{\"step\":true}",
                "{\"step\":NaN}",
                "{\"step\":1e99999}",
                "{\"step\":-3}",
            })
    void aLineThatIsNoneIsCut(String line) throws Exception {
        write(ONE + "\n" + line + "\n" + TWO + "\n");
        MetricsFile.open(run, 20).close();
        assertEquals(List.of(ONE, TWO), lines());
    }

    @Test
    void aRunFolderThatIsNotThereIsNamed() {
        var gone = run.resolve("gone");
        var failure = assertThrows(ConoscopeException.class, () -> MetricsFile.open(gone, -1));
        assertEquals("file.write", failure.key());
    }
}
