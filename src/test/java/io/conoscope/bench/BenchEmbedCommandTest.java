package io.conoscope.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;

import io.conoscope.cli.TestConsole;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.nio.file.Path;

import javax.imageio.ImageIO;

class BenchEmbedCommandTest {

    private final TestConsole console = new TestConsole();

    @Test
    void reportsSpeedSettingsAndMachine() {
        int status =
                console.runBench(
                        "embed",
                        "--model",
                        "clip-tiny",
                        "--runs",
                        "3",
                        "--batch",
                        "2",
                        "--text-batch",
                        "4",
                        "--threads",
                        "1",
                        "--json",
                        "-");
        assertEquals(0, status, console.err());
        var report = JsonParser.parseString(console.out()).getAsJsonObject();
        assertEquals(1, report.get("threads").getAsInt());
        assertEquals("random 1", report.getAsJsonObject("model").get("weights").getAsString());
        var images = report.getAsJsonObject("images");
        assertEquals(2, images.get("batch").getAsInt());
        double median = images.get("medianSeconds").getAsDouble();
        assertEquals(2 / median, images.get("perSecond").getAsDouble(), 1e-9);
        assertTrue(images.get("p95Seconds").getAsDouble() >= median, images.toString());
        assertTrue(report.getAsJsonObject("machine").get("processors").getAsInt() >= 1);
    }

    @Test
    void comparesThePipelineWithTheTowerAlone(@TempDir Path folder) throws Exception {
        for (int i = 0; i < 3; i++) {
            var picture = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
            ImageIO.write(picture, "png", folder.resolve(i + ".png").toFile());
        }
        int status =
                console.runBench(
                        "embed",
                        "--model",
                        "clip-tiny",
                        "--runs",
                        "1",
                        "--pictures",
                        folder.toString(),
                        "--json",
                        "-");
        assertEquals(0, status, console.err());
        var report = JsonParser.parseString(console.out()).getAsJsonObject();
        var pipeline = report.getAsJsonObject("pipeline");
        assertEquals(3, pipeline.get("pictures").getAsInt());
        assertTrue(pipeline.get("towerSeconds").getAsDouble() > 0, pipeline.toString());
        assertTrue(pipeline.get("ratio").getAsDouble() > 0, pipeline.toString());
        assertTrue(report.getAsJsonObject("load").get("seconds").getAsDouble() > 0);
    }
}
