package io.conoscope.ui.select;

import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.select.NamedSelection;
import io.conoscope.ui.session.select.Selecting;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What stands over the scatter at the top: the query bar, what is selected, what is filtered.
/// Takes no room from the scatter, and the mouse only where it shows something.
public final class SelectionOverlay extends VBox {

    /// What axes and the legend of colours take up at the sides, in pixels.
    private static final double BESIDE = 72 + 250;

    /// Below this width the bar leaves the upper edge to the legend of colours.
    private static final double ROOMY = 860;

    /// What axes and the minimap take up beside the bar at the lower edge.
    private static final double BESIDE_BELOW = 72 + 170;

    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");

    private final SelectionBar bar;
    private final QueryBar query;
    private final QueryModel model;
    private final Runnable home;

    /// @param actions what the bar asks of the panels
    public SelectionOverlay(Selecting selecting, Messages words, SelectionBar.Actions actions) {
        this.home = actions.home();
        setId("selection-overlay");
        getStyleClass().add("select-overlay");
        setPickOnBounds(false);
        setAlignment(Pos.TOP_LEFT);
        setMinSize(0, 0);
        model = new QueryModel(selecting, words);
        query = new QueryBar(model, selecting, words, this::closeQuery);
        bar = new SelectionBar(selecting, words, actions);
        var chip = new FilterChip(selecting, words);
        var chips = new FlowPane(8, 8, bar, chip);
        chips.setAlignment(Pos.TOP_LEFT);
        chips.setPickOnBounds(false);
        show(false);
        var space = new Region();
        space.setMouseTransparent(true);
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().setAll(query, space, chips);
        widthProperty()
                .subscribe(
                        width -> {
                            boolean above = width.doubleValue() >= ROOMY;
                            space.setManaged(!above);
                            pseudoClassStateChanged(BELOW, !above);
                            double room = width.doubleValue() - (above ? BESIDE : BESIDE_BELOW);
                            bar.fit(room);
                            bar.setMaxWidth(room);
                            chip.setMaxWidth(room);
                        });
    }

    /// The expression in the query bar.
    public QueryModel query() {
        return model;
    }

    /// Shows the query bar with the keyboard in it.
    public void openQuery() {
        show(true);
        // The key that opens it is typed after it was pressed, and is no part of the expression.
        FxThread.EXECUTOR.execute(query::begin);
    }

    private void show(boolean on) {
        query.setVisible(on);
        query.setManaged(on);
    }

    private void closeQuery() {
        show(false);
        home.run();
    }

    /// Asks for a name of the selection.
    public void askName() {
        bar.ask(null);
    }

    /// Asks for another name of a named selection.
    public void rename(NamedSelection named) {
        bar.ask(named);
    }

    /// Closes what is on top here; whether there was anything.
    public boolean close() {
        if (bar.cancel()) {
            return true;
        }
        boolean open = query.isVisible();
        if (open) {
            closeQuery();
        }
        return open;
    }
}
