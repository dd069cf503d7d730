package io.conoscope.dataset.scenes.drawing;

import static io.conoscope.dataset.scenes.drawing.Part.accent;
import static io.conoscope.dataset.scenes.drawing.Part.body;
import static io.conoscope.dataset.scenes.drawing.Part.dark;
import static io.conoscope.dataset.scenes.drawing.Part.fixed;
import static io.conoscope.dataset.scenes.drawing.Part.light;
import static io.conoscope.dataset.scenes.drawing.Region.box;
import static io.conoscope.dataset.scenes.drawing.Region.circle;
import static io.conoscope.dataset.scenes.drawing.Region.ellipse;
import static io.conoscope.dataset.scenes.drawing.Region.polygon;
import static io.conoscope.dataset.scenes.drawing.Region.star;

import io.conoscope.dataset.scenes.grammar.ThingKind;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What each kind of thing looks like, as parts from back to front.
final class Drawings {

    private static final int WOOD = 0x6B4226;
    private static final int STEM = 0x3B8C3F;
    private static final int CREAM = 0xF6E9CF;
    private static final int INK = 0x26262E;

    private static final Map<ThingKind, List<Part>> ALL = new EnumMap<>(ThingKind.class);

    static {
        for (var kind : ThingKind.values()) {
            ALL.put(kind, make(kind));
        }
    }

    private Drawings() {}

    static List<Part> of(ThingKind kind) {
        return ALL.getOrDefault(kind, List.of());
    }

    private static List<Part> make(ThingKind kind) {
        return switch (kind) {
            case CIRCLE -> List.of(body(circle(0, 0, 0.97)));
            case SQUARE -> List.of(body(box(-0.86, -0.86, 0.86, 0.86)));
            case TRIANGLE -> List.of(body(polygon(0, -0.92, 1, 0.84, -1, 0.84)));
            case STAR -> List.of(body(star(5, 0.44)));
            case DIAMOND -> List.of(body(polygon(0, -1, 0.78, 0, 0, 1, -0.78, 0)));
            case HEART -> List.of(body(Drawings::inHeart));
            case RING -> List.of(body(circle(0, 0, 0.97).minus(circle(0, 0, 0.58))));
            case CROSS ->
                    List.of(body(box(-0.32, -0.95, 0.32, 0.95).or(box(-0.95, -0.32, 0.95, 0.32))));
            case ARROW -> List.of(body(arrow()));
            case MOON -> List.of(body(circle(-0.1, 0, 0.95).minus(circle(0.38, -0.1, 0.8))));
            case SUN -> List.of(dark(star(12, 0.62)), body(circle(0, 0, 0.62)));
            case CLOUD -> List.of(body(cloud()));
            default -> makeMore(kind);
        };
    }

    private static List<Part> makeMore(ThingKind kind) {
        return switch (kind) {
            case TREE -> tree();
            case FLOWER -> flower();
            case MUSHROOM -> mushroom();
            case HOUSE -> house();
            case BOAT -> boat();
            case FISH -> fish();
            case CUP -> cup();
            case KEY -> List.of(body(key()));
            case KITE -> kite();
            case BALLOON -> balloon();
            case UMBRELLA -> umbrella();
            case CAR -> car();
            case BUTTERFLY -> butterfly();
            case APPLE -> apple();
            case BELL -> bell();
            case LEAF -> leaf();
            default -> throw new IllegalArgumentException("no drawing of " + kind);
        };
    }

    /// (x² + y² - 1)³ <= x² y³, y upwards, scaled into the square.
    private static boolean inHeart(double x, double y) {
        double u = x * 1.18;
        double v = -y * 1.12 + 0.12;
        double round = u * u + v * v - 1;
        return round * round * round <= u * u * v * v * v;
    }

    private static Region arrow() {
        return polygon(
                -0.97, -0.3, 0.1, -0.3, 0.1, -0.78, 0.99, 0, 0.1, 0.78, 0.1, 0.3, -0.97, 0.3);
    }

