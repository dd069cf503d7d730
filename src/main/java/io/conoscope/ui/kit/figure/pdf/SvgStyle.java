package io.conoscope.ui.kit.figure.pdf;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.util.Arrays;

/// How an element is painted: what it says itself, else what its group says. Immutable.
///
/// @param fill          `0xRRGGBB`, or null for none
/// @param fillOpacity   in [0, 1]
/// @param stroke        `0xRRGGBB`, or null for none
/// @param strokeOpacity in [0, 1]
/// @param strokeWidth   in pixels
/// @param dashes        lengths of strokes and gaps in turn; empty for a line without gaps
/// @param fontSize      in pixels
/// @param bold          whether words are bold
/// @param anchor        where a text stands on its line: `start`, `middle` or `end`
record SvgStyle(
        @Nullable Integer fill,
        double fillOpacity,
        @Nullable Integer stroke,
        double strokeOpacity,
        double strokeWidth,
        float[] dashes,
        double fontSize,
        boolean bold,
        String anchor) {

    /// What SVG begins with.
    static final SvgStyle INITIAL =
            new SvgStyle(0, 1, null, 1, 1, new float[0], 16, false, "start");

    /// The style of an element in a group of this style.
    SvgStyle of(Element element) {
        return new SvgStyle(
                color(element, "fill", fill),
                number(element, "fill-opacity", fillOpacity),
                color(element, "stroke", stroke),
                number(element, "stroke-opacity", strokeOpacity),
                number(element, "stroke-width", strokeWidth),
                dashes(element),
                number(element, "font-size", fontSize),
                element.hasAttribute("font-weight")
                        ? element.getAttribute("font-weight").equals("bold")
                        : bold,
                element.hasAttribute("text-anchor") ? element.getAttribute("text-anchor") : anchor);
    }

    /// An attribute's number, or another one where the element does not say.
    static double number(Element element, String name, double otherwise) {
        return element.hasAttribute(name)
                ? Double.parseDouble(element.getAttribute(name))
                : otherwise;
    }

    private static @Nullable Integer color(
            Element element, String name, @Nullable Integer otherwise) {
        if (!element.hasAttribute(name)) {
            return otherwise;
        }
        var value = element.getAttribute(name);
        return value.equals("none") ? null : Integer.valueOf(value.substring(1), 16);
    }

    private float[] dashes(Element element) {
        if (!element.hasAttribute("stroke-dasharray")) {
            return dashes;
        }
        var parts = element.getAttribute("stroke-dasharray").strip().split("[\\s,]+", -1);
        var lengths = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            lengths[i] = parts[i].equals("none") ? 0 : Float.parseFloat(parts[i]);
        }
        return lengths;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SvgStyle style && toString().equals(style.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return "fill %s %s, stroke %s %s %s %s, type %s %s %s"
                .formatted(
                        fill,
                        fillOpacity,
                        stroke,
                        strokeOpacity,
                        strokeWidth,
                        Arrays.toString(dashes),
                        fontSize,
                        bold,
                        anchor);
    }
}
