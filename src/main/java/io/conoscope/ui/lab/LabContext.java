package io.conoscope.ui.lab;

import io.conoscope.service.search.QueryEncoder;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.sheet.FileDialogs;
import io.conoscope.ui.kit.thumbnail.ThumbnailCache;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.attribute.AttributesModel;
import io.conoscope.ui.session.select.Selecting;

import java.util.concurrent.Executor;
import java.util.function.Function;

/// What every tab of the laboratory is made from.
///
/// @param lab        what tabs share
/// @param bench      what is open, jobs, notices
/// @param selecting  what is selected, and its history
/// @param attributes of the items
/// @param work       where tabs compute
/// @param files      asks for files and writes them
/// @param words      texts on screen
public record LabContext(
        LabModel lab,
        Workbench bench,
        Selecting selecting,
        AttributesModel attributes,
        Work work,
        Files files,
        Messages words) {

    /// Where tabs compute; outcomes arrive on the FX thread.
    ///
    /// @param background by tab, one task at a time
    /// @param live       what must follow a slider: one task at a time, nothing longer than a frame
    ///                   or two
    /// @param compare    what goes on beside the slider: measures corrections one after the other
    /// @param decoding   decodes small pictures
    /// @param thumbnails keeps them
    /// @param queries    embeds what is searched for, elsewhere
    public record Work(
            Function<LabTabKind, Background> background,
            Background live,
            Background compare,
            Executor decoding,
            ThumbnailCache thumbnails,
            QueryEncoder queries) {}

    /// What leaves the laboratory.
    ///
    /// @param dialogs ask where
    /// @param export  by the key of a dialog's title, writes figures
    /// @param io      reads and writes other files
    /// @param explore shows the Explore workspace, where what was selected is seen
    public record Files(
            FileDialogs dialogs,
            Function<String, FigureExport> export,
            Background io,
            Runnable explore) {}
}
