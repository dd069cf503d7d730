package io.conoscope.app.frame;

import io.conoscope.app.command.Commands;
import io.conoscope.encoder.model.ModelParts;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.gap.measure.RecallVerdict;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.session.ModelChoice;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.stream.Collectors;

/// Says that recall is at chance, where it was measured to be, and offers models that may fit what
/// is open: those of the user's own and downloads, and the library. Takes no room otherwise.
final class ChanceLine extends HBox {

    private static final Logger LOG = LoggerFactory.getLogger(ChanceLine.class);
    private static final int MOST_OFFERED = 2;

    private final Commands commands;
    private final Messages words;
    private final Runnable openLibrary;
    private final Label sentence = new Label();

    ChanceLine(Commands commands, Messages words, Runnable openLibrary) {
        super(8);
        this.commands = commands;
        this.words = words;
        this.openLibrary = openLibrary;
        setId("chance");
        getStyleClass().add("cs-chance");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setId("chance-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        setHgrow(sentence, Priority.ALWAYS);
        managedProperty().bind(visibleProperty());
        commands.bench().session().measuresProperty().subscribe(measures -> show());
    }

    private void show() {
        var session = commands.bench().session();
        var measures = session.measuresProperty().get();
        var rows = session.embeddingsProperty().get();
        setVisible(false);
        if (measures == null || rows == null) {
            return;
        }
        var verdict = RecallVerdict.of(measures, rows.pairs());
        if (verdict.isChance()) {
            sentence.setText(text(verdict));
            getChildren().setAll(sentence);
            setVisible(true);
            if (commands.canChooseModel()) {
                offer();
            }
        }
    }

    private String text(RecallVerdict verdict) {
        return words.get(
                "chance.sentence",
                NumberText.percent(verdict.recall().imageToText()),
                NumberText.percent(verdict.recall().textToImage()),
                NumberText.percent(verdict.guessed().imageToText().mean()));
    }

    private void offer() {
        var library = button("chance-library", "chance.library.tip", words.get("chance.library"));
        library.setOnAction(event -> openLibrary.run());
        getChildren().setAll(sentence, library);
        var embedding = commands.bench().embedding();
        embedding.findModels(
                Outcome.of(
                        this::offer, failure -> LOG.warn("looking for models to offer", failure)));
    }

    /// Trained models with both towers that did not come with the program.
    private void offer(List<ModelParts> found) {
        var embedding = commands.bench().embedding();
        var current = embedding.modelProperty().get().spec().imageModel();
        var own =
                ModelChoice.PRESETS.stream()
                        .map(preset -> preset.spec().imageModel())
                        .collect(Collectors.toSet());
        var library = getChildren().getLast();
        getChildren().setAll(sentence);
        found.stream()
                .filter(model -> model.trained() && model.image() && model.text())
                .map(ModelParts::name)
                .filter(name -> !own.contains(name) && !name.equals(current))
                .limit(MOST_OFFERED)
                .forEach(this::offer);
        getChildren().add(library);
    }

    private void offer(String name) {
        var choice = new ModelChoice(new ModelSpec(name, null));
        var said = words.get("chance.use", choice.name());
        var use = button("chance-use", "chance.use.tip", said);
        use.setOnAction(event -> commands.bench().embedding().choose(choice));
        getChildren().add(use);
    }

    private Button button(String id, String tip, String said) {
        var button = new Button(said);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        Buttons.explain(button, words.get(tip));
        return button;
    }
}
