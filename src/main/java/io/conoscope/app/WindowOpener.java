package io.conoscope.app;

import io.conoscope.app.services.AbandonedFiles;
import io.conoscope.app.services.DescribedModels;
import io.conoscope.base.AppFolders;
import io.conoscope.cli.Opener;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.worker.WorkerCommand;
import io.conoscope.worker.WorkerEmbedder;
import io.conoscope.worker.WorkerTrainer;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Opens the window and waits until it is closed.
public final class WindowOpener implements Opener {

    private static final Logger LOG = LoggerFactory.getLogger(WindowOpener.class);

    private final WindowObserver observer;

    /// @param observer is told of the window
    public WindowOpener(WindowObserver observer) {
        this.observer = observer;
    }

    @Override
    public int open(@Nullable Path path) {
        var folders = AppFolders.ofThisUser();
        var closed = new CountDownLatch(1);
        var wiring = new AtomicReference<@Nullable Wiring>();
        var status = new AtomicInteger(ExitStatus.DONE);
        try (var embedder =
                        new WorkerEmbedder(
                                WorkerCommand.ofThisProgram(folders), new DescribedModels());
                var trainer = new WorkerTrainer(WorkerCommand.forTraining(folders))) {
            Platform.startup(
                    () -> {
                        try {
                            wiring.set(
                                    show(new Elsewhere(folders, embedder, trainer), path, closed));
                        } catch (RuntimeException | Error e) {
                            LOG.error("the window did not open", e);
                            System.err.println("conoscope: the window did not open: " + e);
                            System.err.println("details: " + folders.logs());
                            status.set(ExitStatus.BROKEN);
                            closed.countDown();
                        }
                    });
            await(closed);
            awaitSaved(wiring.get());
        } catch (UnsupportedOperationException e) {
            LOG.error("no screen", e);
            System.err.println("conoscope: the window did not open: no screen was found");
            System.err.println("the verbs work without one: conoscope --help");
            return ExitStatus.BROKEN;
        }
        return status.get();
    }

    /// What is done for the window, and where.
    private record Elsewhere(AppFolders folders, WorkerEmbedder embedder, WorkerTrainer trainer) {}

    private Wiring show(Elsewhere done, @Nullable Path path, CountDownLatch closed) {
        var windows = new MainWindow[1];
        var wiring =
                new Wiring(
                        done.folders(),
                        done.embedder(),
                        done.embedder(),
                        done.trainer(),
                        () -> {
                            windows[0].stage().hide();
                            closed.countDown();
                        });
        windows[0] = wiring.window();
        observer.made(wiring.window().stage(), wiring.bench());
        wiring.window().show(path);
        NativeWarmup.forWindow(() -> AbandonedFiles.clear(done.folders()));
        return wiring;
    }

    private static void awaitSaved(@Nullable Wiring wiring) {
        try {
            if (wiring != null) {
                wiring.awaitSaved();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch closed) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
