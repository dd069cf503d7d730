package io.conoscope.app;

import io.conoscope.app.services.WindowAttributes;
import io.conoscope.app.threads.Pools;
import io.conoscope.app.threads.TaskKind;
import io.conoscope.service.attribute.ColumnCache;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.attribute.AttributesModel;
import io.conoscope.ui.session.color.ColoringModel;
import io.conoscope.ui.session.select.SelectionModel;

/// What the panels of the Explore workspace share beside the session.
///
/// @param attributes of the items on screen
/// @param selection  changes what is selected and filtered
/// @param coloring   what points are coloured by
record ExploreModels(AttributesModel attributes, SelectionModel selection, ColoringModel coloring) {

    /// @param cache keeps what is measured of items
    static ExploreModels of(Workbench bench, ColumnCache cache, Pools pools, Messages words) {
        var attributes =
                new AttributesModel(
                        bench.session(),
                        new WindowAttributes(cache),
                        new AttributesModel.Context(bench.jobs(), bench.notices(), words),
                        pools.background(TaskKind.ATTRIBUTES));
        var selection = new SelectionModel(bench.session());
        var coloring =
                new ColoringModel(
                        bench.session(),
                        attributes,
                        selection,
                        pools.background(TaskKind.COLORING),
                        words);
        return new ExploreModels(attributes, selection, coloring);
    }
}