    private static Region cloud() {
        return circle(-0.54, 0.16, 0.43)
                .or(circle(-0.02, -0.16, 0.54))
                .or(circle(0.54, 0.12, 0.45))
                .or(box(-0.54, 0.1, 0.54, 0.58));
    }

    private static List<Part> tree() {
        var crown =
                circle(0, -0.46, 0.52).or(circle(-0.42, -0.02, 0.46)).or(circle(0.42, -0.02, 0.46));
        return List.of(fixed(box(-0.14, 0.2, 0.14, 1), WOOD), body(crown));
    }

    private static List<Part> flower() {
        Region petals = (x, y) -> false;
        for (int i = 0; i < 6; i++) {
            double angle = StrictMath.PI * i / 3;
            double x = 0.43 * StrictMath.sin(angle);
            double y = -0.3 - 0.43 * StrictMath.cos(angle);
            petals = petals.or(circle(x, y, 0.28));
        }
        return List.of(
                fixed(box(-0.06, 0.1, 0.06, 1), STEM),
                fixed(ellipse(0.28, 0.72, 0.26, 0.12).or(ellipse(-0.26, 0.58, 0.24, 0.11)), STEM),
                body(petals),
                accent(circle(0, -0.3, 0.22)));
    }

    private static List<Part> mushroom() {
        var cap = ellipse(0, 0.12, 0.97, 1).and(box(-1, -1, 1, 0.12));
        return List.of(fixed(ellipse(0, 0.5, 0.26, 0.46), CREAM), body(cap));
    }

    private static List<Part> house() {
        return List.of(
                body(box(-0.7, -0.12, 0.7, 0.92)),
                dark(polygon(-0.97, -0.1, 0, -0.97, 0.97, -0.1)),
                fixed(box(-0.15, 0.36, 0.15, 0.92), WOOD),
                fixed(box(-0.54, 0.1, -0.26, 0.4).or(box(0.26, 0.1, 0.54, 0.4)), 0xFFF2C2));
    }

    private static List<Part> boat() {
        return List.of(
                fixed(box(-0.05, -0.97, 0.05, 0.4), WOOD),
                light(polygon(0.12, -0.88, 0.85, 0.24, 0.12, 0.24)),
                light(polygon(-0.12, -0.6, -0.12, 0.24, -0.68, 0.24)),
                body(polygon(-0.97, 0.36, 0.97, 0.36, 0.62, 0.9, -0.62, 0.9)));
    }

    private static List<Part> fish() {
        return List.of(
                dark(polygon(0.45, 0, 0.98, -0.46, 0.98, 0.46)),
                dark(polygon(-0.3, -0.36, 0.3, -0.36, 0.15, -0.74)),
                body(ellipse(-0.15, 0, 0.78, 0.5)),
                fixed(circle(-0.55, -0.1, 0.13), 0xFFFFFF),
                fixed(circle(-0.57, -0.1, 0.065), INK));
    }

    private static List<Part> cup() {
        var handle = circle(0.45, 0.02, 0.46).minus(circle(0.45, 0.02, 0.27));
        return List.of(
                dark(handle),
                body(polygon(-0.8, -0.6, 0.5, -0.6, 0.38, 0.85, -0.68, 0.85)),
                dark(ellipse(-0.15, -0.6, 0.65, 0.17)));
    }

    private static Region key() {
        return circle(-0.5, 0, 0.47)
                .minus(circle(-0.5, 0, 0.22))
                .or(box(-0.1, -0.12, 0.98, 0.12))
                .or(box(0.5, 0.1, 0.66, 0.46))
                .or(box(0.8, 0.1, 0.98, 0.4));
    }

    private static List<Part> kite() {
        return List.of(
                fixed(polygon(-0.03, 0.5, 0.03, 0.5, 0.2, 0.98, 0.13, 1), INK),
                accent(polygon(-0.12, 0.68, 0.26, 0.86, -0.06, 0.92, 0.24, 0.64)),
                body(polygon(0, -1, 0.66, -0.24, 0, 0.62, -0.66, -0.24)),
                dark(box(-0.035, -1, 0.035, 0.62).or(box(-0.66, -0.27, 0.66, -0.21))));
    }

