package io.conoscope.app;

import io.conoscope.app.services.WindowAttributes;
import io.conoscope.app.threads.Pools;
import io.conoscope.app.threads.TaskKind;
import io.conoscope.base.AppFolders;
import io.conoscope.ui.kit.thumbnail.ThumbnailCache;
import io.conoscope.ui.scatter.PlotModels;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.attribute.AttributesModel;
import io.conoscope.ui.session.select.SelectionModel;

/// What the panels of the Explore workspace share beside the session.
///
/// @param attributes of the items on screen
/// @param selection  changes what is selected and filtered
/// @param thumbnails keeps small pictures from one start to the next
/// @param plot       what stands above the points
record ExploreModels(
        AttributesModel attributes,
        SelectionModel selection,
        ThumbnailCache thumbnails,
        PlotModels plot) {

    static ExploreModels of(Workbench bench, Pools pools, AppFolders folders) {
        var attributes =
                new AttributesModel(
                        bench.session(),
                        new WindowAttributes(),
                        bench.jobs(),
                        pools.background(TaskKind.ATTRIBUTES));
        var selection = new SelectionModel(bench.session());
        var thumbnails =
                new ThumbnailCache(
                        folders.cache().resolve("thumbnails"), ThumbnailCache.USUAL_SIZE);
        var plot = PlotModels.of();
        return new ExploreModels(attributes, selection, thumbnails, plot);
    }
}
