package io.conoscope.ui.histogram;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The chart with all that makes it readable on its own: legend, read-out, and of what it is.
final class HistogramFigure extends VBox {

    private final Messages words;
    private final HistogramChart chart;
    private final VBox legend = new VBox();
    private final Label readOut = new Label();
    private final Label subject = new Label();
    private @Nullable CosineDistributions distributions;

    HistogramFigure(Messages words) {
        this.words = words;
        chart = new HistogramChart(words);
        getStyleClass().add("histogram-figure");
        legend.getStyleClass().add("legend");
        readOut.setId("histogram-read-out");
        readOut.getStyleClass().add("cs-small");
        subject.setId("histogram-subject");
        subject.getStyleClass().add("cs-small");
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(legend, chart, readOut, subject);
        for (var label : new Label[] {readOut, subject}) {
            label.setMinWidth(0);
        }
        chart.onHover(this::readOut);
    }

    /// Shows these distributions.
    ///
    /// @param of of what the numbers are
    void show(@Nullable CosineDistributions newDistributions, boolean density, String of) {
        distributions = newDistributions;
        chart.show(newDistributions, density);
        subject.setText(of);
        legend.getChildren().clear();
        if (newDistributions != null) {
            fillLegend(newDistributions);
            readOut(-1);
        }
    }

    private void fillLegend(CosineDistributions shown) {
        legend.getChildren().add(entry("matched", words.get("histogram.matched"), shown.matched()));
        var texts = shown.texts();
        if (texts != null) {
            legend.getChildren().add(entry("texts", words.get("histogram.texts"), texts));
        } else {
            var sentence = new Label(words.get("histogram.one-text"));
            sentence.setWrapText(true);
            sentence.getStyleClass().add("cs-small");
            legend.getChildren().add(sentence);
        }
        chart.setAccessibleText(spoken(shown));
    }

    private HBox entry(String name, String title, CosineDistribution distribution) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("swatch", name);
        var label = new Label(title);
        label.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var number = new Label(NumberText.fixed(distribution.mean(), 3));
        number.setMinWidth(Region.USE_PREF_SIZE);
        var count = new Label("n " + NumberText.count(distribution.n()));
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("cs-small");
        var entry = new HBox(swatch, label, count, space, number);
        Tooltip.install(
                entry,
                Tooltips.of(
                        words.get(
                                "histogram.entry",
                                title,
                                NumberText.count(distribution.n()),
                                NumberText.fixed(distribution.mean(), 3),
                                NumberText.fixed(distribution.std(), 3))));
        entry.setAlignment(Pos.BASELINE_LEFT);
        entry.getStyleClass().add("entry");
        return entry;
    }

    private String spoken(CosineDistributions shown) {
        var texts = shown.texts();
        return texts == null
                ? words.get("histogram.spoken-one", NumberText.fixed(shown.matched().mean(), 3))
                : words.get(
                        "histogram.spoken",
                        NumberText.fixed(shown.matched().mean(), 3),
                        NumberText.fixed(texts.mean(), 3),
                        NumberText.fixed(shown.difference(), 3));
    }

    private void readOut(int bin) {
        var shown = distributions;
        if (shown == null) {
            return;
        }
        int decimals = shown.decimals();
        if (bin < 0) {
            readOut.setText(words.get("histogram.bins", NumberText.fixed(shown.width(), decimals)));
            return;
        }
        var range =
                words.get(
                        "histogram.range",
                        NumberText.fixed(shown.edge(bin), decimals),
                        NumberText.fixed(shown.edge(bin + 1), decimals));
        var texts = shown.texts();
        readOut.setText(
                texts == null
                        ? words.get("histogram.bin-one", range, share(shown.matched(), bin))
                        : words.get(
                                "histogram.bin",
                                range,
                                share(shown.matched(), bin),
                                share(texts, bin)));
    }

    private static String share(CosineDistribution distribution, int bin) {
        return NumberText.count(distribution.counts()[bin])
                + " ("
                + NumberText.percent(distribution.counts()[bin] / (double) distribution.n())
                + ")";
    }

    /// For a picture: a heading above.
    void dressForExport(String title) {
        var heading = new Label(title);
        heading.getStyleClass().add("cs-heading");
        getStyleClass().addAll("cs-panel", "export");
        getChildren().addFirst(heading);
    }
}
