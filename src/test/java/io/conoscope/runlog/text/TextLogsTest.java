package io.conoscope.runlog.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.runlog.LogFile;
import io.conoscope.runlog.Purge;
import io.conoscope.runlog.RunBuilder;
import io.conoscope.runlog.ScalarSeries;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

class TextLogsTest {

    @TempDir Path temporary;
    private final RunBuilder run = new RunBuilder();

    private Path write(String text) throws IOException {
        return Files.writeString(temporary.resolve("log"), text);
    }

    private static void readAll(LogFile file) throws IOException {
        file.advance(Long.MAX_VALUE);
        file.finish();
    }

    private ScalarSeries series(String tag) {
        return run.scalars().stream().filter(s -> s.tag().equals(tag)).findFirst().orElseThrow();
    }

    private List<String> tags() {
        return run.scalars().stream().map(ScalarSeries::tag).toList();
    }

    @Test
    void readsOurMetrics() throws Exception {
        var text =
                """
                {"step":10,"epoch":0.5,"wallTime":1732600000.125,"train/loss":1.2,"train/data_wait":0}
                {"step":20,"epoch":1.0,"wallTime":1732600001.5,"train/loss":"NaN"}
                """;
        readAll(new JsonLinesFile(write(text), run, false));
        assertEquals(List.of("train/loss", "train/data_wait"), tags());
        var loss = series("train/loss");
        assertEquals(10, loss.step(0));
        assertEquals(1.2, loss.exactValue(0));
        assertEquals(0.5, loss.epoch(0));
        assertEquals(1732600001.5, loss.wallTime(1));
        assertTrue(Double.isNaN(loss.exactValue(1)));
        assertEquals(List.of(), run.damage());
    }

    @Test
    void readsOpenClipsResults() throws Exception {
        var text =
                """
                {"image_to_text_R@1": 0.25, "clip_val_loss": 1.5, "epoch": 1, "num_samples": 500, "name": "run"}
                {"image_to_text_R@1": 0.5, "clip_val_loss": NaN, "epoch": 2, "num_samples": 500}
                """;
        readAll(new JsonLinesFile(write(text), run, true));
        assertEquals(List.of("image_to_text_R@1", "clip_val_loss", "num_samples"), tags());
        var recall = series("image_to_text_R@1");
        assertEquals(2, recall.step(1));
        assertTrue(Double.isNaN(recall.wallTime(0)));
        assertTrue(Double.isNaN(series("clip_val_loss").exactValue(1)));
    }

    @Test
    void readsTheStateOfTheTrainer() throws Exception {
        var text =
                """
                {"best_metric": 0.5, "epoch": 2.0, "global_step": 100, "log_history": [
                  {"epoch": 1.0, "learning_rate": 1e-05, "loss": 2.25, "step": 50},
                  {"epoch": 1.0, "eval_loss": Infinity, "step": 50},
                  {"epoch": 2.0, "loss": 1.125, "step": 100}], "max_steps": 100}
                """;
        readAll(new TrainerStateFile(write(text), run));
        assertEquals(List.of("epoch", "learning_rate", "loss", "eval_loss"), tags());
        assertEquals(100, series("loss").step(1));
        assertEquals(1.125, series("loss").exactValue(1));
        assertEquals(2, series("loss").epoch(1));
        assertEquals(Double.POSITIVE_INFINITY, series("eval_loss").exactValue(0));
    }

    @Test
    void readsTablesAndMakesNoPointOfAnEmptyCell() throws Exception {
        var text = "epoch,step,train_loss,val_loss\r\n0,0,1.5,\r\n0,1,nan,\r\n0,1,,-inf\r\n";
        readAll(new CsvFile(write(text), run));
        assertEquals(List.of("epoch", "train_loss", "val_loss"), tags());
        assertEquals(2, series("train_loss").size());
        assertTrue(Double.isNaN(series("train_loss").exactValue(1)));
        assertEquals(1, series("val_loss").size());
        assertEquals(1, series("val_loss").step(0));
        assertEquals(Double.NEGATIVE_INFINITY, series("val_loss").exactValue(0));
        assertEquals(List.of(), run.damage());
    }

