package io.conoscope.ui.session.attribute;

import io.conoscope.corpus.Corpus;
import io.conoscope.service.attribute.attach.AttachPreview;
import io.conoscope.service.attribute.attach.Attachment;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Workbench;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Attaches folders and tables to what is open: shows first what that would do. One a sheet; FX
/// thread only.
///
/// Photos and captions change the corpus, which is opened again for them; columns of a table do
/// not disturb what is on screen.
public final class AttachModel {

    private final Workbench bench;
    private final AttributesModel attributes;
    private final AttachServices services;
    private final Background lane;
    private final RequestNumbers requests = new RequestNumbers();
    private final ReadOnlyObjectWrapper<@Nullable Path> path = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable AttachPreview> preview =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ObservableList<Attachment> attached = FXCollections.observableArrayList();

    /// @param lane reads folders and tables
    public AttachModel(
            Workbench bench, AttributesModel attributes, AttachServices services, Background lane) {
        this.bench = bench;
        this.attributes = attributes;
        this.services = services;
        this.lane = lane;
        look();
    }

    /// What was chosen; null before.
    public ReadOnlyObjectProperty<@Nullable Path> pathProperty() {
        return path.getReadOnlyProperty();
    }

    /// What attaching it would do; null while that is being found out.
    public ReadOnlyObjectProperty<@Nullable AttachPreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Whether something is being read or attached.
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Why what was chosen cannot be read, or what was attached cannot be remembered; else empty.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// What is attached to what is open, in the order of attaching.
    public ObservableList<Attachment> attached() {
        return FXCollections.unmodifiableObservableList(attached);
    }

    /// What is open; null with nothing open.
    public @Nullable Corpus corpus() {
        return bench.session().corpusProperty().get();
    }

    private void look() {
        var corpus = corpus();
        if (corpus != null) {
            lane.run(
                    () -> services.attached(corpus),
                    Outcome.onlyIf(
                            () -> corpus.equals(corpus()),
                            Outcome.of(attached::setAll, this::failed)));
        }
    }

    /// Finds out what attaching a folder or a table would do.
    public void choose(Path chosen) {
        path.set(chosen);
        var corpus = corpus();
        if (corpus != null) {
            look(() -> services.preview(corpus, chosen));
        }
    }

    /// Finds out what it would do by another column.
    ///
    /// @param key null for rows in the order of items
    public void joinBy(@Nullable String key) {
        var corpus = corpus();
        var chosen = path.get();
        if (corpus != null && chosen != null) {
            look(() -> services.preview(corpus, chosen, key));
        }
    }

    private void look(Callable<AttachPreview> work) {
        preview.set(null);
        failure.set("");
        working.set(true);
        lane.runLatest(requests, work, Outcome.of(this::found, this::failed, this::ended));
    }

    private void found(AttachPreview found) {
        ended();
        preview.set(found);
    }

    /// Attaches what the preview shows.
    ///
    /// @param then once it is attached
    public void attach(Runnable then) {
        var corpus = corpus();
        var now = preview.get();
        if (corpus != null && now != null && now.problem() == null) {
            change(
                    corpus,
                    () -> {
                        services.attach(corpus, now.attachment());
                        return now.dresses();
                    },
                    then);
        }
    }

    /// Takes an attachment away; its files stay.
    public void detach(Attachment attachment) {
        var corpus = corpus();
        if (corpus != null) {
            // Rows that came without photos and captions may have had theirs from it.
            var source = bench.sourceProperty().get();
            boolean dressed = source != null && source.embeddings() != null;
            change(
                    corpus,
                    () -> {
                        services.detach(corpus, attachment);
                        return dressed;
                    },
                    () -> attached.remove(attachment));
        }
    }

    /// @param work whether the corpus has other photos or captions by it
    private void change(Corpus corpus, Callable<Boolean> work, Runnable then) {
        failure.set("");
        working.set(true);
        lane.run(
                work,
                Outcome.onlyIf(
                        () -> corpus.equals(corpus()),
                        Outcome.of(
                                dressed -> {
                                    ended();
                                    show(dressed);
                                    then.run();
                                },
                                this::failed,
                                this::ended)));
    }

    private void show(boolean dressed) {
        var source = bench.sourceProperty().get();
        if (dressed && source != null) {
            bench.open(source.path(), bench.splitProperty().get());
        } else {
            attributes.attached();
        }
    }

    private void failed(Throwable why) {
        ended();
        failure.set(String.valueOf(why.getMessage()));
    }

    private void ended() {
        working.set(false);
    }
}
