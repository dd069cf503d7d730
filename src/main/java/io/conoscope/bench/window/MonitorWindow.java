package io.conoscope.bench.window;

import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.run.RunList;
import io.conoscope.ui.run.RunTab;
import io.conoscope.ui.run.RunsPanel;
import io.conoscope.ui.run.TagTree;
import io.conoscope.ui.run.chart.ChartFiles;
import io.conoscope.ui.run.chart.ChartsModel;
import io.conoscope.ui.run.chart.ChartsPanel;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.run.TagsModel;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/// The monitor in a window of its own, timed from the moment runs are opened. FX thread only.
public final class MonitorWindow {

    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;

    /// Nothing is exported here.
    private static final FigureExport.Listener UNHEARD =
            new FigureExport.Listener() {
                @Override
                public void saved(Path file) {}

                @Override
                public void failed(Throwable failure) {}
            };

    /// Seconds from the moment the path was given.
    ///
    /// @param runs       found
    /// @param firstChart until a chart stands
    /// @param inView     until all charts in view stand with what was read by then
    /// @param allRead    until all is read and every chart in view shows it
    public record Opened(int runs, double firstChart, double inView, double allRead) {}

    private final Messages words = new Messages();
    private final JobQueue jobs = new JobQueue();
    private final Stage stage = new Stage();
    private final RunsModel runs;
    private final TagsModel tags;
    private final ChartsPanel charts;
    private final int warmUp;
    private final int pulses;
    private final CompletableFuture<MonitorWindow> result;
    private MonitorScript script;
    private Opened opened = new Opened(0, Double.NaN, Double.NaN, Double.NaN);
    private long began;

    /// @param result completed when the script is through
    public MonitorWindow(int warmUp, int pulses, CompletableFuture<MonitorWindow> result) {
        this.warmUp = warmUp;
        this.pulses = pulses;
        this.result = result;
        var lane = FxThread.background(thread("reading runs"));
        this.runs = new RunsModel(new RunsModel.Context(jobs, new Notices(), lane, words));
        this.tags = new TagsModel(runs);
        this.charts =
                new ChartsPanel(
                        new ChartsModel(runs, tags),
                        words,
                        thread("raster of charts"),
                        new ChartFiles(
                                new FigureExport((name, kinds) -> Optional.empty(), lane, UNHEARD)),
                        () -> {});
        this.script = new MonitorScript(new ScrollPane(), charts, 1, 3, () -> {});
    }

    private static Executor thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
    }

    /// Shows the empty monitor, then opens the runs and takes the time.
    public void open(Path path) {
        var list = new RunList(runs, words, () -> {});
        var views = List.of(new RunTab("charts", () -> charts));
        var scene =
                new Scene(
                        new RunsPanel(
                                List.of(list, new TagTree(tags, words)),
                                views,
                                words,
                                RunsPanel.Sizes.usual()),
                        WIDTH,
                        HEIGHT);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        began = System.nanoTime();
        runs.open(path);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (look()) {
                    stop();
                    runScript();
                }
            }
        }.start();
    }

    /// @return whether all is there
    private boolean look() {
        double now = (System.nanoTime() - began) / 1e9;
        boolean first = charts.hasDrawn();
        boolean settled = first && charts.isSettled();
        boolean all = settled && jobs.jobs().isEmpty();
        opened =
                new Opened(
                        runs.runs().size(),
                        first && Double.isNaN(opened.firstChart()) ? now : opened.firstChart(),
                        settled && Double.isNaN(opened.inView()) ? now : opened.inView(),
                        all ? now : Double.NaN);
        return all;
    }

    private void runScript() {
        tags.choose(tags.known(), true);
        var grid = (ScrollPane) Objects.requireNonNull(charts.lookup(".chart-grid"));
        script =
                new MonitorScript(
                        grid,
                        stage.getScene().getRoot(),
                        warmUp,
                        pulses,
                        () -> {
                            stage.hide();
                            result.complete(this);
                        });
        script.start();
    }

    public Opened opened() {
        return opened;
    }

    public GestureTimes of(MonitorScript.Act act) {
        return script.of(act);
    }
}