    @Test
    void readsWhatTensorBoardExports() throws Exception {
        readAll(new CsvFile(write("Wall time,Step,Value\n1.5e9,7,0.25"), run));
        assertEquals(7, series("Value").step(0));
        assertEquals(1.5e9, series("Value").wallTime(0));
    }

    @Test
    void readsTablesWithOneRowAPoint() throws Exception {
        readAll(new CsvFile(write("tag,step,wall_time,value\na,1,5,0.5\nb,1,6,2\na,2,7,1\n"), run));
        assertEquals(List.of("a", "b"), tags());
        assertEquals(1.0, series("a").exactValue(1));
        assertEquals(6.0, series("b").wallTime(0));
    }

    @Test
    void readsQuotedCells() throws Exception {
        readAll(new CsvFile(write("\"step\",\"a, b\",note\n1,\"0.5\",\"x, y\"\n"), run));
        assertEquals(0.5, series("a, b").exactValue(0));
    }

    @Test
    void goesOnAfterALineThatIsWrong() throws Exception {
        var text =
                "{\"step\":1,\"loss\":1}\n{\"step\":2,\"lo\n{\"loss\":3}\n{\"step\":4,\"loss\":4}\n";
        var file = new JsonLinesFile(write(text), run, true);
        readAll(file);
        assertEquals(2, series("loss").size());
        assertEquals(
                List.of(20L, 34L), run.damage().stream().map(damage -> damage.offset()).toList());
    }

    @Test
    void aRowWithTooFewCellsIsNoted() throws Exception {
        readAll(new CsvFile(write("step,loss,accuracy\n1,1,1\n2,2\n3,3,3\n"), run));
        assertEquals(2, series("loss").size());
        assertEquals(25, run.damage().getFirst().offset());
        assertEquals("3 cells", run.damage().getFirst().expected());
    }

    @Test
    void halfALineWaitsForItsRest() throws Exception {
        var file = write("{\"step\":1,\"loss\":1}\n{\"step\":2,");
        var reader = new JsonLinesFile(file, run, true);
        reader.advance(Long.MAX_VALUE);
        assertEquals(1, series("loss").size());
        assertEquals(List.of(), run.damage());
        Files.writeString(file, "\"loss\":2}\n", StandardOpenOption.APPEND);
        reader.advance(Long.MAX_VALUE);
        assertEquals(2, series("loss").size());
        assertEquals(List.of(), run.damage());
    }

    @Test
    void aTableWithAnotherHeaderWasWrittenAnew() throws Exception {
        var file = write("step,loss\n1,1\n");
        var reader = new CsvFile(file, run);
        reader.advance(Long.MAX_VALUE);
        Files.writeString(file, "2,2\n", StandardOpenOption.APPEND);
        assertFalse(reader.isReplaced(Files.size(file)));
        Files.writeString(file, "step,loss,accuracy\n1,1,\n2,2,3\n");
        assertTrue(reader.isReplaced(Files.size(file)));
    }

    @Test
    void aStepThatFallsBackIsARestart() throws Exception {
        var text = "step,loss\n1,1\n2,2\n3,3\n2,4\n3,5\n4,6\n";
        readAll(new CsvFile(write(text), run));
        assertEquals(6, series("loss").size());
        assertArrayEquals(new int[] {0, 3, 4, 5}, Purge.kept(series("loss")));
    }

    @Test
    void seriesKeepTheirPointsOverManyBlocks() throws Exception {
        var text = new StringBuilder("step,epoch,loss\n");
        for (int i = 0; i < 5000; i++) {
            text.append(i < 2500 ? i : 2L * i).append(',');
            text.append(i % 3 == 0 ? "" : i / 100.0).append(',').append(i / 7.0).append('\n');
        }
        readAll(new CsvFile(write(text.toString()), run));
        var loss = series("loss");
        for (int i = 0; i < 5000; i++) {
            assertEquals(i < 2500 ? i : 2L * i, loss.step(i));
            assertEquals(i / 7.0, loss.exactValue(i));
            assertEquals(i % 3 == 0 ? Double.NaN : i / 100.0, loss.epoch(i));
        }
    }
}
