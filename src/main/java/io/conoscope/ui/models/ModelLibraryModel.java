package io.conoscope.ui.models;

import io.conoscope.catalogue.InstalledState;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.sheet.Notice;
import io.conoscope.ui.session.ModelChoice;
import io.conoscope.ui.session.Workbench;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The library of models: which there are, which one is looked at, and what is done with it. FX
/// thread only; the disk and the network are reached on the lanes.
public final class ModelLibraryModel {

    private static final Logger LOG = LoggerFactory.getLogger(ModelLibraryModel.class);

    /// What must be answered, in place, before something is done with the selected model.
    public enum Question {
        /// Nothing.
        NONE,
        /// Is the licence accepted?
        LICENCE,
        /// Is what came of a download to be thrown away?
        DISCARD,
        /// Is the installed model to be deleted?
        DELETE
    }

    /// Where the library's work runs; each lane does one thing at a time.
    ///
    /// @param disk     lists, adds, removes
    /// @param fetching downloads
    public record Executors(Background disk, Background fetching) {}

    private final ModelLibraryServices library;
    private final Workbench bench;
    private final Background disk;
    private final Messages words;
    private final DownloadQueue downloads;
    private final Set<String> toDiscard = new HashSet<>();
    private final Set<String> said = new HashSet<>();
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper();
    private List<ModelLibraryItem> all = List.of();
    private boolean suggesting;
    private final ObservableList<ModelLibraryItem> shown = FXCollections.observableArrayList();
    private final ObservableList<ModelLibraryItem> readOnly =
            FXCollections.unmodifiableObservableList(shown);
    private final ReadOnlyObjectWrapper<@Nullable ModelLibraryItem> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Question> question =
            new ReadOnlyObjectWrapper<>(Question.NONE);
    private final ObservableMap<String, Notice> failures = FXCollections.observableHashMap();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

    /// @param bench whose jobs the downloads are, and whose model can be chosen here
    public ModelLibraryModel(
            ModelLibraryServices library, Workbench bench, Executors lanes, Messages words) {
        this.library = library;
        this.bench = bench;
        this.disk = lanes.disk();
        this.words = words;
        this.downloads =
                new DownloadQueue(library, bench.jobs(), lanes.fetching(), words, this::ended);
        search.subscribe((before, now) -> filter());
    }

    /// The models of which every searched word is said.
    public ObservableList<ModelLibraryItem> shown() {
        return readOnly;
    }

    /// The words that are searched for; empty finds all.
    public StringProperty searchProperty() {
        return search;
    }

    /// Whether the library was looked at; until then [#shown] says nothing.
    public ReadOnlyBooleanProperty listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /// The model looked at; null where none is shown.
    public ReadOnlyObjectProperty<@Nullable ModelLibraryItem> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// What is asked of the selected model.
    public ReadOnlyObjectProperty<Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    public DownloadQueue downloads() {
        return downloads;
    }

    /// What broke, by model.
    public ObservableMap<String, Notice> failures() {
        return failures;
    }

    /// What happened to the library as a whole; null while there is nothing to say.
    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /// The window's model.
    public ReadOnlyObjectProperty<ModelChoice> usedProperty() {
        return bench.embedding().modelProperty();
    }

    /// Looks at the library; what is shown stays until the answer is there.
    public void refresh() {
        disk.run(library::list, Outcome.of(this::show, this::fail));
    }

    /// Looks, when the library is listed next, at the first published model with both towers that
    /// did not come with the program: what photos need that a small model cannot tell apart.
    public void suggest() {
        suggesting = true;
    }

    private void show(ModelLibraryServices.Contents contents) {
        all = contents.items();
        listed.set(true);
        if (suggesting) {
            suggesting = false;
            search.set("");
            filter();
            shown.stream()
                    .filter(ModelLibraryModel::isPretrained)
                    .findFirst()
                    .ifPresent(this::select);
        } else {
            filter();
        }
        for (var broken : contents.broken()) {
            if (said.add(String.valueOf(broken.getMessage()))) {
                fail(broken);
            }
        }
    }

    private static boolean isPretrained(ModelLibraryItem item) {
        return item instanceof ModelLibraryItem.Published model
                && !model.isOneTower()
                && !(model.state() instanceof InstalledState.BuiltIn);
    }

