package io.conoscope.ui.run.distribution;

import io.conoscope.runlog.evaluation.CosineKind;
import io.conoscope.ui.kit.ColorTokens;

import java.awt.Color;
import java.util.EnumMap;
import java.util.Map;

/// The colours of distributions as the painter takes them. Immutable.
///
/// @param canvas behind everything
/// @param grid   of the line a row stands on
/// @param kinds  of each kind's outline
record DensityColors(Color canvas, Color grid, Map<CosineKind, Color> kinds) {

    private static final String CANVAS = "-cs-panel";
    private static final String GRID = "-cs-grid";

    static ColorTokens tokens() {
        var names = new java.util.ArrayList<String>();
        names.add(CANVAS);
        names.add(GRID);
        for (var kind : CosineKind.values()) {
            names.add(token(kind));
        }
        return new ColorTokens(names.toArray(String[]::new));
    }

    static DensityColors of(ColorTokens tokens) {
        var kinds = new EnumMap<CosineKind, Color>(CosineKind.class);
        for (var kind : CosineKind.values()) {
            kinds.put(kind, awt(tokens.get(token(kind))));
        }
        return new DensityColors(awt(tokens.get(CANVAS)), awt(tokens.get(GRID)), kinds);
    }

    Color of(CosineKind kind) {
        return kinds.getOrDefault(kind, Color.GRAY);
    }

    private static String token(CosineKind kind) {
        return switch (kind) {
            case MATCHED -> "-cs-distribution-matched";
            case TEXT_TEXT_MATCHED -> "-cs-distribution-texts";
            case UNMATCHED -> "-cs-pair-strong";
            case IMAGE_IMAGE -> "-cs-image";
            case TEXT_TEXT -> "-cs-text";
        };
    }

    private static Color awt(javafx.scene.paint.Color color) {
        return new Color((float) color.getRed(), (float) color.getGreen(), (float) color.getBlue());
    }
}
