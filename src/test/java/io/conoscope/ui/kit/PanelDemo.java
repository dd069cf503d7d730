package io.conoscope.ui.kit;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import java.util.function.Supplier;

/// Shows one panel in a window of its own, for looking at it while it is being made.
///
/// Write a `main` beside the panel's tests that calls [#show], compile with
/// `mvn -o -q test-compile dependency:build-classpath -Dmdep.outputFile=target/cp.txt`, and run
/// `java -cp target/test-classes:target/classes:$(cat target/cp.txt) YourDemo dark 900x600`.
public final class PanelDemo {

    private PanelDemo() {}

    /// Opens the window; Ctrl-D switches the theme.
    ///
    /// @param panel     makes the panel, on the FX thread
    /// @param arguments `dark` or `light`, and a size such as `900x600`, both optional
    public static void show(Supplier<? extends Parent> panel, String... arguments) {
        Platform.startup(() -> open(panel.get(), arguments));
    }

    private static void open(Parent panel, String... arguments) {
        var theme = Theme.LIGHT;
        var size = new double[] {900, 600};
        for (var argument : arguments) {
            if (argument.equals("dark")) {
                theme = Theme.DARK;
            } else if (argument.matches("\\d+x\\d+")) {
                var sides = argument.split("x", 2);
                size = new double[] {Integer.parseInt(sides[0]), Integer.parseInt(sides[1])};
            }
        }
        var scene = new Scene(new BorderPane(panel), size[0], size[1]);
        theme.applyTo(scene);
        var shown = new Theme[] {theme};
        scene.setOnKeyPressed(
                event -> {
                    if (event.isShortcutDown() && event.getText().equalsIgnoreCase("d")) {
                        shown[0] = shown[0].other();
                        shown[0].applyTo(scene);
                    }
                });
        var stage = new Stage();
        stage.setScene(scene);
        stage.setOnHidden(event -> Platform.exit());
        stage.show();
    }
}
