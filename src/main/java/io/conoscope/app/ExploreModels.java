package io.conoscope.app;

import io.conoscope.app.services.WindowAttributes;
import io.conoscope.app.threads.Pools;
import io.conoscope.app.threads.TaskKind;
import io.conoscope.service.label.ClusterLabelling;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.scatter.PlotModels;
import io.conoscope.ui.scatter.label.LabelsModel;
import io.conoscope.ui.scatter.plot.PlotLayersModel;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.attribute.AttributesModel;
import io.conoscope.ui.session.select.SelectionModel;

/// What the panels of the Explore workspace share beside the session.
///
/// @param attributes of the items on screen
/// @param selection  changes what is selected and filtered
/// @param plot       what stands above the points
record ExploreModels(AttributesModel attributes, SelectionModel selection, PlotModels plot) {

    static ExploreModels of(Workbench bench, Pools pools, Messages words) {
        var attributes =
                new AttributesModel(
                        bench.session(),
                        new WindowAttributes(),
                        bench.jobs(),
                        pools.background(TaskKind.ATTRIBUTES));
        return new ExploreModels(
                attributes, new SelectionModel(bench.session()), PlotModels.of(
                        new LabelsModel.Tools(
                                new ClusterLabelling(),
                                pools.background(TaskKind.LABELING),
                                new PlotLayersModel(),
                                attributes,
                                words)));
    }
}
