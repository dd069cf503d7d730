package io.conoscope.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.conoscope.cli.TestConsole;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class BenchProjectCommandTest {

    private final TestConsole test = new TestConsole();

    @Test
    void measuresEachMethodOnEachSize() {
        assertEquals(
                0,
                run(
                        "--points",
                        "200,400",
                        "--method",
                        "gap,pca",
                        "--repeat",
                        "2",
                        "--dimension",
                        "8"),
                test.err());

        var report = report();
        var cases = report.getAsJsonArray("cases").asList();
        assertEquals(
                List.of("gap 200", "pca 200", "gap 400", "pca 400"),
                cases.stream().map(one -> name(one.getAsJsonObject())).toList());
        for (var one : cases) {
            var object = one.getAsJsonObject();
            assertEquals(2, object.getAsJsonArray("samples").size());
            var total = object.getAsJsonObject("seconds").getAsJsonObject("total");
            double median = total.get("median").getAsDouble();
            assertTrue(median > 0 && median <= total.get("p95").getAsDouble(), total.toString());
            double first = object.getAsJsonObject("firstFrame").get("p95").getAsDouble();
            assertTrue(first > 0 && first <= total.get("p95").getAsDouble() + 0.01, "" + first);
        }
        assertTrue(report.getAsJsonObject("machine").has("processor"));
        assertEquals("fast", report.get("mode").getAsString());
    }

    @Test
    void anOptimisersFramesAndQualityAreTold() {
        assertEquals(
                0,
                run("--points", "300", "--method", "umap", "--repeat", "1", "--quality"),
                test.err());

        var one = report().getAsJsonArray("cases").get(0).getAsJsonObject();
        var sample = one.getAsJsonArray("samples").get(0).getAsJsonObject();
        assertTrue(sample.get("frames").getAsInt() >= 2, sample.toString());
        assertTrue(sample.get("longestGap").getAsDouble() > 0);
        assertEquals(64, one.get("dimension").getAsInt());
        var quality = sample.getAsJsonObject("quality");
        assertTrue(quality.get("trustworthiness").getAsDouble() > 0.7, quality.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--method mds   | projection mds, expected one of",
                "--repeat 0     | --repeat 0",
                "--points 10,-1 | expected 1 or more each",
                "--mode slow    | --mode slow, expected reproducible or fast"
            })
    void whatIsWrongEndsWithStatus2(String options, String words) {
        assertEquals(2, run(options.split(" ")));

        assertTrue(test.err().contains(words), test.err());
    }

    private static String name(JsonObject one) {
        return one.get("method").getAsString() + " " + one.get("points").getAsInt();
    }

    private int run(String... options) {
        var args = new java.util.ArrayList<>(List.of("project", "--json", "-"));
        args.addAll(List.of(options));
        return test.runBench(args.toArray(String[]::new));
    }

    private JsonObject report() {
        return JsonParser.parseString(test.out()).getAsJsonObject();
    }
}
