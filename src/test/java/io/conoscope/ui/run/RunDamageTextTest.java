package io.conoscope.ui.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.run.evaluation.TestRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class RunDamageTextTest {

    @TempDir private Path folder;

    private final TestRuns runs = new TestRuns();
    private final Messages words = new Messages();
    private final RunDamageText text = new RunDamageText(words);

    private String whyEmpty() {
        return text.whyEmpty(runs.runs().runs().getFirst().data());
    }

    @Test
    void aLogThatNothingCouldBeReadOfSaysWhereAndWhat() throws Exception {
        var file = folder.resolve("events.out.tfevents.1.broken");
        Files.write(file, "this is no event file at all".getBytes(StandardCharsets.UTF_8));
        runs.show(folder);
        assertTrue(whyEmpty().startsWith("at byte 0: found "), whyEmpty());
        var line = text.lines(runs.runs().runs()).getFirst();
        assertTrue(line.what().endsWith(whyEmpty()), line.what());
        assertEquals(file.toString(), line.where());
    }

    @Test
    void aLogWithAHeaderAloneSaysThatNothingWasLogged() throws Exception {
        Files.writeString(folder.resolve("metrics.csv"), "step,loss\n");
        runs.show(folder);
        assertEquals(words.get("run.empty.nothing"), whyEmpty());
        assertEquals(1, text.lines(runs.runs().runs()).size());
    }

    @Test
    void aLogWithPointsIsNotSilentAndItsDamageIsListed() throws Exception {
        Files.writeString(folder.resolve("metrics.jsonl"), "{\"step\":1,\"loss\":2}\nno json\n");
        runs.show(folder);
        assertEquals("", whyEmpty());
        assertEquals(1, text.lines(runs.runs().runs()).size());
    }
}