    private static List<Part> balloon() {
        return List.of(
                fixed(box(-0.03, 0.5, 0.03, 1), INK),
                dark(polygon(-0.14, 0.62, 0.14, 0.62, 0, 0.38)),
                body(ellipse(0, -0.25, 0.64, 0.74)),
                light(ellipse(-0.24, -0.52, 0.12, 0.2)));
    }

    private static List<Part> umbrella() {
        var scallops =
                ellipse(-0.64, 0.16, 0.32, 0.2)
                        .or(ellipse(0, 0.16, 0.32, 0.2))
                        .or(ellipse(0.64, 0.16, 0.32, 0.2));
        var hook =
                circle(0.17, 0.76, 0.22).minus(circle(0.17, 0.76, 0.11)).and(box(-1, 0.74, 1, 1));
        return List.of(
                fixed(box(-0.05, -0.98, 0.06, 0.78).or(hook), WOOD),
                body(circle(0, 0.12, 0.97).and(box(-1, -1, 1, 0.12)).minus(scallops)));
    }

    private static List<Part> car() {
        var cabin = polygon(-0.62, 0.06, -0.4, -0.48, 0.32, -0.48, 0.62, 0.06);
        var panes =
                polygon(-0.48, 0, -0.32, -0.36, -0.06, -0.36, -0.06, 0)
                        .or(polygon(0.04, -0.36, 0.26, -0.36, 0.46, 0, 0.04, 0));
        var wheels = circle(-0.52, 0.5, 0.25).or(circle(0.52, 0.5, 0.25));
        var hubs = circle(-0.52, 0.5, 0.1).or(circle(0.52, 0.5, 0.1));
        return List.of(
                body(cabin.or(box(-0.97, 0.02, 0.97, 0.5))),
                fixed(panes, 0xD8F0FA),
                fixed(wheels, INK),
                fixed(hubs, 0xC9CED3));
    }

    private static List<Part> butterfly() {
        var wing = ellipse(-0.5, -0.34, 0.47, 0.48).or(ellipse(-0.4, 0.42, 0.36, 0.4));
        var feeler = polygon(0, -0.5, -0.22, -0.92, -0.28, -0.88, -0.06, -0.46);
        return List.of(
                body(wing.or(wing.mirrored())),
                fixed(ellipse(0, 0.02, 0.1, 0.66).or(feeler).or(feeler.mirrored()), INK));
    }

    private static List<Part> apple() {
        return List.of(
                fixed(polygon(-0.06, -0.3, 0.06, -0.3, 0.14, -0.92, 0.04, -0.95), WOOD),
                fixed(circle(0.2, -0.4, 0.42).and(circle(0.48, -0.82, 0.42)), STEM),
                body(circle(-0.27, 0.2, 0.66).or(circle(0.27, 0.2, 0.66))));
    }

    private static List<Part> bell() {
        var dome =
                circle(0, -0.22, 0.56)
                        .or(polygon(-0.56, -0.22, 0.56, -0.22, 0.9, 0.62, -0.9, 0.62));
        return List.of(dark(circle(0, 0.7, 0.2).or(circle(0, -0.84, 0.14))), body(dome));
    }

    private static List<Part> leaf() {
        var blade = circle(-0.44, -0.1, 1).and(circle(0.44, -0.1, 1));
        var veins =
                box(-0.04, -0.8, 0.04, 1)
                        .or(polygon(0, 0.3, 0.36, 0, 0.36, 0.07, 0, 0.4))
                        .or(polygon(0, 0.3, -0.36, 0, -0.36, 0.07, 0, 0.4))
                        .or(polygon(0, -0.1, 0.3, -0.4, 0.3, -0.33, 0, 0))
                        .or(polygon(0, -0.1, -0.3, -0.4, -0.3, -0.33, 0, 0));
        return List.of(body(blade), dark(veins));
    }
}
