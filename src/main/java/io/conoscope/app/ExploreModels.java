package io.conoscope.app;

import io.conoscope.app.services.WindowAttributes;
import io.conoscope.app.services.WindowSearch;
import io.conoscope.app.threads.Pools;
import io.conoscope.app.threads.TaskKind;
import io.conoscope.base.AppFolders;
import io.conoscope.service.attribute.ColumnCache;
import io.conoscope.service.attribute.attach.Attachments;
import io.conoscope.service.label.ClusterLabelling;
import io.conoscope.service.search.QueryEncoder;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.thumbnail.ThumbnailCache;
import io.conoscope.ui.scatter.PlotModels;
import io.conoscope.ui.scatter.label.LabelsModel;
import io.conoscope.ui.scatter.plot.PlotLayersModel;
import io.conoscope.ui.search.SearchModel;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.attribute.AttributesModel;
import io.conoscope.ui.session.color.ColoringModel;
import io.conoscope.ui.session.select.FindModel;
import io.conoscope.ui.session.select.NamedSelectionsModel;
import io.conoscope.ui.session.select.Selecting;
import io.conoscope.ui.session.select.SelectionFile;
import io.conoscope.ui.session.select.SelectionModel;

/// What the panels of the Explore workspace share beside the session.
///
/// @param attributes of the items on screen
/// @param selecting  changes what is selected and filtered, and finds items
/// @param thumbnails keeps small pictures from one start to the next
/// @param plot       what stands above the points
/// @param coloring   what points are coloured by
/// @param search     of words and meaning
record ExploreModels(
        AttributesModel attributes,
        Selecting selecting,
        ThumbnailCache thumbnails,
        PlotModels plot,
        ColoringModel coloring,
        SearchModel search) {

    /// @param queries embeds what is searched for, elsewhere
    /// @param attachments what people attached to corpora
    /// @param folders where what is measured of items is kept, small pictures, named selections
    static ExploreModels of(
            Workbench bench,
            QueryEncoder queries,
            AppFolders folders,
            Attachments attachments,
            Pools pools,
            Messages words) {
        var attributes =
                new AttributesModel(
                        bench.session(),
                        new WindowAttributes(
                                new ColumnCache(folders.cache().resolve("attributes")),
                                attachments),
                        new AttributesModel.Context(bench.jobs(), bench.notices(), words),
                        pools.background(TaskKind.ATTRIBUTES));
        var selecting = selecting(bench, attributes, folders, pools, words);
        var thumbnails =
                new ThumbnailCache(
                        folders.cache().resolve("thumbnails"), ThumbnailCache.USUAL_SIZE);
        var plot =
                PlotModels.of(
                        new LabelsModel.Tools(
                                new ClusterLabelling(),
                                pools.background(TaskKind.LABELING),
                                new PlotLayersModel(),
                                attributes,
                                words));
        var coloring =
                new ColoringModel(
                        bench.session(),
                        attributes,
                        selecting.selection(),
                        pools.background(TaskKind.COLORING),
                        words);
        var search =
                new SearchModel(
                        bench,
                        selecting.selection(),
                        new WindowSearch(queries),
                        new SearchModel.Lanes(
                                pools.background(TaskKind.SEARCHING),
                                pools.background(TaskKind.QUERYING)),
                        words);
        return new ExploreModels(attributes, selecting, thumbnails, plot, coloring, search);
    }

    private static Selecting selecting(
            Workbench bench,
            AttributesModel attributes,
            AppFolders folders,
            Pools pools,
            Messages words) {
        var selection = new SelectionModel(bench.session());
        var context = new FindModel.Context(bench.jobs(), bench.notices(), words);
        var find =
                new FindModel(
                        bench.session(),
                        selection,
                        attributes,
                        context,
                        pools.background(TaskKind.SEARCHING));
        var named =
                new NamedSelectionsModel(
                        new NamedSelectionsModel.Parts(bench, selection, attributes),
                        new SelectionFile(folders.settings().resolve("selections")),
                        context,
                        pools.background(TaskKind.MEMORY));
        return new Selecting(bench.session(), selection, find, named, attributes);
    }

    /// Changes what is selected and filtered.
    SelectionModel selection() {
        return selecting.selection();
    }
}
