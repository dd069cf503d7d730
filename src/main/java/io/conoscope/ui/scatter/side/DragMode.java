package io.conoscope.ui.scatter.side;

/// What a drag on the scatter does.
public enum DragMode {
    /// Moves the view.
    PAN,
    /// Selects with a box.
    BOX,
    /// Selects with a lasso.
    LASSO
}
