package io.conoscope.app;

import io.conoscope.app.services.DescribedModels;
import io.conoscope.base.AppFolders;
import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.dataset.Datasets;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.embed.EmbedRequest;
import io.conoscope.worker.WorkerCommand;
import io.conoscope.worker.WorkerEmbedder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// What the window's process does with its model service, without the window: `WindowStandIn
/// CORPUS FOLDER` embeds twice, kills the worker in the middle of the second job, resumes, and
/// prints what it saw.
public final class WindowStandIn {

    private static final ModelSpec MODEL = new ModelSpec("clip-tiny", 1L);

    private final Path corpus;
    private final Path folder;
    private final WorkerEmbedder embedder;
    private boolean workerMapsTorch;

    private WindowStandIn(Path corpus, Path folder, WorkerEmbedder embedder) {
        this.corpus = corpus;
        this.folder = folder;
        this.embedder = embedder;
    }

    public static void main(String[] args) throws Exception {
        var command = WorkerCommand.ofThisProgram(AppFolders.ofThisUser());
        try (var embedder = new WorkerEmbedder(command, new DescribedModels())) {
            new WindowStandIn(Path.of(args[0]), Path.of(args[1]), embedder).run();
        }
    }

    private void run() throws Exception {
        embed("whole", progress -> workerMapsTorch |= mapsTorch("" + embedder.workerPid()));
        int[] reports = {0};
        try {
            embed(
                    "cut",
                    progress -> {
                        if (progress.done() > 0 && ++reports[0] == 4) {
                            ProcessHandle.of(embedder.workerPid()).orElseThrow().destroyForcibly();
                        }
                    });
        } catch (ConoscopeException e) {
            System.out.println("key " + e.key());
        }
        long[] resumedAt = {-1};
        embed(
                "cut",
                progress -> {
                    if (resumedAt[0] < 0 && progress.total() > 0) {
                        resumedAt[0] = progress.done();
                    }
                });
        System.out.println("resumed after " + (resumedAt[0] > 0));
        System.out.println("worker maps torch " + workerMapsTorch);
        System.out.println("window maps torch " + mapsTorch("self"));
    }

    private void embed(String name, Consumer<Progress> progress) throws ConoscopeException {
        embedder.embed(
                new EmbedRequest(Datasets.open(corpus), MODEL, folder.resolve(name)),
                new CancellationToken(),
                progress);
    }

    private static boolean mapsTorch(String process) {
        try (var lines = Files.lines(Path.of("/proc", process, "maps"))) {
            return lines.anyMatch(line -> line.contains("libtorch") || line.contains("djl_torch"));
        } catch (IOException e) {
            return false;
        }
    }
}
