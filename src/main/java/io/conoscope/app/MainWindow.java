package io.conoscope.app;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.WindowModel;
import io.conoscope.app.frame.MainFrame;
import io.conoscope.app.frame.WindowView;
import io.conoscope.app.settings.WindowBounds;
import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.sheet.FileDialogs;
import io.conoscope.ui.session.Titles;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.run.RunsModel;

import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// The stage with the frame in it: its title, theme and bounds. FX thread only.
final class MainWindow {

    private static final double WIDTH = 1680;
    private static final double HEIGHT = 1000;

    private final Stage stage = new Stage();
    private final WindowModel model;
    private final Commands commands;
    private final MainFrame frame;
    private final SavedView view;
    private WindowBounds normal = new WindowBounds(0, 0, WIDTH, HEIGHT, false);

    /// Where the window's words and pictures come from.
    ///
    /// @param sample the bundled corpus
    /// @param view   what was on screen when the last window closed
    record Files(Messages words, Path sample, SavedView view) {}

    /// @param parts makes what the frame needs, once there are commands
    MainWindow(
            Workbench bench,
            RunsModel runs,
            WindowModel model,
            Files files,
            Function<Commands, MainFrame.Parts> parts) {
        var words = files.words();
        this.model = model;
        this.view = files.view();
        this.commands =
                new Commands(
                        bench,
                        runs,
                        model,
                        new Commands.Dialogs(new FileDialogs(stage, words), words, files.sample()));
        this.frame = new MainFrame(stage, commands, words, parts.apply(commands));
        var scene = new Scene(frame, WIDTH, HEIGHT);
        frame.listenTo(scene);
        new WindowView(model).keep(view.parts().frame());
        model.deviceProperty()
                .subscribe(
                        (ComputeDevice device) ->
                                System.setProperty(ComputeDevice.PROPERTY, device.word()));
        model.themeProperty().subscribe((Theme theme) -> theme.applyTo(scene));
        stage.setScene(scene);
        stage.setMinWidth(WindowBounds.MIN_WIDTH);
        stage.setMinHeight(WindowBounds.MIN_HEIGHT);
        stage.setFullScreenExitHint("");
        place();
        bench.session()
                .corpusProperty()
                .subscribe(
                        corpus ->
                                stage.setTitle(
                                        corpus == null
                                                ? words.get("frame.title")
                                                : words.get("frame.titled", Titles.of(corpus))));
        stage.setOnCloseRequest(
                event -> {
                    event.consume();
                    frame.quit();
                });
    }

    /// Shows the window and, once it has drawn, opens a path or what was open last, or says
    /// welcome.
    void show(@Nullable Path path) {
        var begun = new AtomicBoolean();
        stage.getScene()
                .addPostLayoutPulseListener(
                        () -> {
                            if (!begun.getAndSet(true)) {
                                FxThread.EXECUTOR.execute(() -> begin(path));
                            }
                        });
        stage.show();
    }

    private void begin(@Nullable Path path) {
        if (path == null) {
            view.restore();
        } else {
            view.begin();
            commands.open(path);
        }
        frame.begin();
    }

    Commands commands() {
        return commands;
    }

    Stage stage() {
        return stage;
    }

    /// Writes sizes, bounds, theme and recent paths to disk.
    void remember() {
        model.remember(
                new WindowBounds(
                        normal.x(),
                        normal.y(),
                        normal.width(),
                        normal.height(),
                        stage.isMaximized()));
        model.save();
    }

    private void place() {
        var screens =
                Screen.getScreens().stream()
                        .map(Screen::getVisualBounds)
                        .map(
                                s ->
                                        new WindowBounds.Area(
                                                s.getMinX(),
                                                s.getMinY(),
                                                s.getWidth(),
                                                s.getHeight()))
                        .toList();
        var wanted = model.bounds() == null ? null : model.bounds().reachableOn(screens);
        if (wanted == null) {
            var screen = Screen.getPrimary().getVisualBounds();
            stage.setWidth(Math.min(WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
            stage.setX(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2);
            stage.setY(screen.getMinY() + (screen.getHeight() - stage.getHeight()) / 2);
        } else {
            normal = wanted;
            stage.setX(wanted.x());
            stage.setY(wanted.y());
            stage.setWidth(wanted.width());
            stage.setHeight(wanted.height());
            stage.setMaximized(wanted.maximized());
        }
        Runnable follow = this::followBounds;
        stage.xProperty().subscribe(follow);
        stage.yProperty().subscribe(follow);
        stage.widthProperty().subscribe(follow);
        stage.heightProperty().subscribe(follow);
    }

    /// Keeps the bounds of the window while it is neither maximised nor on the full screen.
    private void followBounds() {
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            var now =
                    new WindowBounds(
                            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
            if (Double.isFinite(now.x() + now.y() + now.width() + now.height())) {
                normal = now;
            }
        }
    }
}
