package io.conoscope.app.command;

import io.conoscope.ui.scatter.geometry.Turn;
import io.conoscope.ui.scatter.plot.PlotLayerKind;
import io.conoscope.ui.scatter.side.DragMode;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.select.NamedSelection;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The panels of the Explore workspace and what menus and keys ask of them.
public interface Panels {

    Region browser();

    /// Shows a table instead of photos in the browser, or photos instead of the table.
    void toggleTable();

    Region scatter();

    /// What stands below the scatter: recorded frames, stage and quality of each side.
    Region scatterFeet();

    Region histogram();

    Region measures();

    Region details();

    /// The run that keys act on: that of the side of the scatter that had the keyboard last.
    LayoutRun run();

    /// Shows the whole layout.
    void fit();

    /// Shows the selected points as large as they fit, or those that the filter keeps.
    void fitSelection();

    /// Turns layouts without axes, for looking at.
    void turn(UnaryOperator<Turn> change);

    /// Zooms the scatter about its middle.
    ///
    /// @param factor above 1 to see less, larger
    void zoom(double factor);

    /// Arms a box or lasso for the next drag on the scatter, or disarms it.
    void toggle(DragMode mode);

    /// Switches a layer above the scatter's points on or off.
    void toggle(PlotLayerKind layer);

    /// Opens the menu of what points are coloured by, or closes it.
    void colorBy();

    /// Closes what is on top over the scatter, or disarms and drops what is being drawn; whether
    /// there was anything.
    boolean cancelDrag();

    /// Shows the line for an expression over attributes.
    void openQuery();

    /// Asks for a name of the selection.
    void nameSelection();

    /// Asks for another name of a named selection.
    void rename(NamedSelection named);

    /// Saves a picture of the scatter, or where its points are; asks where.
    void exportScatter();

    /// Puts a picture of the scatter on the clipboard.
    void copyScatter();

    /// Saves the selected items with all that is known of them; asks where.
    void exportItems();

    /// Saves a picture of the histogram, or its counts; asks where.
    void exportHistogram();

    /// Saves the measures; asks where.
    void saveMeasures();

    /// Puts the measures on the clipboard.
    void copyMeasures();

    /// Looks at the item before, or at the one that was gone back from.
    void visit(boolean forward);

    /// How panels show sheets over the window and put them away.
    void showSheetsBy(Consumer<? super Region> show, Runnable hide);

    /// What takes the keyboard when nothing else does.
    Node home();
}
