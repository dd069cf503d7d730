package io.conoscope.ui.lab.mixed;

import io.conoscope.corpus.Corpus;
import io.conoscope.service.search.mixed.MixedItem;
import io.conoscope.service.search.mixed.MixedRanking;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.thumbnail.Thumbnail;
import io.conoscope.ui.lab.LabContext;
import io.conoscope.ui.lab.LabTabKind;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;

/// The list before and the list after, lines between the same items.
final class MixedLists extends VBox {

    private static final double BETWEEN = 56;

    private final MixedModel model;
    private final LabContext context;
    private final Messages words;
    private final VBox before = new VBox();
    private final VBox after = new VBox();
    private final Pane lines = new Pane();
    private final Label empty = new Label();

    MixedLists(MixedModel model, LabContext context) {
        this.model = model;
        this.context = context;
        this.words = context.words();
        setId("lab-mixed-lists");
        getStyleClass().add("cs-mixed-lists");
        lines.setMinWidth(BETWEEN);
        lines.setMaxWidth(BETWEEN);
        lines.setPrefWidth(BETWEEN);
        lines.setMouseTransparent(true);
        var body = new HBox(column(before), lines, column(after));
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var titles = new HBox(title("lab.mixed.before"), spacer(), title("lab.mixed.after"));
        empty.setText(words.get("lab.mixed.ask"));
        empty.getStyleClass().add("cs-muted");
        empty.setWrapText(true);
        empty.visibleProperty().bind(model.answerProperty().isNull());
        empty.managedProperty().bind(empty.visibleProperty());
        scroll.visibleProperty().bind(empty.visibleProperty().not());
        titles.visibleProperty().bind(scroll.visibleProperty());
        getChildren().setAll(empty, titles, scroll);
        model.answerProperty().subscribe(this::show);
    }

    private Label title(String key) {
        var title = new Label(words.get(key));
        title.getStyleClass().add("cs-heading");
        title.setMinWidth(0);
        title.setPrefWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        return title;
    }

    private static Pane spacer() {
        var space = new Pane();
        space.setMinWidth(BETWEEN);
        return space;
    }

    private static VBox column(VBox column) {
        column.setMinWidth(0);
        column.setPrefWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private void show(@Nullable MixedAnswer answer) {
        before.getChildren().clear();
        after.getChildren().clear();
        lines.getChildren().clear();
        var corpus = model.corpus();
        if (answer == null || corpus == null) {
            return;
        }
        fill(before, answer.raw(), corpus, "lab-mixed-before-");
        var corrected = answer.corrected();
        if (corrected == null) {
            var why = new Label(answer.problem());
            why.setWrapText(true);
            why.getStyleClass().add("cs-muted");
            after.getChildren().add(why);
            return;
        }
        fill(after, corrected, corpus, "lab-mixed-after-");
        join(answer.raw().items(), corrected.items(), corpus.images().size());
    }

    private void fill(VBox column, MixedRanking ranking, Corpus corpus, String id) {
        for (int i = 0; i < ranking.items().size(); i++) {
            column.getChildren().add(row(corpus, ranking.items().get(i), id + i));
        }
    }

    private MixedRow row(Corpus corpus, MixedItem item, String id) {
        var row = new MixedRow(model, context.words(), corpus, item, id);
        var images = corpus.images();
        if (item.point() < images.size()) {
            var source = images.get(item.point()).source();
            if (source != null) {
                var work = context.work();
                var fx = work.background().apply(LabTabKind.MIXED).fx();
                new Background(work.decoding(), fx)
                        .run(
                                () -> work.thumbnails().of(source, 2 * MixedRow.SIDE),
                                Outcome.<Thumbnail>of(
                                        there -> {
                                            var small = there.image();
                                            if (small != null) {
                                                row.show(small);
                                            }
                                        },
                                        failure -> {}));
            }
        }
        return row;
    }

    private void join(List<MixedItem> from, List<MixedItem> to, int images) {
        var place = new HashMap<Integer, Integer>();
        for (int i = 0; i < to.size(); i++) {
            place.put(to.get(i).point(), i);
        }
        for (int i = 0; i < from.size(); i++) {
            int point = from.get(i).point();
            var other = place.get(point);
            if (other != null) {
                var line = new Line(4, middle(i), BETWEEN - 4, middle(other));
                line.getStyleClass()
                        .add(point < images ? "cs-mixed-line-image" : "cs-mixed-line-text");
                lines.getChildren().add(line);
            }
        }
    }

    private static double middle(int place) {
        return (place + 0.5) * MixedRow.HEIGHT;
    }
}
