package io.conoscope.app;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.FigureNotices;
import io.conoscope.app.command.Workspace;
import io.conoscope.app.services.WindowSearch;
import io.conoscope.app.threads.Pools;
import io.conoscope.app.threads.TaskKind;
import io.conoscope.service.search.QueryEncoder;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.sheet.Banner;
import io.conoscope.ui.lab.LabContext;
import io.conoscope.ui.lab.LabModel;
import io.conoscope.ui.lab.LabPanel;
import io.conoscope.ui.lab.LabSubject;
import io.conoscope.ui.lab.LabTab;
import io.conoscope.ui.lab.LabTabKind;
import io.conoscope.ui.lab.anatomy.AnatomyModel;
import io.conoscope.ui.lab.anatomy.AnatomyPanel;
import io.conoscope.ui.lab.batch.BatchPanel;
import io.conoscope.ui.lab.close.ClosePanel;
import io.conoscope.ui.lab.cone.ConeModel;
import io.conoscope.ui.lab.cone.ConePanel;
import io.conoscope.ui.lab.cone.DepthModel;
import io.conoscope.ui.lab.group.GroupsPanel;
import io.conoscope.ui.lab.mixed.MixedModel;
import io.conoscope.ui.lab.mixed.MixedPanel;
import io.conoscope.ui.lab.models.ModelsPanel;
import io.conoscope.ui.lab.models.ModelsServices;
import io.conoscope.ui.session.color.ColorChoice;
import io.conoscope.ui.session.color.ColoringModel;
import io.conoscope.ui.session.status.Notices;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;

/// The laboratory, put together when it is first shown.
final class LabWorkspace {

    private final Commands commands;
    private final LabContext context;
    private final ColoringModel coloring;
    private final Messages words;
    private final MixedModel.ModelLookup lookup;
    private final ModelsServices models;

    /// The floors below that only the laboratory needs.
    ///
    /// @param queries embeds what is searched for, elsewhere
    /// @param models  measures models side by side
    record Floors(QueryEncoder queries, ModelsServices models) {}

    LabWorkspace(
            Commands commands, ExploreModels explore, Floors floors, Pools pools, Messages words) {
        this.commands = commands;
        this.words = words;
        this.lookup = new WindowSearch(floors.queries())::modelOf;
        this.models = floors.models();
        this.coloring = explore.coloring();
        this.context =
                new LabContext(
                        new LabModel(),
                        commands.bench(),
                        explore.selecting(),
                        explore.attributes(),
                        new LabContext.Work(
                                kind -> pools.background(task(kind)),
                                pools.background(TaskKind.SLIDING),
                                pools.background(TaskKind.WEIGHING),
                                pools.decoding(),
                                explore.thumbnails(),
                                floors.queries()),
                        new LabContext.Files(
                                commands.files(),
                                title -> export(title, pools),
                                pools.background(TaskKind.FILES),
                                this::explore),
                        words);
    }

    Region workspace() {
        var subject = new LabSubject(commands.bench().session(), context.lab(), words);
        var panel = new LabPanel(tabs(), subject, words);
        var banner =
                new Banner(
                        "banner-lab", commands.bench().notices().at(Notices.Location.LAB), words);
        // Over the panel, so that nothing moves under the mouse.
        StackPane.setAlignment(banner, Pos.TOP_CENTER);
        banner.setMaxHeight(Region.USE_PREF_SIZE);
        return new StackPane(panel, banner);
    }

    /// The tabs, from the left.
    private List<LabTab> tabs() {
        return List.of(
                new LabTab(LabTabKind.CLOSE, () -> new ClosePanel(context)),
                new LabTab(LabTabKind.ANATOMY, this::anatomy),
                new LabTab(LabTabKind.MIXED, this::mixed),
                new LabTab(LabTabKind.BATCHES, () -> new BatchPanel(context)),
                new LabTab(LabTabKind.GROUPS, () -> GroupsPanel.of(context, this::colorBy)),
                new LabTab(LabTabKind.CONE, this::cone),
                new LabTab(LabTabKind.MODELS, () -> new ModelsPanel(context, models)));
    }

    /// Colours points by an attribute and shows them.
    private void colorBy(String attribute) {
        coloring.choiceProperty().set(ColorChoice.by(attribute));
        explore();
    }

    private Region anatomy() {
        return new AnatomyPanel(
                new AnatomyModel(context),
                context,
                context.work().background().apply(LabTabKind.ANATOMY));
    }

    private Region mixed() {
        return new MixedPanel(new MixedModel(context, lookup), context);
    }

    private Region cone() {
        var bench = commands.bench();
        var background = context.work().background().apply(LabTabKind.CONE);
        return new ConePanel(
                new ConeModel(bench.session(), bench.jobs(), bench.notices(), background, words),
                new DepthModel(bench, background, words),
                context.files().export().apply("lab.cone.layers"),
                words);
    }

    private void explore() {
        commands.window().workspaceProperty().set(Workspace.EXPLORE);
    }

    private FigureExport export(String title, Pools pools) {
        return new FigureExport(
                commands.files().target(title),
                pools.background(TaskKind.FILES),
                new FigureNotices(commands.bench().notices(), Notices.Location.LAB, words));
    }

    private static TaskKind task(LabTabKind kind) {
        return switch (kind) {
            case CLOSE -> TaskKind.CORRECTING;
            case ANATOMY -> TaskKind.ANATOMY;
            case MIXED -> TaskKind.MIXED_SEARCH;
            case BATCHES -> TaskKind.BATCHES;
            case GROUPS -> TaskKind.GROUPS;
            case CONE -> TaskKind.CONE;
            case MODELS -> TaskKind.MODELS;
        };
    }
}
