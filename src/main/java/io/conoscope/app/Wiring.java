package io.conoscope.app;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.WindowModel;
import io.conoscope.app.frame.MainFrame;
import io.conoscope.app.services.UserModelLibrary;
import io.conoscope.app.services.UserStore;
import io.conoscope.app.services.WindowAttaching;
import io.conoscope.app.services.WindowComparing;
import io.conoscope.app.services.WindowServices;
import io.conoscope.app.services.WindowTrainingServices;
import io.conoscope.app.settings.SettingsFile;
import io.conoscope.app.threads.LivePace;
import io.conoscope.app.threads.Pools;
import io.conoscope.app.threads.TaskKind;
import io.conoscope.base.AppFolders;
import io.conoscope.catalogue.ModelFolders;
import io.conoscope.catalogue.ModelLibrary;
import io.conoscope.catalogue.fetch.ModelFetch;
import io.conoscope.embedding.store.EmbeddingStore;
import io.conoscope.service.attribute.attach.AttachmentStore;
import io.conoscope.service.attribute.attach.Attachments;
import io.conoscope.service.compare.CompareJob;
import io.conoscope.service.compare.ComparedCache;
import io.conoscope.service.embed.Embedder;
import io.conoscope.service.search.QueryEncoder;
import io.conoscope.service.train.Training;
import io.conoscope.service.train.folder.StartedRuns;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.models.ModelLibraryModel;
import io.conoscope.ui.scatter.compare.CompareModel;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.attribute.AttachModel;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.select.Selecting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The window, put together by hand: every pool and every object that lives as long as it does.
/// Make it on the FX thread.
final class Wiring {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    /// So long an ended window waits for a slow disk.
    private static final long PATIENCE_SECONDS = 3;

    private final AppFolders folders;
    private final EmbeddingStore store;
    private final Attachments attachments;
    private final Runnable exit;
    private final Messages words = new Messages();
    private final Session session = new Session();
    private final Pools pools = new Pools();
    private final Workbench bench;
    private final CompareModel compare;
    private final ExploreModels explore;
    private final QueryEncoder queries;
    private final RunsModel runs;
    private final TrainingParts training;
    private final SavedView view;
    private final MainWindow window;
    private final ScheduledFuture<?> ticks;
    private volatile Future<?> saved = CompletableFuture.completedFuture(null);

    /// @param folders  the user's
    /// @param embedder makes embeddings, elsewhere
    /// @param queries  embeds queries, elsewhere
    /// @param training trains, elsewhere
    /// @param exit     ends the window for good
    Wiring(
            AppFolders folders,
            Embedder embedder,
            QueryEncoder queries,
            Training training,
            Runnable exit) {
        this.folders = folders;
        this.store = new EmbeddingStore(folders.data().resolve("embeddings"));
        this.exit = exit;
        this.queries = queries;
        this.attachments = new Attachments(new AttachmentStore(folders.data().resolve("attached")));
        var services = new WindowServices(embedder, store, attachments);
        this.bench = new Workbench(session, services, lanes(), words);
        this.explore = ExploreModels.of(bench, queries, folders, attachments, pools, words);
        this.compare =
                new CompareModel(
                        bench,
                        new CompareModel.Executors(
                                pools.background(TaskKind.COMPARING),
                                pools.background(TaskKind.PROJECTING)),
                        words);
        this.runs =
                new RunsModel(
                        new RunsModel.Context(
                                bench.jobs(),
                                bench.notices(),
                                pools.background(TaskKind.RUNS),
                                words));
        var started = StartedRuns.of(folders);
        var trainer = new WindowTrainingServices(training, started);
        this.training = new TrainingParts(bench, trainer, pools, runs, words);
        var windowModel =
                new WindowModel(
                        new SettingsFile(folders.settings()), pools.executor(TaskKind.MEMORY));
        var history = new RunHistory(started, pools.background(TaskKind.RUNS), windowModel);
        this.training.whenActiveChanges(history::refresh);
        history.refresh();
        this.view =
                new SavedView(
                        bench,
                        runs,
                        folders.settings(),
                        new SavedView.Lanes(
                                pools.background(TaskKind.MEMORY), pools.background(TaskKind.RUNS)),
                        words);
        this.ticks = ticks(LivePace.ofThisProcess());
        this.window =
                new MainWindow(
                        bench,
                        runs,
                        windowModel,
                        new MainWindow.Files(words, sample(), view),
                        this::parts);
    }

    MainWindow window() {
        return window;
    }

    Workbench bench() {
        return bench;
    }

    ExploreModels explore() {
        return explore;
    }

    Selecting selecting() {
        return explore.selecting();
    }

    CompareModel compare() {
        return compare;
    }

    private TaskExecutors lanes() {
        return new TaskExecutors(
                pools.background(TaskKind.READING),
                pools.background(TaskKind.EMBEDDING),
                pools.background(TaskKind.MEASURING),
                pools.background(TaskKind.PROJECTING));
    }

    private MainFrame.Parts parts(Commands commands) {
        return new MainFrame.Parts(
                () ->
                        new ExplorePanels(compare, explore, words, pools, commands)
                                .keep(view.parts()),
                frame ->
                        new RunsWorkspace(commands, training, pools, words)
                                .keep(view.parts())
                                .workspace(frame),
                () -> new LabWorkspace(commands, explore, laboratory(), pools, words).workspace(),
                () -> training.start(commands),
                this::attaching,
                models(),
                new MainFrame.Search(explore.search(), FxThread.background(pools.decoding())),
                new UserStore(store),
                pools.background(TaskKind.FILES),
                explore.selecting(),
                this::end);
    }

    private LabWorkspace.Floors laboratory() {
        var kept = new ComparedCache(folders.cache().resolve("compared"));
        return new LabWorkspace.Floors(queries, new WindowComparing(store, new CompareJob(kept)));
    }

    private AttachModel attaching() {
        return new AttachModel(
                bench,
                explore.attributes(),
                new WindowAttaching(attachments),
                pools.background(TaskKind.READING));
    }

    private ScheduledFuture<?> ticks(LivePace pace) {
        return pools.tenTimesASecond(
                () -> {
                    boolean due = pace.isDue();
                    FxThread.EXECUTOR.execute(
                            () -> {
                                if (due) {
                                    runs.tick();
                                }
                                // However busy the machine is, what changed is soon on disk.
                                view.tick();
                            });
                });
    }

    private void end() {
        ticks.cancel(false);
        try {
            window.remember();
            saved = view.save();
        } finally {
            exit.run();
        }
    }

    /// Waits until settings and view are on disk, for a moment at most. Not on the FX thread.
    void awaitSaved() throws InterruptedException {
        var last = new CompletableFuture<Boolean>();
        pools.executor(TaskKind.MEMORY).execute(() -> last.complete(true));
        try {
            last.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            saved.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("settings and view were not saved in time", e);
        }
    }

    /// The library lies with the user's folders that this window was given.
    private ModelLibraryModel models() {
        var folders =
                new ModelFolders(ModelFolders.ofThisProgram().builtIn(), this.folders.models());
        var library = new UserModelLibrary(new ModelLibrary(folders), ModelFetch::usual);
        return new ModelLibraryModel(
                library,
                bench,
                new ModelLibraryModel.Executors(
                        pools.background(TaskKind.LIBRARY), pools.background(TaskKind.DOWNLOADING)),
                words);
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
