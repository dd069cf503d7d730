package io.conoscope.app.command;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.sheet.Notice;
import io.conoscope.ui.session.status.Notices;

import java.nio.file.Path;

/// Tells in a banner where a figure went, or why there is no file.
///
/// @param place the panel's
public record FigureNotices(Notices notices, Notices.Location place, Messages words)
        implements FigureExport.Listener {

    @Override
    public void saved(Path file) {
        tell(words.get("figure.saved", file));
    }

    @Override
    public void copied() {
        tell(words.get("figure.copied"));
    }

    private void tell(String said) {
        notices.show(place, new Notice(Notice.Kind.NEWS, said, null, null));
    }

    @Override
    public void failed(Throwable failure) {
        notices.fail(place, failure, null);
    }
}
