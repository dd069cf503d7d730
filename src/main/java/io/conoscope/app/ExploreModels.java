package io.conoscope.app;

import io.conoscope.app.services.WindowAttributes;
import io.conoscope.app.threads.Pools;
import io.conoscope.app.threads.TaskKind;
import io.conoscope.base.AppFolders;
import io.conoscope.service.attribute.ColumnCache;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.thumbnail.ThumbnailCache;
import io.conoscope.ui.scatter.PlotModels;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.attribute.AttributesModel;
import io.conoscope.ui.session.color.ColoringModel;
import io.conoscope.ui.session.select.SelectionModel;

/// What the panels of the Explore workspace share beside the session.
///
/// @param attributes of the items on screen
/// @param selection  changes what is selected and filtered
/// @param thumbnails keeps small pictures from one start to the next
/// @param plot       what stands above the points
/// @param coloring   what points are coloured by
record ExploreModels(
        AttributesModel attributes,
        SelectionModel selection,
        ThumbnailCache thumbnails,
        PlotModels plot,
        ColoringModel coloring) {

    /// @param folders where what is measured of items is kept, and small pictures
    static ExploreModels of(Workbench bench, AppFolders folders, Pools pools, Messages words) {
        var attributes =
                new AttributesModel(
                        bench.session(),
                        new WindowAttributes(
                                new ColumnCache(folders.cache().resolve("attributes"))),
                        new AttributesModel.Context(bench.jobs(), bench.notices(), words),
                        pools.background(TaskKind.ATTRIBUTES));
        var selection = new SelectionModel(bench.session());
        var thumbnails =
                new ThumbnailCache(
                        folders.cache().resolve("thumbnails"), ThumbnailCache.USUAL_SIZE);
        var plot = PlotModels.of();
        var coloring =
                new ColoringModel(
                        bench.session(),
                        attributes,
                        selection,
                        pools.background(TaskKind.COLORING),
                        words);
        return new ExploreModels(attributes, selection, thumbnails, plot, coloring);
    }
}