    private void filter() {
        var found = all.stream().filter(item -> item.matches(search.get())).toList();
        if (!found.equals(shown)) {
            shown.setAll(found);
        }
        var before = selected.get();
        look(before == null ? null : before.name());
    }

    /// Looks at a model by its name, or at the first where it is not shown.
    private void look(@Nullable String name) {
        select(
                shown.stream()
                        .filter(item -> item.name().equals(name))
                        .findFirst()
                        .orElse(shown.isEmpty() ? null : shown.getFirst()));
    }

    /// Looks at a model.
    public void select(@Nullable ModelLibraryItem item) {
        var before = selected.get();
        if (before == null || item == null || !before.name().equals(item.name())) {
            question.set(Question.NONE);
        }
        selected.set(item);
    }

    /// Asks for the licence before the selected model is downloaded; goes on at once with one of
    /// which a part is here, since its licence was accepted then.
    public void download() {
        if (!(selected.get() instanceof ModelLibraryItem.Published model)) {
            return;
        }
        if (question.get() == Question.LICENCE || model.bytesHere() > 0) {
            question.set(Question.NONE);
            failures.remove(model.name());
            downloads.start(model.name());
        } else {
            question.set(Question.LICENCE);
        }
    }

    /// Holds the download of the selected model; what came stays.
    public void pause() {
        withSelected(downloads::pause);
    }

    /// Throws away what came of the selected model, or deletes the installed one, after asking.
    public void remove(Question ask) {
        withSelected(
                name -> {
                    if (question.get() != ask) {
                        question.set(ask);
                        return;
                    }
                    question.set(Question.NONE);
                    if (downloads.byName().containsKey(name)) {
                        toDiscard.add(name);
                        downloads.pause(name);
                    } else {
                        removeNow(name);
                    }
                });
    }

    /// Takes the selected model of the user's own off the library; its files stay.
    public void forget() {
        withSelected(this::removeNow);
    }

    /// Answers a question with no.
    public void keep() {
        question.set(Question.NONE);
    }

    /// Says no more of what broke.
    public void dismiss(String name) {
        failures.remove(name);
    }

    private void removeNow(String name) {
        failures.remove(name);
        disk.run(
                () -> {
                    library.remove(name);
                    return name;
                },
                Outcome.of(done -> refresh(), failure -> failed(name, failure, null)));
    }

    /// Puts a folder, or the folder of a file of weights, on the library and looks at it.
    public void add(Path path) {
        notice.set(null);
        disk.run(() -> library.add(path), Outcome.of(this::added, this::fail));
    }

    private void added(String name) {
        search.set("");
        disk.run(
                library::list,
                Outcome.of(
                        contents -> {
                            show(contents);
                            look(name);
                        },
                        this::fail));
    }

    /// Makes the selected model the window's.
    public void use() {
        var item = selected.get();
        var choice = item == null ? null : item.choice();
        if (choice != null) {
            bench.embedding().choose(choice);
        }
    }

    /// The row shows the download until it is known what came of it.
    private void ended(String name, @Nullable Throwable failure) {
        boolean discard = toDiscard.remove(name);
        if (failure != null && !discard) {
            var again = words.get("library.again");
            failed(name, failure, new Notice.Offer(again, () -> again(name)));
        }
        disk.run(
                () -> {
                    if (discard) {
                        library.remove(name);
                    }
                    return library.list();
                },
                Outcome.of(
                        contents -> {
                            downloads.left(name);
                            show(contents);
                        },
                        broken -> {
                            downloads.left(name);
                            fail(broken);
                        }));
    }

    private void failed(String name, Throwable failure, Notice.@Nullable Offer offer) {
        LOG.error("{} failed", name, failure);
        failures.put(name, Notice.failure(failure, offer));
    }

    private void again(String name) {
        failures.remove(name);
        downloads.start(name);
    }

    private void fail(Throwable failure) {
        LOG.error("The library failed", failure);
        notice.set(Notice.failure(failure, null));
    }

    private void withSelected(Consumer<String> act) {
        var item = selected.get();
        if (item != null) {
            act.accept(item.name());
        }
    }
}
