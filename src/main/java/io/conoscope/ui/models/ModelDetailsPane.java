package io.conoscope.ui.models;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.Banner;
import io.conoscope.ui.kit.sheet.Notice;
import io.conoscope.ui.models.ModelLibraryModel.Question;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The right half: the model looked at, what can be done with it, and what is known of it, or its
/// licence while that is asked about.
final class ModelDetailsPane extends VBox {

    private final ModelLibraryModel model;
    private final Messages words;
    private final Label name = new Label();
    private final Label title = new Label();
    private final ModelActionsView actions;
    private final ScrollPane scroll = new ScrollPane();
    private final ObjectProperty<@Nullable Notice> failure = new SimpleObjectProperty<>();
    private final ModelStateText states;

    ModelDetailsPane(ModelLibraryModel model, ModelStateText states, Messages words) {
        this.model = model;
        this.states = states;
        this.words = words;
        this.actions = new ModelActionsView(model, states, words);
        getStyleClass().add("library-details");
        name.setId("library-name");
        name.getStyleClass().add("library-name");
        title.getStyleClass().add("cs-muted");
        var head = new HBox(8, name, title);
        head.setAlignment(Pos.BASELINE_LEFT);
        name.setMinWidth(USE_PREF_SIZE);
        scroll.setId("library-facts");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("library-scroll");
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, actions, new Banner("banner-model", failure, words), scroll);
        model.selectedProperty().subscribe((before, now) -> show(before, now));
        model.questionProperty().subscribe((before, now) -> fill());
        model.failures().subscribe(this::showFailure);
        failure.subscribe((before, now) -> dismissed(now));
        show(null, model.selectedProperty().get());
    }

    private void show(@Nullable ModelLibraryItem before, @Nullable ModelLibraryItem now) {
        setVisible(now != null);
        showFailure();
        if (now == null || now.equals(before)) {
            return;
        }
        name.setText(now.name());
        title.setText(now instanceof ModelLibraryItem.Published item ? item.entry().title() : "");
        double at = before != null && before.name().equals(now.name()) ? scroll.getVvalue() : 0;
        fill();
        scroll.setVvalue(at);
    }

    private void fill() {
        var item = model.selectedProperty().get();
        if (item == null) {
            return;
        }
        scroll.setContent(
                switch (item) {
                    case ModelLibraryItem.Published published
                            when model.questionProperty().get() == Question.LICENCE ->
                            new ModelDetailsView(words).licence(published.entry()).box();
                    case ModelLibraryItem.Published published ->
                            new ModelDetailsView(words).of(published, states.size(published)).box();
                    case ModelLibraryItem.Own own -> new ModelDetailsView(words).of(own).box();
                });
    }

    private void showFailure() {
        var item = model.selectedProperty().get();
        failure.set(item == null ? null : model.failures().get(item.name()));
    }

    /// A banner that is put away does not come back.
    private void dismissed(@Nullable Notice now) {
        var item = model.selectedProperty().get();
        if (now == null && item != null) {
            model.dismiss(item.name());
        }
    }
}
