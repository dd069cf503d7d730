package io.conoscope.app;

import io.conoscope.app.services.WindowAttributes;
import io.conoscope.app.threads.Pools;
import io.conoscope.app.threads.TaskKind;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.attribute.AttributesModel;
import io.conoscope.ui.session.select.FindModel;
import io.conoscope.ui.session.select.NamedSelectionsModel;
import io.conoscope.ui.session.select.Selecting;
import io.conoscope.ui.session.select.SelectionFile;
import io.conoscope.ui.session.select.SelectionModel;

import java.nio.file.Path;

/// What the panels of the Explore workspace share beside the session.
///
/// @param attributes of the items on screen
/// @param selecting  changes what is selected and filtered, and finds items
record ExploreModels(AttributesModel attributes, Selecting selecting) {

    static ExploreModels of(Workbench bench, Pools pools, Path settings, Messages words) {
        var attributes =
                new AttributesModel(
                        bench.session(),
                        new WindowAttributes(),
                        bench.jobs(),
                        pools.background(TaskKind.ATTRIBUTES));
        return new ExploreModels(attributes, selecting(bench, attributes, pools, settings, words));
    }

    private static Selecting selecting(
            Workbench bench,
            AttributesModel attributes,
            Pools pools,
            Path settings,
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
                        new SelectionFile(settings.resolve("selections")),
                        context,
                        pools.background(TaskKind.MEMORY));
        return new Selecting(bench.session(), selection, find, named, attributes);
    }

    /// Changes what is selected and filtered.
    SelectionModel selection() {
        return selecting.selection();
    }
}
