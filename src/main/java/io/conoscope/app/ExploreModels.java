package io.conoscope.app;

import io.conoscope.app.services.WindowAttributes;
import io.conoscope.app.threads.Pools;
import io.conoscope.app.threads.TaskKind;
import io.conoscope.service.attribute.ColumnCache;
import io.conoscope.service.attribute.attach.Attachments;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.attribute.AttributesModel;
import io.conoscope.ui.session.select.SelectionModel;

/// What the panels of the Explore workspace share beside the session.
///
/// @param attributes of the items on screen
/// @param selection  changes what is selected and filtered
record ExploreModels(AttributesModel attributes, SelectionModel selection) {

    /// @param cache       keeps what is measured of items
    /// @param attachments what people attached to corpora
    static ExploreModels of(
            Workbench bench,
            ColumnCache cache,
            Attachments attachments,
            Pools pools,
            Messages words) {
        return new ExploreModels(
                new AttributesModel(
                        bench.session(),
                        new WindowAttributes(cache, attachments),
                        new AttributesModel.Context(
                                bench.jobs(), bench.notices(), words),
                        pools.background(TaskKind.ATTRIBUTES)),
                new SelectionModel(bench.session()));
    }
}
