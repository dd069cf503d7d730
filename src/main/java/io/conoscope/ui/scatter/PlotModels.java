package io.conoscope.ui.scatter;

import io.conoscope.ui.scatter.plot.PlotLayer;
import io.conoscope.ui.scatter.plot.PlotLayerKind;
import io.conoscope.ui.scatter.plot.PlotLayersModel;
import io.conoscope.ui.scatter.side.ScatterTexts;

import java.util.List;
import java.util.concurrent.Executor;

/// What the layers above the points are made of, for both sides.
///
/// @param layers which of them are switched on
/// @param kinds  which there are
public record PlotModels(PlotLayersModel layers, List<PlotLayerKind> kinds) {

    /// Points without anything above them.
    public static PlotModels none() {
        return new PlotModels(new PlotLayersModel(), List.of());
    }

    /// All of them.
    public static PlotModels of() {
        return new PlotModels(new PlotLayersModel(), List.of());
    }

    /// The layers of one side.
    ///
    /// @param texts of what the side shows
    /// @param io    decodes photos
    List<PlotLayer> newLayers(ScatterTexts texts, Executor io) {
        return List.of();
    }
}
