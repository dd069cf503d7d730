package io.conoscope.ui.models;

import io.conoscope.base.ByteSizes;
import io.conoscope.base.Progress;
import io.conoscope.catalogue.InstalledState;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.status.Job;

import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// In what state a model is, in a word or two, and how large it is.
final class ModelStateText {

    /// A state as a chip shows it.
    ///
    /// @param style class of the sheet of shapes; told by the words too
    record Chip(String text, String style) {

        private static final List<String> STYLES =
                List.of("here", "under-way", "absent", "broken", "own");

        void showOn(Label label) {
            label.setText(text);
            if (!label.getStyleClass().contains(style)) {
                label.getStyleClass().removeAll(STYLES);
                label.getStyleClass().add(style);
            }
        }
    }

    private final ModelLibraryModel model;
    private final Messages words;

    ModelStateText(ModelLibraryModel model, Messages words) {
        this.model = model;
        this.words = words;
    }

    Chip chip(ModelLibraryItem item) {
        var job = model.downloads().byName().get(item.name());
        if (job != null) {
            return new Chip(underWay(job), "under-way");
        }
        if (model.failures().containsKey(item.name())) {
            return new Chip(words.get("library.state.failed"), "broken");
        }
        return switch (item) {
            case ModelLibraryItem.Published published -> chip(published);
            case ModelLibraryItem.Own own ->
                    own.trouble() == null
                            ? new Chip(words.get("library.state.added"), "own")
                            : new Chip(words.get("library.state.broken"), "broken");
        };
    }

    private Chip chip(ModelLibraryItem.Published item) {
        return switch (item.state()) {
            case InstalledState.BuiltIn builtIn ->
                    new Chip(words.get("library.state.builtIn"), "here");
            case InstalledState.Installed installed ->
                    new Chip(words.get("library.state.installed"), "here");
            case InstalledState.Partial partial ->
                    new Chip(
                            words.get(
                                    "library.state.paused",
                                    share(partial.bytes(), partial.total())),
                            "under-way");
            case InstalledState.Absent absent ->
                    new Chip(words.get("library.state.absent"), "absent");
        };
    }

    private String underWay(Job job) {
        return switch (job.state()) {
            case WAITING -> words.get("library.state.waiting");
            case RUNNING -> running(job.progressProperty().get());
            case CANCELLING -> words.get("library.state.pausing");
        };
    }

    private String running(@Nullable Progress progress) {
        return progress == null
                ? words.get("library.state.starting")
                : share(progress.done(), progress.total());
    }

    private String share(long done, @Nullable Long total) {
        return total == null || total <= 0
                ? ByteSizes.format(done)
                : words.get("library.state.share", Math.min(100, 100 * done / total));
    }

    /// How large all files are, as far as that is published.
    String size(ModelLibraryItem.Published item) {
        if (item.state() instanceof InstalledState.BuiltIn builtIn) {
            return builtIn.bytes() == 0
                    ? words.get("library.size.none")
                    : ByteSizes.format(builtIn.bytes());
        }
        if (item.state() instanceof InstalledState.Installed installed) {
            return ByteSizes.format(installed.bytes());
        }
        var bytes = item.entry().bytes();
        if (bytes != null) {
            return ByteSizes.format(bytes);
        }
        return item.knownBytes() == 0
                ? words.get("library.size.unknown")
                : words.get("library.size.atLeast", ByteSizes.format(item.knownBytes()));
    }

    /// What a model is, in one line: kind, format, size.
    String line(ModelLibraryItem item) {
        return switch (item) {
            case ModelLibraryItem.Published published ->
                    published.entry().kind()
                            + " · "
                            + published.entry().format()
                            + " · "
                            + size(published);
            case ModelLibraryItem.Own own -> {
                var description = own.description();
                if (description != null) {
                    yield words.get("library.own.line", description.format());
                }
                yield words.get(own.isOneTower() ? "library.own.tower" : "library.own.broken");
            }
        };
    }
}
