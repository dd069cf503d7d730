package io.conoscope.ui.lab.close;

import io.conoscope.gap.live.LiveState;
import io.conoscope.gap.live.LossCurve;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.lab.LabContext;
import io.conoscope.ui.lab.LabModel;
import io.conoscope.ui.lab.LabTabKind;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.status.JobQueue;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// What closing the gap wins and costs: what is chosen and the numbers on the left, what moves in
/// the middle, corrections side by side on the right.
public final class ClosePanel extends BorderPane {

    private static final double SIDE = 300;
    private static final double REST_MILLIS = 400;

    private final CloseModel model;
    private final TradeOffModel offs;
    private final Messages words;
    private final CloseText text;
    private final Label gap = new Label();
    private final Label judged = muted();
    private final Label minimum = muted();
    private final Label queries = muted();
    private final NumbersGrid numbers;
    private final GapPicture picture;
    private final CosinePlot cosines;
    private final LossPlot loss;
    private final PauseTransition rest = new PauseTransition(Duration.millis(REST_MILLIS));

    /// What it computes and speaks with.
    ///
    /// @param jobs    shows what takes seconds
    /// @param prepare fits corrections
    /// @param live    follows the slider and draws
    /// @param compare measures corrections one after the other
    /// @param done    hears what was done
    /// @param saving  saves corrections
    public record Parts(
            JobQueue jobs,
            Background prepare,
            Background live,
            Background compare,
            Consumer<String> done,
            CorrectionSaving saving) {

        /// Where nothing is saved.
        public static Parts unsaved(
                JobQueue jobs, Background prepare, Background live, Background compare) {
            return new Parts(jobs, prepare, live, compare, said -> {}, (rows, fit, name) -> {});
        }
    }

    public ClosePanel(LabContext context) {
        this(
                context.bench().session(),
                context.lab(),
                new Parts(
                        context.bench().jobs(),
                        context.work().background().apply(LabTabKind.CLOSE),
                        context.work().live(),
                        context.work().compare(),
                        said -> context.bench().notices().doneProperty().set(said),
                        CorrectionSaving.of(context)),
                context.words());
    }

    /// Where there is no whole laboratory around it.
    public ClosePanel(Session session, LabModel lab, Parts parts, Messages words) {
        this.words = words;
        this.text = new CloseText(words);
        this.model =
                new CloseModel(
                        session,
                        lab,
                        new CloseModel.Lanes(parts.jobs(), parts.prepare(), parts.live()),
                        words.get("lab.close.job"));
        this.offs =
                new TradeOffModel(parts.jobs(), parts.compare(), words.get("lab.close.compare"));
        setId("close");
        numbers = new NumbersGrid(words);
        picture = new GapPicture(words, parts.live().worker(), parts.live().fx());
        cosines = new CosinePlot(words);
        loss = new LossPlot(words);
        gap.setId("close-gap");
        gap.getStyleClass().add("close-headline");
        gap.setMinWidth(0);
        judged.setId("close-judged");
        setTop(new VBox(gap, judged));
        getTop().getStyleClass().add("close-top");
        var offPane = new TradeOffPane(offs, text, words, parts.done());
        var columns = new SplitPane(left(save(lab, parts.saving())), middle(), offPane);
        columns.setId("close-columns");
        columns.setDividerPositions(0.235, 0.55);
        setCenter(new StackPane(columns, emptiness(columns)));
        follow(lab);
    }

    private void follow(LabModel lab) {
        model.preparedProperty().subscribe(this::begin);
        model.stateProperty().subscribe(this::show);
        model.curveProperty().subscribe(this::showCurve);
        rest.setOnFinished(
                event -> {
                    if (model.preparedProperty().get() != null) {
                        offs.measureHere(name(lab));
                    }
                });
        sceneProperty().subscribe(scene -> model.setActive(scene != null));
    }

    /// The correction at the slider's place.
    private static String name(LabModel lab) {
        var choice = lab.correctionProperty().get();
        return choice.mix() == 1 ? choice.name() : "mix:" + choice.mix() + ":" + choice.name();
    }

    private Button save(LabModel lab, CorrectionSaving saving) {
        var button = new Button(words.get("lab.close.save-correction"));
        button.setId("close-save");
        button.setMaxWidth(Double.MAX_VALUE);
        Buttons.explain(button, words.get("lab.close.save-correction.tip"));
        button.disableProperty().bind(model.preparedProperty().isNull());
        button.setOnAction(
                event -> {
                    var ready = model.preparedProperty().get();
                    if (ready != null) {
                        saving.save(ready.rows(), ready.fit(), name(lab));
                    }
                });
        return button;
    }

    private static Label muted() {
        var label = new Label();
        label.getStyleClass().addAll("cs-small", "cs-muted");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Region left(Button save) {
        var box = new VBox(new CloseControls(model, words), numbers, queries, save);
        box.getStyleClass().add("close-left");
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinWidth(SIDE - 60);
        scroll.setPrefWidth(SIDE);
        return scroll;
    }

    private Region middle() {
        var plots = new HBox(cosines, new VBox(loss, minimum));
        HBox.setHgrow(cosines, Priority.ALWAYS);
        var right = (Region) plots.getChildren().getLast();
        HBox.setHgrow(right, Priority.ALWAYS);
        cosines.setPrefWidth(200);
        right.setPrefWidth(200);
        VBox.setVgrow(loss, Priority.ALWAYS);
        VBox.setVgrow(picture, Priority.ALWAYS);
        plots.setMinHeight(170);
        plots.setPrefHeight(210);
        var box = new VBox(picture, plots);
        box.getStyleClass().add("close-middle");
        return box;
    }

    private StackPane emptiness(Region columns) {
        var sentence = new Label();
        sentence.setId("close-empty");
        sentence.setWrapText(true);
        var box = new StackPane(sentence);
        box.getStyleClass().add("cs-empty");
        model.progressProperty()
                .subscribe(
                        now -> {
                            sentence.setText(text.progress(now));
                            boolean ready = now.kind() == CloseModel.Progressing.Kind.READY;
                            box.setVisible(!ready);
                            columns.setVisible(ready);
                        });
        return box;
    }

    private void begin(CloseModel.@Nullable Prepared prepared) {
        picture.begin(prepared);
        offs.show(prepared);
        judged.setText(prepared == null ? "" : text.judged(prepared));
        if (prepared == null) {
            gap.setText("");
            numbers.show(null, null);
        }
    }

    private void show(@Nullable LiveState state) {
        var ready = model.preparedProperty().get();
        if (state == null || ready == null) {
            return;
        }
        picture.show(state);
        numbers.show(ready.start(), state);
        cosines.show(ready.start(), state);
        loss.mark(state);
        gap.setText(text.gap(ready.start(), state));
        queries.setText(text.mixedQueries(state));
        rest.playFromStart();
    }

    private void showCurve(@Nullable LossCurve curve) {
        loss.show(curve);
        minimum.setText(
                curve == null ? "" : text.minimum(curve, model.temperatureProperty().get()));
    }

    /// Whether everything that moves shows the place of the slider.
    public boolean isSettled() {
        var state = model.stateProperty().get();
        return model.isSettled() && state != null && picture.shows(state);
    }
}
