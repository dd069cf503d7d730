package io.conoscope.ui.lab.anatomy;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.lab.LabContext;

import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// What the gap is made of: coordinates and spectra on the left, the pairs by common and own part
// in
/// the middle, those that the gap does not explain on the right.
public final class AnatomyPanel extends BorderPane {

    private static final double SIDE = 330;

    private final AnatomyModel model;
    private final Messages words;
    private final Label answer = new Label();
    private final Label carrying = small();
    private final Label component = small();
    private final Label coordinate = small();
    private final CoordinatePlot coordinates;
    private final ValuesPlot values;
    private final SpectrumPlot spectrum;
    private final PairPlot pairs;
    private final PairList list;

    /// @param painting paints the pairs
    public AnatomyPanel(AnatomyModel model, LabContext context, Background painting) {
        this.model = model;
        this.words = context.words();
        setId("anatomy");
        coordinates = new CoordinatePlot(words, model.placeProperty()::set, model::step);
        values = new ValuesPlot(words);
        spectrum = new SpectrumPlot(words);
        list = new PairList(model, context.work(), words);
        pairs = PairPlot.of(words, painting, this::choose);
        answer.setId("anatomy-answer");
        answer.getStyleClass().add("anatomy-answer");
        answer.setWrapText(true);
        answer.setMinHeight(USE_PREF_SIZE);
        answer.setTooltip(Tooltips.of(words.get("lab.anatomy.answer.tip")));
        setTop(answer);
        var columns = new SplitPane(left(), middle(), list);
        columns.setId("anatomy-columns");
        columns.setDividerPositions(0.27, 0.73);
        setCenter(new StackPane(columns, emptiness(columns)));
        list.onChosen(this::mark);
        model.shownProperty().subscribe(this::show);
        model.valuesProperty().subscribe(this::showCoordinate);
        sceneProperty().subscribe(scene -> model.setActive(scene != null));
    }

    private static Label small() {
        var label = new Label();
        label.getStyleClass().addAll("cs-small", "cs-muted");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Region left() {
        var box =
                new VBox(
                        heading("lab.anatomy.coordinates"),
                        carrying,
                        coordinates,
                        coordinate,
                        values,
                        heading("lab.anatomy.spectrum"),
                        component,
                        spectrum);
        for (var plot : new Region[] {coordinates, values, spectrum}) {
            VBox.setVgrow(plot, Priority.ALWAYS);
        }
        box.getStyleClass().add("anatomy-left");
        box.setMinWidth(SIDE - 60);
        box.setPrefWidth(SIDE);
        return box;
    }

    private Region middle() {
        VBox.setVgrow(pairs, Priority.ALWAYS);
        var says = small();
        says.setText(words.get("lab.anatomy.pairs-says"));
        var box = new VBox(heading("lab.anatomy.pairs"), says, pairs);
        box.getStyleClass().add("anatomy-middle");
        return box;
    }

    private HBox heading(String key) {
        var label = new Label(words.get(key));
        label.getStyleClass().add("cs-heading");
        label.setTooltip(Tooltips.of(words.get(key + ".tip")));
        return new HBox(label);
    }

    private StackPane emptiness(Region columns) {
        var sentence = new Label();
        sentence.setId("anatomy-empty");
        sentence.setWrapText(true);
        sentence.textProperty().bind(model.emptinessProperty());
        var box = new StackPane(sentence);
        box.getStyleClass().add("cs-empty");
        box.visibleProperty().bind(model.emptinessProperty().isNotEmpty());
        columns.visibleProperty().bind(model.emptinessProperty().isEmpty());
        return box;
    }

    private void show(AnatomyModel.@Nullable Shown shown) {
        coordinates.show(shown == null ? null : shown.anatomy().coordinates());
        spectrum.show(shown == null ? null : shown.anatomy());
        pairs.show(
                shown == null ? null : shown.anatomy().pairs(),
                shown == null ? new int[0] : shown.listed(),
                shown == null ? 0 : shown.anatomy().norm());
        answer.setText(shown == null ? "" : model.text().answer(shown));
        carrying.setText(shown == null ? "" : model.text().coordinates(shown));
        component.setText(shown == null ? "" : model.text().spectrum(shown));
        showCoordinate();
    }

    private void showCoordinate() {
        var shown = model.shownProperty().get();
        var counted = model.valuesProperty().get();
        values.show(counted);
        if (shown != null && counted != null) {
            int place = model.placeProperty().get();
            var said =
                    model.text().coordinate(shown, place, counted.imageMean(), counted.textMean());
            coordinate.setText(said);
            coordinates.choose(place, said);
        } else {
            coordinate.setText("");
        }
    }

    /// A pair that was clicked in the plot: in the list where it is there, else selected at once.
    private void choose(int pair) {
        var shown = model.shownProperty().get();
        if (shown == null) {
            return;
        }
        var listed = shown.listed();
        for (int place = 0; place < listed.length; place++) {
            if (listed[place] == pair) {
                list.choose(place);
                return;
            }
        }
        model.selectPair(pair);
        pairs.mark(pair);
    }

    private void mark() {
        var shown = model.shownProperty().get();
        int place = list.chosen();
        if (shown != null) {
            pairs.mark(place < 0 || place >= shown.listed().length ? -1 : shown.listed()[place]);
        }
    }
}
