package io.conoscope.ui.kit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The colours of CSS tokens such as `-cs-image`, for code that draws its own pixels.
///
/// Add it to the scene graph anywhere below the root: it shows nothing, takes no room, and follows
/// the theme. Java code thus names no colour. A token that no sheet defines reads as
/// [#UNDEFINED].
public final class ColorTokens extends Pane {

    /// What a token reads before a style sheet defined it.
    public static final Color UNDEFINED = Color.GRAY;

    private final Map<String, Region> probes = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Map<String, Color>> colors =
            new ReadOnlyObjectWrapper<>(Map.of());

    /// @param tokens names of looked-up colours, with their leading `-`
    public ColorTokens(String... tokens) {
        setManaged(false);
        setMouseTransparent(true);
        resize(0, 0);
        for (String token : List.of(tokens)) {
            // A probe must count as visible: CSS passes over invisible nodes.
            var probe = new Region();
            probe.setManaged(false);
            probe.setStyle("-fx-background-color: " + token);
            probe.backgroundProperty().addListener(change -> read());
            probes.put(token, probe);
        }
        getChildren().setAll(probes.values());
        read();
    }

    /// The colour of each token; a new map whenever the theme changes one.
    public ReadOnlyObjectProperty<Map<String, Color>> colorsProperty() {
        return colors.getReadOnlyProperty();
    }

    /// The present colour of one token.
    ///
    /// @throws IllegalArgumentException if it is not among those asked for
    public Color get(String token) {
        var color = colors.get().get(token);
        if (color == null) {
            throw new IllegalArgumentException(token + " is not among " + probes.keySet());
        }
        return color;
    }

    private void read() {
        var found = new LinkedHashMap<String, Color>();
        probes.forEach((token, probe) -> found.put(token, colorOf(probe.getBackground())));
        if (!found.equals(colors.get())) {
            colors.set(Map.copyOf(found));
        }
    }

    private static Color colorOf(@Nullable Background background) {
        return background != null
                        && !background.getFills().isEmpty()
                        && background.getFills().getFirst().getFill() instanceof Color color
                ? color
                : UNDEFINED;
    }
}
