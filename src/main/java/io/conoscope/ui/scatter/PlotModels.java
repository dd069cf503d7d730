package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.scatter.label.LabelLayer;
import io.conoscope.ui.scatter.label.LabelsModel;
import io.conoscope.ui.scatter.photo.PhotoLayer;
import io.conoscope.ui.scatter.plot.PlotLayer;
import io.conoscope.ui.scatter.plot.PlotLayerKind;
import io.conoscope.ui.scatter.plot.PlotLayersModel;
import io.conoscope.ui.scatter.side.ScatterTexts;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

/// What the layers above the points are made of, for both sides.
///
/// @param layers   which of them are switched on
/// @param clusters finds what labels say; null where there are no layers at all
public record PlotModels(PlotLayersModel layers, LabelsModel.@Nullable Tools clusters) {

    /// Points without anything above them.
    public static PlotModels none() {
        return new PlotModels(new PlotLayersModel(), null);
    }

    /// All layers.
    public static PlotModels of(LabelsModel.Tools clusters) {
        return new PlotModels(clusters.layers(), clusters);
    }

    /// Which layers there are.
    Set<PlotLayerKind> kinds() {
        return clusters == null
                ? EnumSet.noneOf(PlotLayerKind.class)
                : EnumSet.allOf(PlotLayerKind.class);
    }

    /// The layers of one side.
    ///
    /// @param texts of what the side shows
    /// @param io    decodes photos
    List<PlotLayer> newLayers(ScatterTexts texts, Executor io) {
        if (clusters == null) {
            return List.of();
        }
        var labels = new LabelsModel(texts.session(), texts.displayed(), clusters);
        var photos =
                new PhotoLayer(
                        texts.session(),
                        FxThread.background(io),
                        layers,
                        texts.words().get("scatter.layer.photos.missing"));
        return List.of(new LabelLayer(labels, texts.words()), photos);
    }
}
