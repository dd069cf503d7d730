package io.conoscope.app.sheet;

import io.conoscope.service.attribute.attach.AttachPreview;
import io.conoscope.service.attribute.attach.Attachment;
import io.conoscope.service.attribute.attach.Attachments;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.sheet.FileDialogs;
import io.conoscope.ui.kit.sheet.Sheet;
import io.conoscope.ui.session.attribute.AttachModel;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Attaches photos, captions and columns: what is chosen, the column that joins it, what that would
/// do, and what is attached already.
public final class AttachSheet extends Sheet {

    private static final double WIDTH = 600;
    private static final double RESULT_HEIGHT = 88;
    private static final int MOST_COLUMNS = 8;

    private final AttachModel model;
    private final FileDialogs files;
    private final Messages words;
    private final Runnable close;
    private final Label path = new Label();
    private final ComboBox<String> join = new ComboBox<>();
    private final Label result = new Label();
    private final VBox attached = new VBox(8);
    private final Button now = new Button();
    private boolean filling;

    public AttachSheet(AttachModel model, FileDialogs files, Messages words, Runnable close) {
        super("attach", words.get("attach.title"), words, close);
        this.model = model;
        this.files = files;
        this.words = words;
        this.close = close;
        add(what(), attached, choosing(), joining(), result, ending());
        result.setId("attach-result");
        result.setWrapText(true);
        result.setMinHeight(RESULT_HEIGHT);
        result.setAlignment(Pos.TOP_LEFT);
        setPrefWidth(WIDTH);
        model.attached().addListener((ListChangeListener<Attachment>) change -> showAttached());
        model.pathProperty().subscribe(this::showPath);
        model.previewProperty().subscribe(this::update);
        model.failureProperty().subscribe(this::update);
        model.workingProperty().subscribe(this::update);
        showAttached();
    }

    private Label what() {
        var corpus = model.corpus();
        boolean nameless = corpus != null && Attachments.isNameless(corpus);
        var name = corpus == null ? "" : corpus.name();
        var text = nameless ? words.get("attach.nameless") : words.get("attach.known", name);
        var what = new Label(text);
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        return what;
    }

    private HBox choosing() {
        var folder =
                Buttons.labelled(
                        MaterialDesignF.FOLDER_OPEN_OUTLINE,
                        "attach-folder",
                        "attach.folder",
                        words,
                        this::chooseFolder);
        var table =
                Buttons.labelled(
                        MaterialDesignT.TABLE,
                        "attach-table",
                        "attach.table",
                        words,
                        this::chooseTable);
        folder.setMinWidth(Region.USE_PREF_SIZE);
        table.setMinWidth(Region.USE_PREF_SIZE);
        path.setId("attach-path");
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        path.getStyleClass().add("cs-muted");
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        var row = new HBox(8, folder, table, path);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox joining() {
        join.setId("attach-join");
        join.setPrefWidth(280);
        Buttons.explain(join, words.get("attach.join.tip"));
        join.valueProperty().subscribe(this::joinChosen);
        var label = new Label(words.get("attach.join"));
        label.setLabelFor(join);
        var row = new HBox(8, label, join);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox ending() {
        now.setId("attach-now");
        now.setText(words.get("attach.now"));
        now.setDefaultButton(true);
        now.setOnAction(event -> model.attach(close));
        Buttons.explain(now, words.get("attach.now.tip"));
        var row = new HBox(8, now);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    /// Asks for a folder.
    public void chooseFolder() {
        files.chooseFolder("dialog.attachFolder").ifPresent(model::choose);
    }

    /// Asks for a table.
    public void chooseTable() {
        files.chooseTable().ifPresent(model::choose);
    }

    private void showPath(@Nullable Path chosen) {
        path.setText(chosen == null ? words.get("attach.none") : chosen.toString());
    }

    private void joinChosen(@Nullable String chosen) {
        if (!filling && chosen != null) {
            model.joinBy(chosen.equals(words.get("attach.byRow")) ? null : chosen);
        }
    }

    private void update() {
        var preview = model.previewProperty().get();
        if (preview != null) {
            fill(preview);
        }
        boolean isTable = preview != null && !preview.columns().isEmpty();
        join.setDisable((!isTable && !model.workingProperty().get()) || join.getItems().isEmpty());
        boolean ready = preview != null && preview.problem() == null;
        now.setDisable(!ready || model.workingProperty().get());
        boolean wrong =
                !model.failureProperty().get().isEmpty()
                        || (preview != null && preview.problem() != null);
        result.getStyleClass().remove("cs-problem");
        if (wrong) {
            result.getStyleClass().add("cs-problem");
        }
        result.setText(said(preview));
    }

    private void fill(AttachPreview preview) {
        filling = true;
        var choices = new ArrayList<>(preview.columns());
        if (preview.byRow() && !choices.isEmpty()) {
            choices.addFirst(words.get("attach.byRow"));
        }
        if (!join.getItems().equals(choices)) {
            join.getItems().setAll(choices);
        }
        var key = preview.attachment().key();
        join.setValue(choices.isEmpty() ? null : key == null ? words.get("attach.byRow") : key);
        filling = false;
    }

    private String said(@Nullable AttachPreview preview) {
        if (!model.failureProperty().get().isEmpty()) {
            return model.failureProperty().get();
        }
        if (preview == null) {
            return model.workingProperty().get() ? words.get("attach.reading") : "";
        }
        if (preview.problem() != null) {
            return preview.problem();
        }
        var lines = new ArrayList<String>();
        if (!preview.columns().isEmpty()) {
            lines.add(
                    words.get(
                            "attach.matched",
                            NumberText.count(preview.used()),
                            NumberText.count(preview.rows())));
            lines.add(words.get("attach.columns", some(preview.columns())));
        }
        if (preview.dresses()) {
            lines.add(
                    words.get(
                            "attach.dresses",
                            NumberText.count(preview.photos()),
                            NumberText.count(preview.captions())));
        }
        lines.addAll(preview.warnings());
        return String.join("\n", lines);
    }

    private static String some(List<String> names) {
        var shown = String.join(", ", names.subList(0, Math.min(MOST_COLUMNS, names.size())));
        return names.size() > MOST_COLUMNS ? shown + ", …" : shown;
    }

    private void showAttached() {
        attached.getChildren().setAll(model.attached().stream().map(this::row).toList());
        attached.setManaged(!model.attached().isEmpty());
    }

    private HBox row(Attachment attachment) {
        var file = String.valueOf(attachment.location().getFileName());
        var key = attachment.key();
        String text;
        if (attachment.kind() == Attachment.Kind.FOLDER) {
            text = words.get("attach.is.folder", file);
        } else {
            text =
                    key == null
                            ? words.get("attach.is.row", file)
                            : words.get("attach.is", file, key);
        }
        var label = new Label(text);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var detach = new Button(words.get("attach.detach"));
        detach.getStyleClass().add("attach-detach");
        detach.setMinWidth(Region.USE_PREF_SIZE);
        Buttons.explain(detach, words.get("attach.detach.tip"));
        detach.setOnAction(event -> model.detach(attachment));
        var row = new HBox(8, label, detach);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
