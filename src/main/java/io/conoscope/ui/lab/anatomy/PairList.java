package io.conoscope.ui.lab.anatomy;

import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.thumbnail.LifoLoader;
import io.conoscope.ui.kit.thumbnail.Thumbnail;
import io.conoscope.ui.lab.LabContext;

import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.IntStream;

/// The pairs that the gap does not explain: whoever chooses some selects them everywhere.
final class PairList extends VBox {

    private static final double CELL = 56;
    private static final int THUMBNAIL = 96;
    private static final LifoLoader.Limits LIMITS = new LifoLoader.Limits(200, 60, 1);

    private final ListView<Integer> list = new ListView<>();
    private final Set<PairCell> cells = java.util.Collections.newSetFromMap(new WeakHashMap<>());
    private final AnatomyModel model;
    private boolean filling;

    PairList(AnatomyModel model, LabContext.Work work, Messages words) {
        this.model = model;
        var thumbnails =
                new LifoLoader<ImageSource, Thumbnail>(
                        work.decoding(),
                        FxThread.EXECUTOR,
                        source -> work.thumbnails().of(source, THUMBNAIL),
                        LIMITS);
        thumbnails.onArrival(() -> cells.forEach(PairCell::arrived));
        var title = new Label(words.get("lab.anatomy.unexplained"));
        title.getStyleClass().add("cs-heading");
        var says = new Label(words.get("lab.anatomy.unexplained-says"));
        says.getStyleClass().addAll("cs-small", "cs-muted");
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        list.setId("anatomy-list");
        list.setFixedCellSize(CELL);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(
                view -> {
                    var cell = new PairCell(model, thumbnails);
                    cells.add(cell);
                    return cell;
                });
        list.getSelectionModel()
                .getSelectedIndices()
                .subscribe(
                        () -> {
                            if (!filling) {
                                select();
                            }
                        });
        var all = new Button(words.get("lab.anatomy.select-listed"));
        all.setId("anatomy-select");
        all.setMaxWidth(Double.MAX_VALUE);
        Buttons.explain(all, words.get("lab.anatomy.select-listed.tip"));
        all.setOnAction(event -> model.selectListed());
        all.disableProperty().bind(model.shownProperty().isNull());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title, says, list, all);
        getStyleClass().add("anatomy-list");
        model.shownProperty()
                .subscribe((before, now) -> fill(now == null ? 0 : now.listed().length));
        fill(model.shownProperty().get() == null ? 0 : model.shownProperty().get().listed().length);
    }

    private void fill(int pairs) {
        filling = true;
        list.setItems(
                FXCollections.observableArrayList(IntStream.range(0, pairs).boxed().toList()));
        list.getSelectionModel().clearSelection();
        filling = false;
    }

    private void select() {
        var chosen = List.copyOf(list.getSelectionModel().getSelectedIndices());
        if (!chosen.isEmpty()) {
            model.select(chosen.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /// The place that the list's cursor is at; -1 for none.
    int chosen() {
        return list.getSelectionModel().getSelectedIndex();
    }

    /// Whom to tell when that changes.
    void onChosen(Runnable listener) {
        list.getSelectionModel().selectedIndexProperty().subscribe(listener);
    }

    /// Goes to a place of the list.
    void choose(int place) {
        list.getSelectionModel().clearAndSelect(place);
        list.scrollTo(place);
    }
}
