package io.conoscope.ui.models;

import io.conoscope.base.ByteSizes;
import io.conoscope.catalogue.InstalledState;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.ProgressText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.models.ModelLibraryModel.Question;
import io.conoscope.ui.session.status.Job;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// What can be done with the model looked at: one line that says how things stand, its buttons,
/// and a bar during a download. Always of the same height.
final class ModelActionsView extends StackPane {

    private final ModelLibraryModel model;
    private final ModelStateText states;
    private final Messages words;
    private final ProgressText amounts;
    private final Label line = new Label();
    private final HBox buttons = new HBox(8);
    private final ProgressBar bar = new ProgressBar(0);
    private Subscription following = Subscription.EMPTY;

    ModelActionsView(ModelLibraryModel model, ModelStateText states, Messages words) {
        this.model = model;
        this.states = states;
        this.words = words;
        this.amounts = new ProgressText(words);
        getStyleClass().add("library-actions");
        line.setId("library-line");
        line.setWrapText(true);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(USE_PREF_SIZE);
        bar.setId("library-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.get("status.progress"));
        var row = new HBox(16, line, buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        setAlignment(bar, Pos.BOTTOM_CENTER);
        getChildren().addAll(row, bar);
        model.selectedProperty().subscribe((before, now) -> build());
        model.questionProperty().subscribe((before, now) -> build());
        model.usedProperty().subscribe((before, now) -> build());
        model.downloads().byName().subscribe(this::build);
        buttons.addEventFilter(MouseEvent.MOUSE_PRESSED, this::onlySingle);
        build();
    }

    private void build() {
        boolean hadFocus = isFocusWithin();
        following.unsubscribe();
        following = Subscription.EMPTY;
        bar.setVisible(false);
        buttons.getChildren().clear();
        var item = model.selectedProperty().get();
        if (item == null) {
            return;
        }
        var job = model.downloads().byName().get(item.name());
        if (model.questionProperty().get() != Question.NONE) {
            ask(item, model.questionProperty().get());
        } else if (job != null) {
            underWay(job);
        } else {
            switch (item) {
                case ModelLibraryItem.Published published -> published(published);
                case ModelLibraryItem.Own own -> own(own);
            }
        }
        if (hadFocus) {
            focusFirst();
        }
    }

    /// Of a question, the answer that changes nothing comes first.
    private void focusFirst() {
        var there = buttons.getChildren().filtered(Button.class::isInstance);
        if (!there.isEmpty()) {
            boolean asks = model.questionProperty().get() != Question.NONE;
            (asks ? there.getLast() : there.getFirst()).requestFocus();
        }
    }

    /// A double click asks a question; it does not answer it.
    private void onlySingle(MouseEvent event) {
        if (event.getClickCount() > 1 && model.questionProperty().get() != Question.NONE) {
            event.consume();
        }
    }

    private void published(ModelLibraryItem.Published item) {
        switch (item.state()) {
            case InstalledState.Absent absent -> {
                line.setText(words.get("library.line.absent"));
                add(fetch("library.download", MaterialDesignD.DOWNLOAD, states.size(item)));
            }
            case InstalledState.Partial partial -> paused(partial);
            case InstalledState.Installed installed -> {
                line.setText(
                        words.get(
                                item.isOneTower()
                                        ? "library.line.tower"
                                        : "library.line.installed"));
                var size = ByteSizes.format(installed.bytes());
                add(use(item), remove(Question.DELETE, "library.delete", size));
            }
            case InstalledState.BuiltIn builtIn -> {
                boolean fresh = builtIn.bytes() == 0;
                line.setText(
                        words.get(
                                item.isOneTower()
                                        ? "library.line.tower"
                                        : fresh ? "library.line.builtIn" : "library.line.trained"));
                add(use(item));
            }
        }
    }

    private void paused(InstalledState.Partial partial) {
        var total = partial.total();
        var here = ByteSizes.format(partial.bytes());
        line.setText(
                total == null
                        ? words.get("library.line.part", here)
                        : words.get("library.line.partOf", here, ByteSizes.format(total)));
        bar.setVisible(true);
        bar.setProgress(total == null ? 0 : partial.bytes() / (double) Math.max(1, total));
        add(
                fetch("library.resume", MaterialDesignP.PLAY),
                remove(Question.DISCARD, "library.discard"));
    }

    private void own(ModelLibraryItem.Own item) {
        var trouble = item.trouble();
        line.setText(
                trouble != null
                        ? words.get("library.line.broken")
                        : words.get(item.isOneTower() ? "library.line.tower" : "library.line.own"));
        var forget =
                button(MaterialDesignE.EJECT, "library-forget", "library.forget", model::forget);
        if (trouble != null) {
            add(forget);
        } else {
            add(use(item), forget);
        }
    }

    private void underWay(Job job) {
        bar.setVisible(true);
        var pause = button(MaterialDesignP.PAUSE, "library-pause", "library.pause", model::pause);
        pause.getStyleClass().add("accent");
        add(pause, remove(Question.DISCARD, "library.discard"));
        following =
                Subscription.combine(
                        job.progressProperty().subscribe(() -> follow(job)),
                        job.stateProperty().subscribe(() -> follow(job)));
        follow(job);
    }

    private void follow(Job job) {
        var progress = job.progressProperty().get();
        boolean check = progress != null && progress.stage().equals("fetch.check");
        line.setText(
                switch (job.state()) {
                    case WAITING -> words.get("library.line.waiting");
                    case CANCELLING -> words.get("library.line.pausing");
                    case RUNNING -> {
                        if (progress == null) {
                            yield words.get("library.line.starting");
                        }
                        var numbers = amounts.amounts(progress);
                        yield check ? words.get("library.line.check", numbers) : numbers;
                    }
                });
        bar.setProgress(
                job.state() == Job.State.WAITING ? 0 : progress == null ? -1 : progress.fraction());
    }

    private void ask(ModelLibraryItem item, Question question) {
        var name = item.name();
        long here =
                item instanceof ModelLibraryItem.Published published ? published.bytesHere() : 0;
        switch (question) {
            case LICENCE -> {
                line.setText(words.get("library.ask.licence"));
                add(fetch("library.accept", MaterialDesignC.CHECK), keep("library.notNow"));
            }
            case DISCARD -> {
                line.setText(words.get("library.ask.discard"));
                add(sure(question, "library.discard.sure"), keep("library.keep"));
            }
            case DELETE -> {
                line.setText(words.get("library.ask.delete", name, ByteSizes.format(here)));
                add(sure(question, "library.delete.sure"), keep("library.keep"));
            }
            case NONE -> {}
        }
    }

    private void add(Node... made) {
        buttons.getChildren().addAll(made);
    }

    private Button fetch(String key, Ikon icon, Object... arguments) {
        var button = button(icon, key.replace('.', '-'), key, model::download);
        button.setText(words.get(key, arguments));
        button.getStyleClass().add("accent");
        return button;
    }

    private Button keep(String key) {
        return button(MaterialDesignC.CLOSE, "library-keep", key, model::keep);
    }

    private Button remove(Question ask, String key, Object... arguments) {
        var button =
                button(
                        MaterialDesignD.DELETE_OUTLINE,
                        key.replace('.', '-'),
                        key,
                        () -> model.remove(ask));
        button.setText(words.get(key, arguments));
        return button;
    }

    private Button sure(Question question, String key) {
        var button =
                button(
                        MaterialDesignD.DELETE_OUTLINE,
                        "library-sure",
                        key,
                        () -> model.remove(question));
        button.getStyleClass().add("danger");
        return button;
    }

    /// Greyed where the model is one tower alone; then the reason shows over the grey button.
    private Node use(ModelLibraryItem item) {
        boolean used = model.usedProperty().get().equals(item.choice());
        var button = button(MaterialDesignC.CHECK, "library-use", "library.use", model::use);
        if (used) {
            button.setText(words.get("library.used"));
        }
        button.getStyleClass().add("accent");
        button.setDisable(used || item.choice() == null);
        if (!item.isOneTower()) {
            return button;
        }
        var holder = new StackPane(button);
        Tooltip.install(holder, Tooltips.of(words.get("library.use.tower")));
        return holder;
    }

    private Button button(Ikon icon, String id, String key, Runnable act) {
        var button = Buttons.labelled(icon, id, key, words, act);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
