package io.conoscope.app;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.FigureNotices;
import io.conoscope.app.command.Panels;
import io.conoscope.app.threads.Pools;
import io.conoscope.app.threads.TaskKind;
import io.conoscope.ui.browser.BrowserPanel;
import io.conoscope.ui.details.DetailsPanel;
import io.conoscope.ui.histogram.HistogramPanel;
import io.conoscope.ui.histogram.measure.MeasuresPanel;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.scatter.ScatterPanel;
import io.conoscope.ui.scatter.color.ColorLegend;
import io.conoscope.ui.scatter.compare.CompareModel;
import io.conoscope.ui.scatter.foot.ScatterFeet;
import io.conoscope.ui.scatter.geometry.Turn;
import io.conoscope.ui.scatter.plot.PlotLayerKind;
import io.conoscope.ui.scatter.plot.PlotLayersModel;
import io.conoscope.ui.scatter.side.DragMode;
import io.conoscope.ui.select.SelectionBar;
import io.conoscope.ui.select.SelectionOverlay;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.color.ColorChoice;
import io.conoscope.ui.session.select.NamedSelection;
import io.conoscope.ui.session.select.Selecting;
import io.conoscope.ui.session.status.Notices;
import io.conoscope.ui.session.viewstate.ViewParts;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The panels of the Explore workspace, made when a corpus is first opened.
final class ExplorePanels implements Panels {

    private final Commands commands;
    private final Pools pools;
    private final ExploreModels models;
    private final Messages words;
    private final BrowserPanel browser;
    private final ScatterPanel scatter;
    private final PlotLayersModel layers;
    private final ColorLegend colors;
    private final SelectionOverlay over;
    private final ScatterFeet feet;
    private final CompareModel compare;
    private final HistogramPanel histogram;
    private final MeasuresPanel measures;
    private final DetailsPanel details;
    private final FigureExport scatterExport;
    private final ItemExports items;

    ExplorePanels(
            CompareModel compare,
            ExploreModels models,
            Messages words,
            Pools pools,
            Commands commands) {
        var session = commands.bench().session();
        this.commands = commands;
        this.pools = pools;
        this.models = models;
        this.compare = compare;
        this.words = words;
        browser = browser(models);
        scatter = new ScatterPanel(session, words, threads(pools), compare, models.plot());
        layers = models.plot().layers();
        layers.shownProperty().bindBidirectional(commands.window().layersProperty());
        colors = new ColorLegend(session, models.coloring(), words);
        scatter.color(colors, models.coloring());
        scatter.glidesProperty().bindBidirectional(commands.window().glidesProperty());
        feet = new ScatterFeet(commands.bench(), compare, scatter.shareProperty(), words);
        feet.say(scatter.dragModeProperty(), scatter.operationProperty());
        models.selection().attachCamera(scatter::cameras, scatter::lookFrom);
        scatter.whenMoved(models.selection()::cameraMoves, models.selection()::cameraRested);
        over = overlay(models.selecting());
        scatter.lay(over);
        models.selecting().find().attachReveal(scatter::reveal);
        rememberComparing();
        scatterExport = export("dialog.scatter", Notices.Location.SCATTER);
        items =
                new ItemExports(
                        session,
                        models.attributes(),
                        commands.files().target("dialog.items"),
                        new FigureNotices(
                                commands.bench().notices(), Notices.Location.SCATTER, words),
                        pools.background(TaskKind.FILES));
        var right = Notices.Location.HISTOGRAM;
        histogram =
                new HistogramPanel(
                        session,
                        models.selection(),
                        words,
                        pools.executor(TaskKind.HISTOGRAM),
                        export("dialog.histogram", right));
        measures =
                new MeasuresPanel(
                        session,
                        commands.bench().jobs(),
                        pools.background(TaskKind.MEASURING),
                        words,
                        export("dialog.measures", right));
        details = new DetailsPanel(session, words, pools.decoding());
    }

