package io.conoscope.app;

import io.conoscope.app.frame.Commands;
import io.conoscope.app.frame.Panels;
import io.conoscope.ui.browser.BrowserPanel;
import io.conoscope.ui.browser.DetailsPanel;
import io.conoscope.ui.kit.Words;
import io.conoscope.ui.scatter.ScatterPanel;
import io.conoscope.ui.session.Session;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The panels of the Explore workspace, made when a corpus is first opened.
final class ExplorePanels implements Panels {

    private final BrowserPanel browser;
    private final ScatterPanel scatter;
    private final Region histogram = new Region();
    private final Region measures = new Region();
    private final DetailsPanel details;

    ExplorePanels(Session session, Words words, Wiring.Workers workers, Commands commands) {
        browser = new BrowserPanel(session, words, workers.io());
        scatter = new ScatterPanel(session, words, workers.raster());
        details = new DetailsPanel(session, words, workers.io());
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
    public void selectPairs() {
        scatter.choosePairs();
    }

    @Override
    public void exportView() {}

    @Override
    public void saveMeasures() {}

    @Override
    public void copyMeasures() {}

    @Override
    public Node home() {
        var canvas = scatter.lookup("#scatter-canvas");
        return canvas == null ? scatter : canvas;
    }
}
