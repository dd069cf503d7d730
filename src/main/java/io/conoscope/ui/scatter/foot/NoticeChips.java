package io.conoscope.ui.scatter.foot;

import io.conoscope.projection.LayoutReport;
import io.conoscope.projection.MethodReport;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.session.DisplayedLayout;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What must be known to read the layout on screen: a word or two each, with a sentence in the
/// tooltip.
final class NoticeChips extends HBox {

    private static final int MOST_NAMED = 12;
    private static final double LEAST_WIDTH = 40;

    private final String id;
    private final Messages words;
    private @Nullable LayoutReport shown;

    /// @param id what the ids of its parts begin with
    NoticeChips(ObservableValue<@Nullable DisplayedLayout> displayed, String id, Messages words) {
        super(8);
        this.id = id;
        this.words = words;
        setId(id + "scatter-notices");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(Bindings.isNotEmpty(getChildren()));
        displayed.subscribe(
                layout -> {
                    var result = layout == null ? null : layout.result();
                    show(result == null ? null : result.report());
                });
    }

    private void show(@Nullable LayoutReport report) {
        if (report == null || !report.equals(shown)) {
            getChildren().clear();
            if (report != null) {
                fill(report);
            }
        }
        shown = report;
    }

    private void fill(LayoutReport report) {
        if (report.graphParts().orElse(1) > 1) {
            parts(report.graphParts().getAsInt(), report);
        }
        if (report.zeroRows().length > 0) {
            zeros(report.zeroRows());
        }
        report.method().cut().ifPresent(this::cut);
        if (report.isContinued()) {
            chip("continued", words.get("notice.continued"), words.get("notice.continued.tip"));
        }
    }

    private void parts(int parts, LayoutReport report) {
        var count = NumberText.count(parts);
        var meaning = words.get("notice.parts.tip", count);
        var start =
                report.startedFrom(MethodReport.Start.PCA)
                        ? " " + words.get("notice.parts.pca")
                        : "";
        chip("parts", words.get("notice.parts", count), meaning + start);
    }

    private void zeros(int[] rows) {
        var named =
                Arrays.stream(rows)
                        .limit(MOST_NAMED)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(", "));
        chip(
                "zeros",
                words.get("notice.zeros", NumberText.count(rows.length)),
                words.get("notice.zeros.tip", rows.length > MOST_NAMED ? named + " …" : named));
    }

    private void cut(MethodReport.Cut cut) {
        var name = words.get("parameter." + cut.parameter());
        var used = NumberText.significant(cut.used());
        var asked = NumberText.significant(cut.asked());
        chip(
                "cut",
                words.get("notice.cut", name, used),
                words.get("notice.cut.tip", name, asked, used));
    }

    private void chip(String name, String text, String meaning) {
        var chip = new Label(text);
        chip.setId(id + "notice-" + name);
        chip.getStyleClass().addAll("scatter-chip", "cs-small", "cs-warned");
        chip.setMinWidth(LEAST_WIDTH);
        TermTooltips.install(chip).setText(meaning);
        getChildren().add(chip);
    }
}