    private BrowserPanel browser(ExploreModels models) {
        return new BrowserPanel(
                commands.bench().session(),
                words,
                new BrowserPanel.Models(
                        models.attributes(), models.selection(), models.thumbnails()),
                new BrowserPanel.Threads(pools.decoding(), pools.background(TaskKind.LISTING)));
    }

    private SelectionOverlay overlay(Selecting selecting) {
        return new SelectionOverlay(
                selecting,
                words,
                new SelectionBar.Actions(
                        this::showMeasures,
                        commands::selectPairs,
                        this::exportItems,
                        () -> home().requestFocus()));
    }

    private void showMeasures() {
        commands.window().sideShownProperty().set(true);
        measures().requestFocus();
    }

    private static ScatterPanel.Threads threads(Pools pools) {
        return new ScatterPanel.Threads(
                pools.executor(TaskKind.SCATTER),
                pools.executor(TaskKind.RIGHT_SCATTER),
                pools.decoding());
    }

    /// Keeps its parts of the view from now on.
    ExplorePanels keep(ViewParts parts) {
        parts.shown().attach(scatter.shownProperty()::get, scatter.shownProperty()::set);
        parts.scatter().attach(scatter::view, scatter::show);
        parts.query().attach(over.query().textProperty()::get, over.query().textProperty()::set);
        var choice = models.coloring().choiceProperty();
        parts.coloring()
                .attach(() -> choice.get().view(), view -> choice.set(ColorChoice.of(view)));
        return this;
    }

    private void rememberComparing() {
        var window = commands.window();
        compare.shownProperty().bindBidirectional(window.comparingProperty());
        window.panelsProperty()
                .subscribe(sizes -> scatter.shareProperty().set(sizes.compareShare()));
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
    public void toggleTable() {
        browser.toggleTable();
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
    public void fitSelection() {
        scatter.fitSelection();
    }

    @Override
    public void turn(UnaryOperator<Turn> change) {
        scatter.turnProperty().set(change.apply(scatter.turnProperty().get()));
    }

    @Override
    public void zoom(double factor) {
        scatter.zoom(factor);
    }

    @Override
    public void toggle(DragMode mode) {
        var armed = scatter.dragModeProperty();
        armed.set(armed.get() == mode ? DragMode.PAN : mode);
    }

    @Override
    public void toggle(PlotLayerKind layer) {
        layers.set(layer, !layers.isShown(layer));
    }

    @Override
    public void colorBy() {
        colors.open();
    }

    @Override
    public boolean cancelDrag() {
        return over.close() || scatter.cancelDrag();
    }

    @Override
    public void openQuery() {
        over.openQuery();
    }

    @Override
    public void nameSelection() {
        over.askName();
    }

    @Override
    public void rename(NamedSelection named) {
        over.rename(named);
    }

    @Override
    public void exportScatter() {
        scatterExport.save(scatter.figure());
    }

    @Override
    public void copyScatter() {
        scatterExport.copy(scatter.figure(), FigureFormat.PNG);
    }

    @Override
    public void exportItems() {
        items.save(words);
    }

    @Override
    public void exportHistogram() {
        histogram.save();
    }

    @Override
    public void saveMeasures() {
        measures.save();
    }

    @Override
    public void copyMeasures() {
        measures.copy();
    }

    @Override
    public void visit(boolean forward) {
        if (forward) {
            details.forward();
        } else {
            details.back();
        }
    }

    @Override
    public void showSheetsBy(Consumer<? super Region> show, Runnable hide) {
        details.showSheetsBy(show, hide);
    }

    @Override
    public Node home() {
        return scatter.home();
    }

    private FigureExport export(String title, Notices.Location place) {
        return new FigureExport(
                commands.files().target(title),
                pools.background(TaskKind.FILES),
                new FigureNotices(commands.bench().notices(), place, words));
    }
}
