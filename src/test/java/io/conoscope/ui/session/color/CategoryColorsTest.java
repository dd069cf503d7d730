package io.conoscope.ui.session.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The colours of categories, as the themes have them: distances in OKLab times 100, under normal
/// sight and under protanopia and deuteranopia after Machado, Oliveira & Fernandes 2009.
class CategoryColorsTest {

    private static final Path THEMES = Path.of("src/main/resources/io/conoscope/ui");
    private static final Pattern COLOR = Pattern.compile("-cs-category-(\\d+): #([0-9a-f]{6});");
    private static final Pattern CANVAS = Pattern.compile("-cs-canvas: #([0-9a-f]{6});");
    private static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final double[][] PROTAN = {
        {0.152286, 1.052583, -0.204868},
        {0.114503, 0.786281, 0.099216},
        {-0.003882, -0.048116, 1.051998}
    };
    private static final double[][] DEUTAN = {
        {0.367322, 0.860646, -0.227968},
        {0.280085, 0.672501, 0.047413},
        {-0.011820, 0.042940, 0.968881}
    };
    private static final double[][] LMS = {
        {0.4122214708, 0.5363325363, 0.0514459929},
        {0.2119034982, 0.6806995451, 0.1073969566},
        {0.0883024619, 0.2817188376, 0.6299787005}
    };
    private static final double[][] LAB = {
        {0.2104542553, 0.7936177850, -0.0040720468},
        {1.9779984951, -2.4285922050, 0.4505937099},
        {0.0259040371, 0.7827717662, -0.8086757660}
    };

    private static double[] times(double[][] matrix, double[] vector) {
        var product = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double[] linear(String hex) {
        var rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static double[] seen(String hex, double[][] sight) {
        var rgb = times(sight, linear(hex));
        for (int i = 0; i < 3; i++) {
            rgb[i] = Math.clamp(rgb[i], 0, 1);
        }
        var lms = times(LMS, rgb);
        for (int i = 0; i < 3; i++) {
            lms[i] = Math.cbrt(lms[i]);
        }
        return times(LAB, lms);
    }

    private static double nearest(List<String> colors, double[][] sight) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < colors.size(); i++) {
            for (int j = 0; j < i; j++) {
                var a = seen(colors.get(i), sight);
                var b = seen(colors.get(j), sight);
                double square = 0;
                for (int k = 0; k < 3; k++) {
                    square += (a[k] - b[k]) * (a[k] - b[k]);
                }
                least = Math.min(least, 100 * Math.sqrt(square));
            }
        }
        return least;
    }

    private static double luminance(String hex) {
        var c = linear(hex);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    }

    /// The least distances are those of docs/decisions/0181.
    @ParameterizedTest
    @CsvSource({"light.css, 10.3, 6.4, 5.8, 1.5", "dark.css, 7.9, 5.3, 5.3, 2.6"})
    void allAreToldApartByEveryKindOfColourSight(
            String theme, double normal, double protan, double deutan, double contrast)
            throws IOException {
        var css = Files.readString(THEMES.resolve(theme));
        var colors = new ArrayList<String>();
        var found = COLOR.matcher(css);
        while (found.find()) {
            assertEquals(colors.size(), Integer.parseInt(found.group(1)));
            colors.add(found.group(2));
        }
        assertEquals(ColorPalette.CATEGORIES, colors.size());
        assertAtLeast(normal, nearest(colors, NORMAL));
        assertAtLeast(protan, nearest(colors, PROTAN));
        assertAtLeast(deutan, nearest(colors, DEUTAN));
        var canvas = CANVAS.matcher(css);
        assertTrue(canvas.find());
        double back = luminance(canvas.group(1));
        for (var color : colors) {
            double own = luminance(color);
            assertAtLeast(contrast, (Math.max(own, back) + 0.05) / (Math.min(own, back) + 0.05));
        }
    }

    private static void assertAtLeast(double expected, double actual) {
        assertTrue(actual >= expected, actual + ", expected at least " + expected);
    }
}
