package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.scatter.geometry.CrosshairLayer;
import io.conoscope.ui.scatter.geometry.GeometryLayer;
import io.conoscope.ui.scatter.geometry.MinimapLayer;
import io.conoscope.ui.scatter.geometry.PlotSide;
import io.conoscope.ui.scatter.geometry.ScaleBarLayer;
import io.conoscope.ui.scatter.label.LabelLayer;
import io.conoscope.ui.scatter.label.LabelsModel;
import io.conoscope.ui.scatter.photo.PhotoLayer;
import io.conoscope.ui.scatter.plot.PlotLayer;
import io.conoscope.ui.scatter.plot.PlotLayerKind;
import io.conoscope.ui.scatter.plot.PlotLayersModel;
import io.conoscope.ui.scatter.side.ScatterTexts;
import io.conoscope.ui.session.DisplayedLayout;

import javafx.beans.value.ObservableValue;

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
    /// @param texts  of what the side shows
    /// @param source the layout as its method has it, however it is turned: clusters are its own
    /// @param side   what layers ask of it
    /// @param io     decodes photos, measures geometry
    List<PlotLayer> newLayers(
            ScatterTexts texts,
            ObservableValue<@Nullable DisplayedLayout> source,
            PlotSide side,
            Executor io) {
        if (clusters == null) {
            return List.of();
        }
        var labels = new LabelsModel(texts.session(), source, clusters);
        var lane = FxThread.background(io);
        var photos =
                new PhotoLayer(
                        texts.session(),
                        lane,
                        layers,
                        texts.words().get("scatter.layer.photos.missing"));
        return List.of(
                new LabelLayer(labels, texts.words()),
                photos,
                new GeometryLayer(texts.session(), side, lane, texts.words()),
                new ScaleBarLayer(side, layers, texts.words()),
                new MinimapLayer(side, lane, texts.words()),
                new CrosshairLayer(side));
    }
}
