package io.conoscope.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.AppFolders;
import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.FakeCorpus;
import io.conoscope.service.FakeModels;
import io.conoscope.service.embed.EmbedRequest;
import io.conoscope.worker.memory.MemoryLimit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/// Real processes whose native code does what no process survives.
@Timeout(120)
class WorkerMemoryTest {

    private static final int IMAGES = 40;

    @TempDir Path temp;

    private ConoscopeException failure(String how, String limit) {
        var properties = new Properties();
        System.getProperties().forEach(properties::put);
        properties.setProperty(MemoryLimit.PROPERTY, limit);
        var folders = new AppFolders(temp, temp, temp.resolve("logs"), temp);
        var command =
                WorkerCommand.of(
                        properties,
                        FakeWorker.class.getName(),
                        List.of("" + IMAGES, "0", how),
                        folders);
        var request =
                new EmbedRequest(
                        FakeCorpus.of(temp, IMAGES), new ModelSpec("fake", 1L), temp.resolve("a"));
        try (var worker = new WorkerEmbedder(command, new FakeModels())) {
            return assertThrows(
                    ConoscopeException.class,
                    () -> worker.embed(request, new CancellationToken(), progress -> {}));
        }
    }

    @Test
    void aWorkerThatTakesTooMuchMemoryIsEndedAndNamesTheModelAndTheLimit() {
        var failure = failure("fill", "700m");

        assertEquals("worker.memory", failure.key());
        assertTrue(failure.getMessage().contains("fake"), failure.getMessage());
        assertTrue(failure.getMessage().contains("734.0 MB"), failure.getMessage());
    }

    @Test
    void aWorkerThatAbortsIsReportedWithItsSignal() {
        var failure = failure("abort", "none");

        assertTrue(failure.is(ConoscopeException.Kind.WORKER_DIED), failure.getMessage());
        if (System.getProperty("os.name").startsWith("Linux")) {
            assertTrue(failure.getMessage().contains("signal 6"), failure.getMessage());
        }
    }

    @Test
    void aLimitThatIsNoSizeIsTold() {
        var failure = failure("", "much");

        assertTrue(failure.is(ConoscopeException.Kind.WORKER_DIED), failure.getMessage());
        assertTrue(failure.getMessage().contains("exit status 1"), failure.getMessage());
    }
}
