package io.conoscope.ui.run.film;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.ColorTokens;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.LatestOnFx;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.view.RasterView;
import io.conoscope.ui.run.epoch.EpochStrip;
import io.conoscope.ui.run.epoch.EvaluationFrame;
import io.conoscope.ui.run.epoch.RunTitle;
import io.conoscope.ui.run.evaluation.EvaluationsModel;
import io.conoscope.ui.session.status.JobQueue;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The gap view of every evaluation as a film, up to four runs side by side on the same axes.
public final class FilmPanel extends BorderPane {

    private final EvaluationsModel evaluations;
    private final FilmModel model;
    private final Background raster;
    private final Messages words;
    private final ColorTokens tokens = FilmColors.tokens();
    private final HBox columns = new HBox();
    private final List<Column> shown = new ArrayList<>();
    private final FilmExport save;

    /// Where films are read, drawn and written; each of one thread.
    ///
    /// @param jobs   shows the writing
    /// @param export asks where, and tells how it ended
    public record Context(
            Background reading,
            Background raster,
            Background writing,
            JobQueue jobs,
            FigureExport export) {}

    /// @param open asks for runs to open
    public FilmPanel(EvaluationsModel evaluations, Context context, Messages words, Runnable open) {
        this.evaluations = evaluations;
        this.raster = context.raster();
        this.words = words;
        model = new FilmModel(evaluations, context.reading(), words);
        columns.setId("film-columns");
        columns.getStyleClass().add("run-columns");
        columns.setMinSize(0, 0);
        var frame = new EvaluationFrame(evaluations, "film", words, open);
        var strip = new EpochStrip(evaluations.epoch(), words);
        setId("film");
        getStyleClass().add("cs-panel");
        save = save(context);
        setTop(
                frame.header(
                        damage(),
                        mark("disc", "film.image"),
                        mark("diamond", "film.text"),
                        pairs(),
                        save));
        setCenter(frame.around(columns));
        setBottom(strip);
        getChildren().add(tokens);
        strip.takeKeysOf(this);
        model.filmsProperty().subscribe(now -> show());
        model.pairsProperty().subscribe(now -> show());
        // Colours change one by one while a style is applied, which drawing may itself ask for.
        var later = new LatestOnFx<Object>(FxThread.EXECUTOR, now -> show());
        tokens.colorsProperty().subscribe((before, now) -> later.accept(now));
        evaluations
                .epoch()
                .positionProperty()
                .subscribe(now -> shown.forEach(column -> column.view().showEpoch()));
    }

    /// One run: its title above its film.
    private record Column(VBox box, RunTitle title, FilmView view) {}

    private Column column() {
        var title = new RunTitle(words);
        var view =
                new FilmView(
                        evaluations.epoch(), new RasterView(raster.worker(), raster.fx()), words);
        var box = new VBox(title, view);
        box.setMinSize(0, 0);
        box.setPrefWidth(200);
        VBox.setVgrow(view, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        return new Column(box, title, view);
    }

    private void show() {
        var films = model.filmsProperty().get();
        while (shown.size() < films.size()) {
            shown.add(column());
        }
        while (shown.size() > films.size()) {
            shown.removeLast();
        }
        columns.getChildren().setAll(shown.stream().map(Column::box).toList());
        save.setDisable(films.isEmpty());
        var look = look();
        for (int i = 0; i < films.size(); i++) {
            shown.get(i).title().show(films.get(i).run());
            shown.get(i).view().show(films.get(i), look);
        }
    }

    private FilmView.Look look() {
        return new FilmView.Look(
                model.box(), model.pairsProperty().get(), FilmColors.palette(tokens));
    }

    /// Saves the whole film as animated GIF, in the background. FX thread.
    public void saveGif(Path target) {
        save.saveGif(target);
    }

    private FilmExport save(Context context) {
        var files = new FilmExport.Context(context.jobs(), context.writing(), context.export());
        var button =
                new FilmExport(
                        files, words, this::stage, evaluations.epoch().positionProperty()::get);
        button.setDisable(true);
        return button;
    }

    private FilmStage stage() {
        var view = shown.getFirst().view();
        return new FilmStage(
                model.filmsProperty().get(),
                evaluations.epoch().epochsProperty().get(),
                look(),
                FilmColors.ink(tokens),
                Math.max(320, view.getWidth()),
                Math.max(240, view.getHeight()));
    }

    private Label damage() {
        var label = new Label();
        label.setId("film-damage");
        label.getStyleClass().addAll("cs-small", "cs-warning-count");
        label.setMinWidth(0);
        EvaluationFrame.explain(label, model.detailsProperty());
        label.textProperty()
                .bind(
                        model.damageProperty()
                                .map(
                                        said ->
                                                said.isEmpty()
                                                        ? model.emptinessProperty().get()
                                                        : said));
        return label;
    }

    private Label mark(String style, String key) {
        var swatch = new Region();
        swatch.getStyleClass().add(style);
        var label = new Label(words.get(key), swatch);
        label.getStyleClass().add("film-mark");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private ToggleButton pairs() {
        var line = new Region();
        line.getStyleClass().addAll("kind-swatch", "pairs");
        var button = new ToggleButton(words.get("film.pairs"), line);
        button.setId("film-pairs");
        button.getStyleClass().addAll("small", "kind-toggle");
        button.setMinWidth(USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(model.pairsProperty());
        Buttons.explain(button, words.get("film.pairs.tip"));
        return button;
    }
}
