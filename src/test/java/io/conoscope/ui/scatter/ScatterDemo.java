package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.PanelDemo;
import io.conoscope.ui.scatter.side.Cones;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;

import java.util.List;
import java.util.concurrent.Executors;

/// Shows the scatter with two made-up cones: `dark`, a size, `gap`, `umap`, `empty`, `select`.
public final class ScatterDemo {

    private ScatterDemo() {}

    public static void main(String[] arguments) {
        var given = List.of(arguments);
        var session = new Session();
        var raster =
                Executors.newSingleThreadExecutor(
                        task -> {
                            var thread = new Thread(task, "raster");
                            thread.setDaemon(true);
                            return thread;
                        });
        PanelDemo.show(
                () -> {
                    var panel = new ScatterPanel(session, new Messages(), raster);
                    if (!given.contains("empty")) {
                        var cones = new Cones(given.contains("few") ? 60 : 1000, 5, 1);
                        cones.openIn(session);
                        var method = given.contains("gap") ? "gap" : "umap";
                        Cones.show(session, method, cones.frame(200, 200, 1));
                    }
                    if (given.contains("select")) {
                        session.selectionProperty().set(Selection.of(7));
                    }
                    return panel;
                },
                arguments);
    }
}
