package io.conoscope.app.frame;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.Panels;
import io.conoscope.app.command.Workspace;
import io.conoscope.ui.session.LayoutRun;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;

/// Keys without a modifier, which no menu can carry: they act unless someone is typing or a sheet
/// shows, and after the focused control had its turn.
final class Shortcuts {

    private final MainFrame frame;
    private final Commands commands;

    Shortcuts(MainFrame frame, Commands commands) {
        this.frame = frame;
        this.commands = commands;
    }

    void listenTo(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ESCAPE -> act(event, this::escape);
            case SPACE -> exploring(event, () -> withRun(LayoutRun::playOrPause));
            case F -> exploring(event, () -> frame.withPanels(Panels::fit));
            case P -> exploring(event, commands::selectPairs);
            default -> {}
        }
    }

    private void typed(KeyEvent event) {
        switch (event.getCharacter()) {
            case "1" -> unlessTyping(event, () -> show(Workspace.EXPLORE));
            case "2" -> unlessTyping(event, () -> show(Workspace.RUNS));
            case "," -> exploring(event, () -> withRun(run -> run.playback().move(-1)));
            case "." -> exploring(event, () -> withRun(run -> run.playback().move(1)));
            case "r", "R" -> exploring(event, () -> withRun(run -> run.playback().playOrHold()));
            case "/" -> unlessTyping(event, frame::focusSearch);
            case "?" -> unlessTyping(event, frame::showKeys);
            default -> {}
        }
    }

    private void show(Workspace workspace) {
        commands.window().workspaceProperty().set(workspace);
    }

    private void withRun(Consumer<? super LayoutRun> act) {
        frame.withPanels(panels -> act.accept(panels.run()));
    }

    private void escape() {
        if (frame.sheetShows()) {
            frame.hideSheet();
        } else if (!commands.bench().session().captionFilterProperty().get().isEmpty()
                && frame.isSearching()) {
            commands.bench().session().captionFilterProperty().set("");
        } else if (frame.isExploring()) {
            commands.selectNone();
            frame.focusHome();
        }
    }

    private void exploring(KeyEvent event, Runnable act) {
        if (frame.isExploring()) {
            unlessTyping(event, act);
        }
    }

    private void unlessTyping(KeyEvent event, Runnable act) {
        if (!(event.getTarget() instanceof TextInputControl) && !frame.sheetShows()) {
            act(event, act);
        }
    }

    private static void act(KeyEvent event, Runnable act) {
        act.run();
        event.consume();
    }
}
