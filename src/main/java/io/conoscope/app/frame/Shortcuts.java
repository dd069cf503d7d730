package io.conoscope.app.frame;

import atlantafx.base.controls.Popover;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.Panels;
import io.conoscope.app.command.Workspace;
import io.conoscope.service.search.SearchScope;
import io.conoscope.ui.scatter.geometry.Turn;
import io.conoscope.ui.scatter.plot.PlotLayerKind;
import io.conoscope.ui.scatter.side.DragMode;
import io.conoscope.ui.session.LayoutRun;

import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;

/// Keys without a modifier, which no menu can carry. They act wherever the focus is, before the
/// focused control has its turn: unless someone is typing, or a sheet or menu is open.
///
/// Enter presses the focused button, since the space bar pauses. Escape closes the topmost thing.
final class Shortcuts {

    private static final double ZOOM = 1.25;

    private final MainFrame frame;
    private final Commands commands;
    private final OpenPopups popups;

    /// Takes the keys of a scene from now on.
    Shortcuts(Scene scene, MainFrame frame, Commands commands) {
        this.frame = frame;
        this.commands = commands;
        this.popups = new OpenPopups(scene, this::inPopover);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::inWindow);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::inWindow);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::unused);
    }

    private void inWindow(KeyEvent event) {
        if (popups.takes(event.getEventType())) {
            return;
        }
        if (isEscape(event)) {
            escape(event);
        } else if (!frame.sheetShows()) {
            take(event);
        }
    }

    private void inPopover(KeyEvent event) {
        var topmost = popups.topmost();
        if (!(topmost instanceof Popover)) {
            return;
        }
        if (isEscape(event)) {
            act(event, topmost::hide);
        } else {
            take(event);
        }
    }

    /// Nothing else was to be closed.
    private void unused(KeyEvent event) {
        if (isEscape(event) && !popups.takes(event.getEventType()) && frame.leaveFullScreen()) {
            event.consume();
        }
    }

    private static boolean isEscape(KeyEvent event) {
        return event.getCode() == KeyCode.ESCAPE && event.getEventType() == KeyEvent.KEY_PRESSED;
    }

    private void take(KeyEvent event) {
        if (isTyping(event.getTarget())) {
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            typed(event);
        } else if (!event.isShortcutDown() && !event.isAltDown()) {
            pressed(event);
        } else if (event.isAltDown()) {
            visit(event);
        }
    }

    /// Back and forward, as in a browser of pages.
    private void visit(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> exploring(event, () -> frame.withPanels(it -> it.visit(false)));
            case RIGHT -> exploring(event, () -> frame.withPanels(it -> it.visit(true)));
            default -> {}
        }
    }

    private static boolean isTyping(EventTarget target) {
        return target instanceof TextInputControl
                || (target instanceof ComboBoxBase<?> box && box.isEditable())
                || (target instanceof Spinner<?> spinner && spinner.isEditable());
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> press(event);
            case SPACE -> exploring(event, () -> withRun(LayoutRun::playOrPause));
            case F -> exploring(event, () -> frame.withPanels(it -> fit(it, event.isShiftDown())));
            case X -> exploring(event, () -> toggle(PlotLayerKind.CROSSHAIR));
            case T -> exploring(event, () -> frame.withPanels(Panels::toggleTable));
            case P -> exploring(event, commands::selectPairs);
            case Q -> exploring(event, () -> frame.withPanels(Panels::openQuery));
            case G, N, K, W, M, D, S -> exploring(event, () -> find(event));
            case L -> exploring(event, () -> toggle(DragMode.LASSO));
            case B -> exploring(event, () -> toggle(DragMode.BOX));
            case I -> exploring(event, () -> toggle(layer(event)));
            default -> zoom(event);
        }
    }

    private static void fit(Panels panels, boolean selection) {
        if (selection) {
            panels.fitSelection();
        } else {
            panels.fit();
        }
    }

    private static PlotLayerKind layer(KeyEvent event) {
        return event.isShiftDown() ? PlotLayerKind.LABELS : PlotLayerKind.PHOTOS;
    }

    private void toggle(PlotLayerKind layer) {
        frame.withPanels(panels -> panels.toggle(layer));
    }

    private void find(KeyEvent event) {
        var find = frame.selecting().find();
        switch (event.getCode()) {
            case G -> find.goToPair();
            case N -> find.nearest(event.isShiftDown() ? SearchScope.TEXTS : SearchScope.IMAGES);
            case K -> find.nearest(SearchScope.BOTH);
            case W -> find.worstPairs();
            case M -> find.wrongMatches();
            case D -> find.duplicates();
            default -> find.clusters();
        }
    }

    private void zoom(KeyEvent event) {
        switch (event.getText()) {
            case "+", "=" -> exploring(event, () -> frame.withPanels(it -> it.zoom(ZOOM)));
            case "-" -> exploring(event, () -> frame.withPanels(it -> it.zoom(1 / ZOOM)));
            default -> {}
        }
    }

    private void typed(KeyEvent event) {
        switch (event.getCharacter()) {
            case "1" -> act(event, () -> show(Workspace.EXPLORE));
            case "2" -> act(event, () -> show(Workspace.RUNS));
            case "3" -> act(event, () -> show(Workspace.LAB));
            case "," -> exploring(event, () -> withRun(run -> run.playback().move(-1)));
            case "." -> exploring(event, () -> withRun(run -> run.playback().move(1)));
            case "r", "R" -> exploring(event, () -> withRun(run -> run.playback().playOrHold()));
            case "c", "C" -> exploring(event, () -> frame.withPanels(Panels::colorBy));
            case "[" -> exploring(event, () -> turn(Turn.STEP));
            case "]" -> exploring(event, () -> turn(-Turn.STEP));
            case "/" -> act(event, frame::focusSearch);
            case "?" -> act(event, frame::showKeys);
            default -> {}
        }
    }

    private void turn(int degrees) {
        frame.withPanels(panels -> panels.turn(turn -> turn.by(degrees)));
    }

    private static void press(KeyEvent event) {
        if (event.getTarget() instanceof MenuButton menu) {
            act(event, menu::show);
        } else if (event.getTarget() instanceof ButtonBase button) {
            act(event, button::fire);
        }
    }

    private void show(Workspace workspace) {
        commands.window().workspaceProperty().set(workspace);
    }

    private void withRun(Consumer<? super LayoutRun> act) {
        frame.withPanels(panels -> act.accept(panels.run()));
    }

    private void toggle(DragMode mode) {
        frame.withPanels(panels -> panels.toggle(mode));
    }

    /// Closes a sheet; else clears what is searched for, disarms, or clears the selection. Charts
    /// close themselves.
    private void escape(KeyEvent event) {
        if (frame.sheetShows()) {
            act(event, frame::hideSheet);
        } else if (frame.clearSearch()) {
            event.consume();
        } else if (frame.showsPanels() && !frame.cancelDrag()) {
            clear(event);
        } else if (frame.showsPanels()) {
            event.consume();
        }
    }

    private void clear(KeyEvent event) {
        boolean selected = !commands.bench().session().selectionProperty().get().isEmpty();
        if (selected || frame.isSearching()) {
            act(event, commands::selectNone);
            frame.focusHome();
        }
    }

    private void exploring(KeyEvent event, Runnable act) {
        if (frame.showsPanels()) {
            act(event, act);
        }
    }

    private static void act(KeyEvent event, Runnable act) {
        act.run();
        event.consume();
    }
}
