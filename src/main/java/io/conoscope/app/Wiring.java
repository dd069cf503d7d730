package io.conoscope.app;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.WindowModel;
import io.conoscope.app.frame.MainFrame;
import io.conoscope.app.services.UserModelLibrary;
import io.conoscope.app.services.UserStore;
import io.conoscope.app.services.WindowServices;
import io.conoscope.app.settings.SettingsFile;
import io.conoscope.base.AppFolders;
import io.conoscope.catalogue.ModelFolders;
import io.conoscope.catalogue.ModelLibrary;
import io.conoscope.catalogue.fetch.ModelFetch;
import io.conoscope.embedding.store.EmbeddingStore;
import io.conoscope.service.embed.Embedder;
import io.conoscope.service.train.Training;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.models.ModelLibraryModel;
import io.conoscope.ui.scatter.ScatterPanel;
import io.conoscope.ui.scatter.compare.CompareModel;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.run.RunsModel;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;

/// The window, put together by hand: every pool and every object that lives as long as it does.
/// Make it on the FX thread.
final class Wiring {

    private final AppFolders folders;
    private final EmbeddingStore store;
    private final Runnable exit;
    private final Messages words = new Messages();
    private final Session session = new Session();
    private final Executor raster = Pools.single("raster");
    private final Executor otherRaster = Pools.single("raster of the right side");
    private final Executor charts = Pools.single("raster of charts");
    private final Executor compute = Pools.single("compute");
    private final Executor io = Pools.fixed("io", 3);
    private final Workbench bench;
    private final CompareModel compare;
    private final RunsModel runs;
    private final TrainingParts training;
    private final MainWindow window;
    private final ScheduledFuture<?> ticks;

    /// @param folders  the user's
    /// @param embedder makes embeddings, elsewhere
    /// @param training trains, elsewhere
    /// @param exit     ends the window for good
    Wiring(AppFolders folders, Embedder embedder, Training training, Runnable exit) {
        this.folders = folders;
        this.store = new EmbeddingStore(folders.data().resolve("embeddings"));
        this.exit = exit;
        var services = new WindowServices(embedder, store);
        var projecting = lane("projecting");
        this.bench = new Workbench(session, services, lanes(projecting), words);
        this.compare =
                new CompareModel(
                        bench,
                        services,
                        new CompareModel.Lanes(lane("comparing"), projecting),
                        words);
        this.runs =
                new RunsModel(
                        new RunsModel.Place(
                                bench.jobs(), bench.notices(), lane("reading runs"), words));
        this.training =
                new TrainingParts(bench, training, folders.data().resolve("runs"), runs, words);
        this.ticks = ticks(LivePace.ofThisProcess());
        this.window =
                new MainWindow(
                        bench,
                        runs,
                        new WindowModel(new SettingsFile(folders.settings())),
                        new MainWindow.Files(words, sample()),
                        this::parts);
    }

    MainWindow window() {
        return window;
    }

    Workbench bench() {
        return bench;
    }

    private static TaskExecutors lanes(Background projecting) {
        return new TaskExecutors(lane("reading"), lane("embedding"), lane("measuring"), projecting);
    }

    private static Background lane(String name) {
        return FxThread.background(Pools.single(name));
    }

    private MainFrame.Parts parts(Commands commands) {
        return new MainFrame.Parts(
                () -> new ExplorePanels(compare, words, workers(), commands),
                frame -> new RunPanels(commands, training, words, charts, io).workspace(frame),
                () -> training.start(commands),
                models(),
                new UserStore(store),
                FxThread.background(io),
                this::end);
    }

    private ScheduledFuture<?> ticks(LivePace pace) {
        return Pools.tenTimesASecond(
                "ticks",
                () -> {
                    if (pace.isDue()) {
                        FxThread.EXECUTOR.execute(runs::tick);
                    }
                });
    }

    private void end() {
        ticks.cancel(false);
        exit.run();
    }

    private Workers workers() {
        return new Workers(raster, otherRaster, compute, io);
    }

    /// The library lies with the user's folders that this window was given.
    private ModelLibraryModel models() {
        var folders =
                new ModelFolders(ModelFolders.ofThisProgram().builtIn(), this.folders.models());
        var shelf = new UserModelLibrary(new ModelLibrary(folders), ModelFetch::usual);
        return new ModelLibraryModel(
                shelf, bench, new ModelLibraryModel.Lanes(lane("shelf"), lane("fetching")), words);
    }

    /// The threads that panels work on.
    ///
    /// @param raster      draws the scatter
    /// @param otherRaster draws the right one of two
    /// @param compute     counts the histogram
    /// @param io          decodes photos, reads and writes files
    record Workers(Executor raster, Executor otherRaster, Executor compute, Executor io) {

        ScatterPanel.Threads ofScatter() {
            return new ScatterPanel.Threads(raster, otherRaster, raster);
        }
    }

    /// The bundled corpus: beside the launcher, or in the source tree.
    private Path sample() {
        var samples = System.getProperty("conoscope.samples");
        return (samples == null ? folders.data().resolve("samples") : Path.of(samples))
                .resolve("scenes")
                .toAbsolutePath()
                .normalize();
    }
}
