package io.conoscope.ui.models;

import io.conoscope.ui.session.status.Job;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// One model of the list: name, state, what it is.
final class ModelCell extends ListCell<ModelLibraryItem> {

    private final ModelLibraryModel model;
    private final ModelStateText states;
    private final Label name = new Label();
    private final Label chip = new Label();
    private final Label title = new Label();
    private final Label line = new Label();
    private final VBox box;
    private @Nullable Job followed;
    private Subscription following = Subscription.EMPTY;

    ModelCell(ModelLibraryModel model, ModelStateText states) {
        this.model = model;
        this.states = states;
        name.getStyleClass().add("cs-heading");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        chip.getStyleClass().add("library-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        line.getStyleClass().add("cs-small");
        title.getStyleClass().add("cs-muted");
        var top = new HBox(8, name, chip);
        top.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(2, top, title, line);
        getStyleClass().add("library-cell");
        setPrefWidth(0);
        model.downloads().byName().subscribe(this::follow);
        model.failures().subscribe(this::refresh);
    }

    @Override
    protected void updateItem(@Nullable ModelLibraryItem item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(item == null || empty ? null : box);
        follow();
    }

    /// Listens to the download of the model shown, if there is one.
    private void follow() {
        var item = getItem();
        var job = item == null ? null : model.downloads().byName().get(item.name());
        if (!Objects.equals(job, followed)) {
            following.unsubscribe();
            following =
                    job == null
                            ? Subscription.EMPTY
                            : Subscription.combine(
                                    job.progressProperty().subscribe(this::refresh),
                                    job.stateProperty().subscribe(this::refresh));
            followed = job;
        }
        refresh();
    }

    private void refresh() {
        var item = getItem();
        if (item == null || isEmpty()) {
            return;
        }
        name.setText(item.name());
        title.setText(
                switch (item) {
                    case ModelLibraryItem.Published published -> published.entry().title();
                    case ModelLibraryItem.Own own -> own.folder().toString();
                });
        line.setText(states.line(item));
        states.chip(item).showOn(chip);
        setAccessibleText(item.name() + ", " + chip.getText() + ", " + line.getText());
    }
}
