package io.conoscope.app.frame;

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

    /// Selects the pairs of what is selected.
    void selectPairs();

    /// Saves pictures of the views; asks where.
    void exportView();

    /// Saves the measures; asks where.
    void saveMeasures();

    /// Puts the measures on the clipboard.
    void copyMeasures();

    /// What takes the keyboard when nothing else does.
    Node home();
}
