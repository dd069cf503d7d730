package io.conoscope.ui.kit.control;

import javafx.beans.binding.BooleanExpression;

/// Something that runs, can be paused and stepped through, and begun again. FX thread only.
public interface Transport {

    /// Whether it runs, so that it can be paused.
    BooleanExpression running();

    /// Whether it can be paused, resumed or, when it is done, begun again.
    BooleanExpression playable();

    /// Whether it can do a single step.
    BooleanExpression steppable();

    /// Whether it can be begun again.
    BooleanExpression restartable();

    /// Pauses it while it runs, resumes it while it is paused, else begins it again.
    void playOrPause();

    /// Lets it do one step; pauses it first.
    void step();

    /// Begins it again.
    void restart();
}
