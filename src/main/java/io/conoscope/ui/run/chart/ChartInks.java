package io.conoscope.ui.run.chart;

import io.conoscope.ui.kit.ColorTokens;
import io.conoscope.ui.run.draw.ChartColors;
import io.conoscope.ui.session.run.RunStyle;

import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The colours and type of all charts, from the theme. FX thread only.
final class ChartInks {

    static final double SMALL = 11;

    private static final String RUN = "-cs-run-";

    private final ColorTokens tokens =
            new ColorTokens(
                    Stream.concat(
                                    Stream.of(
                                            "-cs-panel",
                                            "-cs-raised",
                                            "-cs-grid",
                                            "-cs-line",
                                            "-cs-pair",
                                            "-cs-ink",
                                            "-cs-ink-muted",
                                            "-cs-accent",
                                            "-cs-accent-soft"),
                                    IntStream.range(0, RunStyle.COLORS).mapToObj(i -> RUN + i))
                            .toArray(String[]::new));
    private final Font font = Font.font(SMALL);
    private final Text ruler = new Text();

    ChartInks() {
        ruler.setFont(font);
    }

    /// To be added to the scene, and to be listened to.
    ColorTokens tokens() {
        return tokens;
    }

    Color color(String token) {
        return tokens.get(token);
    }

    Color run(RunStyle style) {
        return tokens.get(RUN + style.color());
    }

    Font font() {
        return font;
    }

    /// How wide a text in the small size is.
    double width(String text) {
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    /// A text with its middle left out, so that it is not wider: names of runs begin alike.
    String fitting(String text, double most) {
        if (width(text) <= most) {
            return text;
        }
        int kept = text.length() - 1;
        while (kept > 2 && width(shortened(text, kept)) > most) {
            kept--;
        }
        return shortened(text, kept);
    }

    private static String shortened(String text, int kept) {
        int head = kept / 3;
        return text.substring(0, head) + "…" + text.substring(text.length() - (kept - head));
    }

    ChartColors look() {
        return new ChartColors(
                rgb(color("-cs-panel")),
                rgb(color("-cs-grid")),
                IntStream.range(0, RunStyle.COLORS)
                        .mapToObj(i -> rgb(tokens.get(RUN + i)))
                        .toList());
    }

    static int rgb(Color color) {
        return (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }
}
