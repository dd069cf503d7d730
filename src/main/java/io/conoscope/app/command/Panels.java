package io.conoscope.app.command;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The panels of the Explore workspace and what menus and keys ask of them.
public interface Panels {

    Region browser();

    Region scatter();

    Region histogram();

    Region measures();

    Region details();

    /// Shows the whole layout.
    void fit();

    /// Saves a picture of the scatter; asks where.
    void exportScatter();

    /// Saves a picture of the histogram; asks where.
    void exportHistogram();

    /// Saves the measures; asks where.
    void saveMeasures();

    /// Puts the measures on the clipboard.
    void copyMeasures();

    /// What takes the keyboard when nothing else does.
    Node home();
}
