package io.conoscope.fuzz;

import io.conoscope.app.settings.Settings;
import io.conoscope.app.settings.SettingsFile;
import io.conoscope.base.ConoscopeException;
import io.conoscope.ui.session.viewstate.file.ViewStateFile;
import io.conoscope.ui.session.viewstate.file.ViewStates;
import io.conoscope.worker.WorkerLines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Readers of what the program writes for itself: they never fail, they start afresh.
final class ProgramTargets {

    private static final String LINE = "line.json";

    private ProgramTargets() {}

    static List<FuzzTarget> in(Path scratch) throws Exception {
        return List.of(
                settings(scratch.resolve("settings")),
                view(scratch.resolve("view")),
                requests(scratch.resolve("worker-request")),
                replies(scratch.resolve("worker-reply")));
    }

    private static FuzzTarget settings(Path folder) throws Exception {
        new SettingsFile(folder).save(Settings.DEFAULT);
        return FuzzTarget.of(
                "settings",
                folder,
                "window.json",
                at -> noFailure(() -> new SettingsFile(at).load()));
    }

    private static FuzzTarget view(Path folder) throws Exception {
        var file = new ViewStateFile(folder);
        file.save(ViewStates.of(2));
        var another = Files.readAllBytes(folder.resolve("view.json"));
        file.save(ViewStates.of(3));
        return FuzzTarget.of(
                        "view",
                        folder,
                        "view.json",
                        at -> noFailure(() -> new ViewStateFile(at).load()))
                .with(another);
    }

    private static FuzzTarget requests(Path folder) throws Exception {
        var lines = WorkerLines.requests();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(LINE), lines.getFirst());
        return FuzzTarget.of("worker-request", folder, LINE, at -> WorkerLines.isRequest(text(at)))
                .with(lines.getLast().getBytes(StandardCharsets.UTF_8));
    }

    private static FuzzTarget replies(Path folder) throws Exception {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(LINE),
                "{\"id\":1,\"kind\":\"PROGRESS\",\"stage\":\"embed.images\",\"done\":3,"
                        + "\"total\":9,\"perSecond\":2.5,\"secondsLeft\":2.4}");
        return FuzzTarget.of("worker-reply", folder, LINE, at -> WorkerLines.isReply(text(at)));
    }

    private static String text(Path folder) throws IOException {
        return new String(Files.readAllBytes(folder.resolve(LINE)), StandardCharsets.UTF_8);
    }

    /// What reads a file.
    @FunctionalInterface
    private interface Load {
        Object load() throws ConoscopeException;
    }

    private static void noFailure(Load load) {
        try {
            load.load();
        } catch (ConoscopeException e) {
            throw new IllegalStateException("a damaged file of our own is a failure", e);
        }
    }
}
