package io.conoscope.ui.session.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The colours of runs, as the themes have them.
class RunColorsTest {

    private static final Path THEMES = Path.of("src/main/resources/io/conoscope/ui");
    private static final Pattern RUN = Pattern.compile("-cs-run-(\\d+): #([0-9a-f]{6});");
    private static final Pattern PANEL = Pattern.compile("-cs-panel: #([0-9a-f]{6});");

    private static double[] linear(String hex) {
        var rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static double luminance(String hex) {
        var c = linear(hex);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
    }

    /// CIELAB under D65.
    private static double[] lab(String hex) {
        var c = linear(hex);
        double x = root((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.9505);
        double y = root(luminance(hex));
        double z = root((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double distance(String one, String other) {
        var a = lab(one);
        var b = lab(other);
        return Math.sqrt(
                Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static List<String> runs(String css) {
        var found = new ArrayList<String>();
        var matcher = RUN.matcher(css);
        while (matcher.find()) {
            assertEquals(found.size(), Integer.parseInt(matcher.group(1)));
            found.add(matcher.group(2));
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css"})
    void allAreToldApartFromEachOtherAndFromThePanel(String theme) throws IOException {
        var css = Files.readString(THEMES.resolve(theme));
        var colors = runs(css);
        assertEquals(RunStyle.COLORS, colors.size());
        var panel = PANEL.matcher(css);
        assertTrue(panel.find());
        double back = luminance(panel.group(1));
        for (var color : colors) {
            double own = luminance(color);
            double contrast = (Math.max(own, back) + 0.05) / (Math.min(own, back) + 0.05);
            assertTrue(contrast >= 2.9, color + " has contrast " + contrast);
            for (var other : colors) {
                boolean same = color.equals(other);
                assertTrue(same || distance(color, other) > 19, color + " is close to " + other);
            }
        }
    }
}
