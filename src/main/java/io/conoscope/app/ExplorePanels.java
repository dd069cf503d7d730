package io.conoscope.app;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.Panels;
import io.conoscope.base.ConoscopeException;
import io.conoscope.ui.browser.BrowserPanel;
import io.conoscope.ui.browser.DetailsPanel;
import io.conoscope.ui.histogram.HistogramPanel;
import io.conoscope.ui.histogram.MeasuresPanel;
import io.conoscope.ui.kit.Bitmaps;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.scatter.ScatterPanel;
import io.conoscope.ui.scatter.compare.CompareModel;
import io.conoscope.ui.scatter.foot.ScatterFeet;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.status.Notices;

import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;

import java.nio.file.Path;

/// The panels of the Explore workspace, made when a corpus is first opened.
final class ExplorePanels implements Panels {

    private final Commands commands;
    private final Pools pools;
    private final BrowserPanel browser;
    private final ScatterPanel scatter;
    private final ScatterFeet feet;
    private final CompareModel compare;
    private final HistogramPanel histogram;
    private final MeasuresPanel measures;
    private final DetailsPanel details;

    ExplorePanels(CompareModel compare, Messages words, Pools pools, Commands commands) {
        var session = commands.bench().session();
        this.commands = commands;
        this.pools = pools;
        this.compare = compare;
        browser = new BrowserPanel(session, words, pools.decoding());
        scatter = new ScatterPanel(session, words, threads(pools), compare);
        scatter.glidesProperty().bindBidirectional(commands.window().glidesProperty());
        feet = new ScatterFeet(commands.bench(), compare, scatter.shareProperty(), words);
        rememberComparing();
        histogram = new HistogramPanel(session, words, pools.executor(TaskKind.HISTOGRAM));
        measures = new MeasuresPanel(session, words);
        details = new DetailsPanel(session, words, pools.decoding());
    }

    private static ScatterPanel.Threads threads(Pools pools) {
        return new ScatterPanel.Threads(
                pools.executor(TaskKind.SCATTER),
                pools.executor(TaskKind.RIGHT_SCATTER),
                pools.decoding());
    }

    private void rememberComparing() {
        var window = commands.window();
        compare.shownProperty().bindBidirectional(window.comparingProperty());
        scatter.shareProperty().set(window.panels().compareShare());
        scatter.shareProperty()
                .subscribe(
                        (before, now) ->
                                window.remember(
                                        window.panels().withCompareShare(now.doubleValue())));
    }

    @Override
    public Region browser() {
        return browser;
    }

    @Override
    public Region scatter() {
        return scatter;
    }

    @Override
    public Region scatterFeet() {
        return feet;
    }

    @Override
    public LayoutRun run() {
        return compare.currentRun();
    }

    @Override
    public Region histogram() {
        return histogram;
    }

    @Override
    public Region measures() {
        return measures;
    }

    @Override
    public Region details() {
        return details;
    }

    @Override
    public void fit() {
        scatter.fit();
    }

    @Override
    public void exportScatter() {
        commands.files()
                .chooseTarget("dialog.scatter", "scatter.png", "png")
                .ifPresent(
                        file -> write(scatter.snapshot(null, null), file, Notices.Place.SCATTER));
    }

    @Override
    public void exportHistogram() {
        if (histogram.hasPicture()) {
            commands.files()
                    .chooseTarget("dialog.histogram", "histogram.png", "png")
                    .ifPresent(file -> write(histogram.picture(), file, Notices.Place.HISTOGRAM));
        }
    }

    @Override
    public void saveMeasures() {
        commands.files()
                .chooseTarget("dialog.measures", "measures.csv", "csv", "json")
                .ifPresent(this::saveMeasures);
    }

    @Override
    public void copyMeasures() {
        measures.copy();
    }

    @Override
    public Node home() {
        return scatter.home();
    }

    private void saveMeasures(Path file) {
        try {
            measures.save(file);
        } catch (ConoscopeException e) {
            fail(e, Notices.Place.HISTOGRAM);
        }
    }

    private void write(Image picture, Path file, Notices.Place place) {
        pools.background(TaskKind.FILES)
                .run(
                        () -> {
                            Bitmaps.writePng(picture, file);
                            return file;
                        },
                        Outcome.of(written -> {}, failure -> fail(failure, place)));
    }

    private void fail(Throwable failure, Notices.Place place) {
        commands.bench().notices().fail(place, failure, null);
    }
}
