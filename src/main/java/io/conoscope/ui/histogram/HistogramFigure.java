package io.conoscope.ui.histogram;

import io.conoscope.runlog.evaluation.CosineKind;
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

import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;

/// The chart with all that makes it readable on its own: legend, read-out, and of what it is.
final class HistogramFigure extends VBox {

    private final Messages words;
    private final HistogramChart chart;
    private final VBox legend = new VBox();
    private final Label readOut = new Label();
    private final Label subject = new Label();
    private final Map<CosineKind, Label> counts = new EnumMap<>(CosineKind.class);
    private @Nullable CosineDistributions distributions;
    private @Nullable SelectedDistributions selected;
    private @Nullable HistogramSelectionModel brushed;

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
            label.setMinHeight(USE_PREF_SIZE);
        }
        subject.setWrapText(true);
        chart.onHover(this::readOut);
    }

    /// Lets ranges be brushed over, whose numbers stand below the chart.
    void brushWith(HistogramSelectionModel model) {
        brushed = model;
        chart.setId("histogram-chart");
        chart.brushWith(model);
        model.brushProperty().subscribe((before, now) -> readOut(-1));
    }

    /// Shows these distributions.
    ///
    /// @param newSelected what of them is selected; null for nothing
    /// @param of          of what the numbers are
    void show(
            @Nullable CosineDistributions newDistributions,
            @Nullable SelectedDistributions newSelected,
            HistogramHeights heights,
            String of) {
        distributions = newDistributions;
        selected = newSelected;
        chart.show(newDistributions, newSelected, heights);
        subject.setText(of);
        legend.getChildren().clear();
        counts.clear();
        if (newDistributions != null) {
            fillLegend(newDistributions);
            readOut(-1);
        }
    }

    private void fillLegend(CosineDistributions shown) {
        shown.kinds()
                .forEach(
                        (kind, distribution) ->
                                legend.getChildren().add(entry(kind, distribution)));
        chart.setAccessibleText(spoken(shown));
    }

    private HBox entry(CosineKind kind, CosineDistribution distribution) {
        var title = words.get("kind." + kind.key());
        var swatch = new Region();
        swatch.getStyleClass().addAll("swatch", kind.key());
        var label = new Label(title);
        label.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var number = new Label(NumberText.significant(distribution.mean()));
        number.setMinWidth(Region.USE_PREF_SIZE);
        var n = NumberText.count(distribution.n());
        boolean sample = distribution.isSample();
        var count = new Label(number(kind, distribution));
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("cs-small");
        counts.put(kind, count);
        var entry = new HBox(swatch, label, count, space, number);
        var mean = NumberText.significant(distribution.mean());
        var std = NumberText.significant(distribution.std());
        var said =
                words.get(
                        "histogram.entry",
                        title,
                        n,
                        mean,
                        std,
                        NumberText.significant(distribution.percentiles()[0]),
                        NumberText.significant(distribution.percentiles()[1]),
                        NumberText.significant(distribution.percentiles()[2]))
                        + overlap(kind, distribution);
        var population = NumberText.count(distribution.population());
        Tooltip.install(
                entry,
                Tooltips.of(
                        sample
                                ? said
                                        + "\n"
                                        + words.get("histogram.drawn", population, CosineKinds.SEED)
                                : said));
        entry.setAlignment(Pos.BASELINE_LEFT);
        entry.getStyleClass().add("entry");
        return entry;
    }

    /// How far it overlaps with the matched pairs' distribution.
    private String overlap(CosineKind kind, CosineDistribution distribution) {
        var shown = distributions;
        return shown == null || kind == CosineKind.MATCHED
                ? ""
                : "\n"
                        + words.get(
                                "histogram.overlap",
                                NumberText.percent(shown.matched().overlap(distribution)));
    }

    private String spoken(CosineDistributions shown) {
        var means = new StringJoiner(", ");
        shown.kinds()
                .forEach(
                        (kind, each) ->
                                means.add(
                                        words.get(
                                                "histogram.around",
                                                words.get("kind." + kind.key()),
                                                NumberText.significant(each.mean()))));
        return words.get("histogram.spoken", means);
    }

    private void readOut(int bin) {
        var shown = distributions;
        if (shown == null) {
            return;
        }
        shown.kinds()
                .forEach(
                        (kind, each) -> {
                            var count = counts.get(kind);
                            if (count != null) {
                                count.setText(bin < 0 ? number(kind, each) : share(each, bin));
                            }
                        });
        int decimals = shown.decimals();
        var range = brushed == null ? null : brushed.brushProperty().get();
        if (bin < 0 && brushed != null && range != null) {
            readOut.setText(
                    words.get(
                            "histogram.brushed",
                            NumberText.fixed(range.from(), decimals),
                            NumberText.fixed(range.to(), decimals),
                            NumberText.count(brushed.pairsInBrush())));
        } else if (bin < 0) {
            var bins = words.get("histogram.bins", NumberText.fixed(shown.width(), decimals));
            readOut.setText(
                    shown.hasSamples()
                            ? bins + " · " + words.get("histogram.seed", CosineKinds.SEED)
                            : bins);
        } else {
            readOut.setText(
                    words.get(
                            "histogram.range",
                            NumberText.fixed(shown.edge(bin), decimals),
                            NumberText.fixed(shown.edge(bin + 1), decimals)));
        }
    }

    /// How many, and how many of them are selected: `n 412 of 5,000`.
    private String number(CosineKind kind, CosineDistribution distribution) {
        if (selected != null) {
            var part = selected.kinds().get(kind);
            return words.get(
                    "histogram.selected",
                    NumberText.count(part == null ? 0 : part.n()),
                    NumberText.count(distribution.n()));
        }
        return number(distribution);
    }

    private String number(CosineDistribution distribution) {
        return words.get(
                distribution.isSample() ? "histogram.sample" : "histogram.n",
                NumberText.count(distribution.n()));
    }

    /// What lies in a bin, which stands in the legend while the mouse is over it.
    private static String share(CosineDistribution distribution, int bin) {
        int count = distribution.counts()[bin];
        return NumberText.count(count)
                + " ("
                + NumberText.percent(count / (double) distribution.n())
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
