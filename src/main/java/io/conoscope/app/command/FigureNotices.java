package io.conoscope.app.command;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.session.status.Notices;

import java.nio.file.Path;

/// Tells in the status bar where a figure went, and in a banner why there is no file.
///
/// @param place the panel's, for a failure
public record FigureNotices(Notices notices, Notices.Location place, Messages words)
        implements FigureExport.Listener {

    @Override
    public void saved(Path file) {
        notices.saved(words.get("figure.saved", file), file);
    }

    @Override
    public void copied() {
        notices.doneProperty().set(words.get("figure.copied"));
    }

    @Override
    public void failed(Throwable failure) {
        notices.fail(place, failure, null);
    }
}
