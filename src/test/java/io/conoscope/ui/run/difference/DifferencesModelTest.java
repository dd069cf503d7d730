package io.conoscope.ui.run.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.service.train.folder.RunConfiguration;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.run.evaluation.TestRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class DifferencesModelTest {

    @TempDir private Path folder;

    private final TestRuns runs = new TestRuns();
    private final Messages words = new Messages();
    private final DifferencesModel model =
            new DifferencesModel(
                    runs.runs(),
                    new Background(Runnable::run, Runnable::run),
                    RunConfiguration::of,
                    words);

    private void run(String name, String configuration) throws IOException {
        var run = Files.createDirectories(folder.resolve(name));
        Files.writeString(run.resolve("metrics.jsonl"), "{\"step\":1,\"loss\":2}\n");
        if (!configuration.isEmpty()) {
            Files.writeString(run.resolve("hparams.yaml"), configuration);
        }
        runs.show(run);
    }

    @Test
    void onlyTheKeysThatDifferShowUnlessAllAreWanted() throws Exception {
        run("a", "lr: 0.1\nbatch: 8\nextra: yes\n");
        run("b", "lr: 0.2\nbatch: 8\n");
        run("c", "");
        var rows = model.tableProperty().get().rows();
        assertEquals(List.of("lr", "extra"), rows.stream().map(ConfigurationRow::key).toList());
        assertEquals(List.of("0.1", "0.2"), rows.getFirst().values());
        assertEquals(Arrays.asList("yes", null), rows.get(1).values());
        assertEquals(words.get("differences.missing", "c"), model.noticeProperty().get());
        assertEquals("key\ta\tb\nlr\t0.1\t0.2\nextra\tyes\t\n", model.text());
        model.onlyDifferingProperty().set(false);
        assertEquals(3, model.tableProperty().get().rows().size());
    }

    @Test
    void aRunThatIsHiddenLeavesTheTable() throws Exception {
        run("a", "lr: 0.1\n");
        run("b", "lr: 0.2\n");
        runs.runs().runs().getFirst().visibleProperty().set(false);
        assertEquals(List.of(), model.tableProperty().get().rows());
        assertEquals(words.get("differences.few"), model.noticeProperty().get());
    }

    @Test
    void withoutRunsASentenceSaysWhatToDo() {
        assertEquals(words.get("differences.empty"), model.noticeProperty().get());
    }
}
