package io.conoscope.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;

import java.util.Objects;

/// A look of the window: AtlantaFX's sheet for the controls, `structure.css` for shapes and
/// spaces, and one sheet of colour tokens.
public enum Theme {
    /// Dark text on a light background.
    LIGHT("light.css"),
    /// Light text on a dark background.
    DARK("dark.css");

    private final String tokens;

    Theme(String tokens) {
        this.tokens = tokens;
    }

    /// Dresses a scene. The sheet of the controls is the application's: one theme at a time.
    public void applyTo(Scene scene) {
        Application.setUserAgentStylesheet(controlSheet());
        scene.getStylesheets().setAll(sheet("structure.css"), sheet(tokens));
    }

    /// The other one.
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    private String controlSheet() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/io/conoscope/ui/" + name), name)
                .toExternalForm();
    }
}
