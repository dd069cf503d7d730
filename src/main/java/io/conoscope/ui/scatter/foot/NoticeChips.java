package io.conoscope.ui.scatter.foot;

import io.conoscope.projection.Layout;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.session.ProjectionModel;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What must be known to read the layout on screen: a word or two each, with a sentence in the
/// tooltip.
final class NoticeChips extends HBox {

    private static final int MOST_NAMED = 12;

    private final Messages words;

    NoticeChips(ProjectionModel projection, Messages words) {
        super(8);
        this.words = words;
        setId("scatter-notices");
        setAlignment(Pos.CENTER_RIGHT);
        projection.resultProperty().subscribe(this::show);
    }

    private void show(@Nullable Layout layout) {
        getChildren().clear();
        if (layout == null) {
            return;
        }
        var settings = layout.settings();
        if (settings.get("graphComponents") instanceof Integer parts && parts > 1) {
            parts(parts, settings);
        }
        if (settings.get("zeroRows") instanceof List<?> rows && !rows.isEmpty()) {
            zeros(rows, settings);
        }
        if ("given".equals(settings.get("start")) || settings.containsKey("turnedTo")) {
            chip("continued", words.get("notice.continued"), words.get("notice.continued.tip"));
        }
    }

    private void parts(int parts, Map<String, Object> settings) {
        var count = NumberText.count(parts);
        var meaning = words.get("notice.parts.tip", count);
        var start = "pca".equals(settings.get("start")) ? " " + words.get("notice.parts.pca") : "";
        chip("parts", words.get("notice.parts", count), meaning + start);
    }

    private void zeros(List<?> rows, Map<String, Object> settings) {
        int count = settings.get("zeroRowCount") instanceof Integer all ? all : rows.size();
        var named =
                rows.stream()
                        .limit(MOST_NAMED)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "));
        chip(
                "zeros",
                words.get("notice.zeros", NumberText.count(count)),
                words.get("notice.zeros.tip", count > MOST_NAMED ? named + " …" : named));
    }

    private void chip(String id, String text, String meaning) {
        var chip = new Label(text);
        chip.setId("notice-" + id);
        chip.getStyleClass().addAll("scatter-chip", "cs-small", "cs-warned");
        chip.setMinWidth(0);
        TermTooltips.install(chip).setText(meaning);
        getChildren().add(chip);
    }
}
