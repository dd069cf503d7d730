package io.conoscope.app.status;

import io.conoscope.corpus.ReadWarning;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.WarningPopover;

import javafx.scene.Node;

import java.util.List;

/// What a reader skipped or found strange, with file and line.
final class WarningList {

    private final WarningPopover popover;

    WarningList(List<ReadWarning> warnings, Messages words) {
        popover =
                new WarningPopover(
                        warnings.stream().map(warning -> line(warning, words)).toList(), words);
    }

    private static WarningPopover.Line line(ReadWarning warning, Messages words) {
        var where =
                warning.line() > 0
                        ? words.get("warnings.line", warning.file(), warning.line())
                        : warning.file().toString();
        return new WarningPopover.Line(warning.what(), where);
    }

    void show(Node owner) {
        popover.showAbove(owner);
    }
}
