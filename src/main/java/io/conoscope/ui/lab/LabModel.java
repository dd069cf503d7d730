package io.conoscope.ui.lab;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the tabs of the laboratory share beside the session. FX thread only.
public final class LabModel {

    private final ObjectProperty<CorrectionChoice> correction =
            new SimpleObjectProperty<>(CorrectionChoice.USUAL);

    /// The correction that is looked at; never null.
    public ObjectProperty<CorrectionChoice> correctionProperty() {
        return correction;
    }
}
