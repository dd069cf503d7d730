package io.conoscope.app;

import io.conoscope.app.services.WindowAttributes;
import io.conoscope.app.services.WindowSearch;
import io.conoscope.app.threads.Pools;
import io.conoscope.app.threads.TaskKind;
import io.conoscope.service.search.QueryEncoder;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.search.SearchModel;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.attribute.AttributesModel;
import io.conoscope.ui.session.select.SelectionModel;

/// What the panels of the Explore workspace share beside the session.
///
/// @param attributes of the items on screen
/// @param selection  changes what is selected and filtered
/// @param search     of words and meaning
record ExploreModels(AttributesModel attributes, SelectionModel selection, SearchModel search) {

    static ExploreModels of(Workbench bench, QueryEncoder queries, Pools pools, Messages words) {
        var selection = new SelectionModel(bench.session());
        return new ExploreModels(
                new AttributesModel(
                        bench.session(),
                        new WindowAttributes(),
                        bench.jobs(),
                        pools.background(TaskKind.ATTRIBUTES)),
                selection,
                new SearchModel(
                        bench,
                        selection,
                        new WindowSearch(queries),
                        new SearchModel.Lanes(
                                pools.background(TaskKind.SEARCHING),
                                pools.background(TaskKind.QUERYING)),
                        words));
    }
}
