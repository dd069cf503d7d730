package io.conoscope.encoder.picture;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;

import java.util.List;
import java.util.Locale;

/// How a pixel is made from its neighbours when a picture is resized: Pillow's filters, in the
/// order of Pillow's numbers, which settings files write under `resample`.
///
/// Source: Pillow's `Resample.c`; each is a function of the distance in pixels, widened by the
/// scale where a picture shrinks.
public enum ResampleFilter {
    /// The nearest pixel.
    NEAREST(0) {
        @Override
        double weight(double distance) {
            return 1;
        }
    },
    /// Lanczos with three lobes.
    LANCZOS(3) {
        @Override
        double weight(double distance) {
            return Math.abs(distance) < 3 ? sinc(distance) * sinc(distance / 3) : 0;
        }
    },
    /// A triangle of width 1 each way.
    BILINEAR(1) {
        @Override
        double weight(double distance) {
            return Math.max(0, 1 - Math.abs(distance));
        }
    },
    /// Keys with a = -0.5.
    BICUBIC(2) {
        @Override
        double weight(double distance) {
            double x = Math.abs(distance);
            if (x < 1) {
                return (1.5 * x - 2.5) * x * x + 1;
            }
            return x < 2 ? (((x - 5) * x + 8) * x - 4) * -0.5 : 0;
        }
    },
    /// The mean of the covered pixels.
    BOX(0.5) {
        @Override
        double weight(double distance) {
            return distance > -0.5 && distance <= 0.5 ? 1 : 0;
        }
    },
    /// A Hamming-windowed sinc.
    HAMMING(1) {
        @Override
        double weight(double distance) {
            double x = Math.abs(distance);
            return x < 1 ? sinc(x) * (0.54 + 0.46 * Math.cos(Math.PI * x)) : 0;
        }
    };

    private final double support;

    ResampleFilter(double support) {
        this.support = support;
    }

    /// How far it reaches to each side, in pixels of the larger picture; 0 for [#NEAREST], which
    /// takes one pixel.
    double support() {
        return support;
    }

    /// The weight of a neighbour, not normalised.
    abstract double weight(double distance);

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    /// Reads a filter: its number in Pillow, or its name.
    ///
    /// @throws ConoscopeException `config.value` if it is neither
    static ResampleFilter read(JsonSection section, String key, ResampleFilter fallback)
            throws ConoscopeException {
        var value = section.value(key);
        if (value == null) {
            return fallback;
        }
        var filters = values();
        if (JsonSection.isNumber(value)) {
            return filters[section.integer(key, 0, filters.length - 1, 0)];
        }
        var name = section.text(key, "").toUpperCase(Locale.ROOT);
        for (var filter : filters) {
            if (filter.name().equals(name)) {
                return filter;
            }
        }
        throw section.wrong(key, value, "0 to 5, or one of " + List.of(filters));
    }
}
