package io.conoscope.app.frame;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.Panels;
import io.conoscope.ui.session.recording.PlaybackModel;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

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
            case SPACE -> unlessTyping(event, commands.bench().projection()::playOrPause);
            case F -> unlessTyping(event, () -> frame.withPanels(Panels::fit));
            case P -> unlessTyping(event, commands::selectPairs);
            default -> {}
        }
    }

    private void typed(KeyEvent event) {
        switch (event.getCharacter()) {
            case "," -> unlessTyping(event, () -> playback().move(-1));
            case "." -> unlessTyping(event, () -> playback().move(1));
            case "r", "R" -> unlessTyping(event, playback()::playOrHold);
            case "/" -> unlessTyping(event, frame::focusSearch);
            case "?" -> unlessTyping(event, frame::showKeys);
            default -> {}
        }
    }

    private PlaybackModel playback() {
        return commands.bench().projection().playback();
    }

    private void escape() {
        if (frame.sheetShows()) {
            frame.hideSheet();
        } else if (!commands.bench().session().captionFilterProperty().get().isEmpty()
                && frame.isSearching()) {
            commands.bench().session().captionFilterProperty().set("");
        } else {
            commands.selectNone();
            frame.focusHome();
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
