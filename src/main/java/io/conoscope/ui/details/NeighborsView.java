package io.conoscope.ui.details;

import io.conoscope.service.search.SearchHit;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// What is nearest to the item that is looked at, in each modality; a click looks at it.
final class NeighborsView extends VBox {

    private final DetailsModel model;
    private final Messages words;
    private final SelectedPhotos photos;

    /// @param io decodes thumbnails
    NeighborsView(DetailsModel model, Messages words, Executor io) {
        this.model = model;
        this.words = words;
        photos = new SelectedPhotos("details-nearest-images", io, model::choose);
        setId("details-nearest");
        getStyleClass().add("neighbors");
    }

    /// Shows the neighbours of an item.
    void show(NumbersModel.Shown shown) {
        var open = model.pairs();
        if (open == null) {
            getChildren().clear();
            return;
        }
        var nodes = new ArrayList<Node>();
        if (!shown.numbers().images().isEmpty()) {
            nodes.add(heading("details.nearest.images"));
            nodes.addAll(images(open, shown.numbers().images()));
        }
        if (!shown.numbers().texts().isEmpty()) {
            nodes.add(heading("details.nearest.texts"));
            for (var hit : shown.numbers().texts()) {
                nodes.add(text(open, shown.point(), hit));
            }
        }
        getChildren().setAll(nodes);
    }

    private Label heading(String key) {
        var label = new Label(words.get(key));
        label.getStyleClass().add("cs-heading");
        Buttons.explain(label, words.get(key + ".tip"));
        return label;
    }

    /// Tiles where there are photos, names where there are only rows.
    private List<Node> images(PairLookup open, List<SearchHit> hits) {
        var shown =
                hits.stream()
                        .map(
                                hit ->
                                        new Details.Shown(
                                                hit.point(),
                                                open.corpus().images().get(hit.point()),
                                                hit.score()))
                        .toList();
        if (shown.stream().anyMatch(each -> each.item().source() != null)) {
            photos.show(shown);
            return List.of(photos);
        }
        var rows = new ArrayList<Node>();
        for (var each : shown) {
            rows.add(row(each.point(), each.item().id(), each.cosine(), null));
        }
        return rows;
    }

    private Node text(PairLookup open, int point, SearchHit hit) {
        int text = hit.point() - open.images();
        boolean match = point < open.images() && open.match(point, text);
        var note =
                match
                        ? new CaptionRow.Note(
                                words.get("details.match"), words.get("details.match.tip"))
                        : null;
        return row(hit.point(), open.words(text), hit.score(), note);
    }

    private CaptionRow row(
            int point,
            String said,
            double cosine,
            CaptionRow.@org.jspecify.annotations.Nullable Note note) {
        var row =
                new CaptionRow(
                        new Details.Caption(point, said, cosine, false),
                        note,
                        words,
                        () -> model.choose(point));
        row.setId("nearest-" + point);
        return row;
    }
}
