package io.conoscope.ui.kit.world;

/// What part of the layout is on screen. Immutable; world y points up, screen y down.
///
/// One unit is equally long in x and y, since distances are what a layout shows.
///
/// @param centerX world x in the middle of the screen
/// @param centerY world y in the middle of the screen
/// @param scale   pixels a world unit, above 0
/// @param width   of the screen in pixels, at least 1
/// @param height  of the screen in pixels, at least 1
public record Camera(double centerX, double centerY, double scale, double width, double height) {

    /// How much smaller and larger than the fitted view one may zoom.
    private static final double FARTHEST = 0.25;

    private static final double CLOSEST = 4000;

    /// @throws IllegalArgumentException if the scale or the size is not above 0
    public Camera {
        if (!(scale > 0 && Double.isFinite(scale)) || !(width >= 1 && height >= 1)) {
            throw new IllegalArgumentException(
                    "scale is %s, size is %s x %s".formatted(scale, width, height));
        }
    }

    /// The whole box, as large as it fits with a margin of `margin` pixels on every side.
    public static Camera fit(WorldBox box, double width, double height, double margin) {
        double w = Math.max(1, width);
        double h = Math.max(1, height);
        double across = Math.max(1, w - 2 * margin) / Math.max(box.width(), Double.MIN_NORMAL);
        double down = Math.max(1, h - 2 * margin) / Math.max(box.height(), Double.MIN_NORMAL);
        double scale = Math.clamp(Math.min(across, down), 1e-9, 1e12);
        return new Camera(box.minX() + box.width() / 2, box.minY() + box.height() / 2, scale, w, h);
    }

    public double screenX(double worldX) {
        return (worldX - centerX) * scale + width / 2;
    }

    public double screenY(double worldY) {
        return height / 2 - (worldY - centerY) * scale;
    }

    public double worldX(double screenX) {
        return (screenX - width / 2) / scale + centerX;
    }

    public double worldY(double screenY) {
        return (height / 2 - screenY) / scale + centerY;
    }

    /// The same view after the content was dragged by so many pixels.
    public Camera panned(double dx, double dy) {
        return new Camera(centerX - dx / scale, centerY + dy / scale, scale, width, height);
    }

    /// Scaled by `factor`, above 0, with the world point under the cursor staying there.
    public Camera zoomed(double factor, double cursorX, double cursorY) {
        double next = scale * factor;
        double x = worldX(cursorX) - (cursorX - width / 2) / next;
        double y = worldY(cursorY) - (height / 2 - cursorY) / next;
        return new Camera(x, y, next, width, height);
    }

    /// The same centre and scale on a screen of another size.
    public Camera resized(double newWidth, double newHeight) {
        return new Camera(centerX, centerY, scale, Math.max(1, newWidth), Math.max(1, newHeight));
    }

    /// The same view on a screen with `density` device pixels for each pixel here.
    public Camera magnified(double density) {
        return new Camera(centerX, centerY, scale * density, width * density, height * density);
    }

    /// Kept from losing the content: the centre stays in the box, and the scale between a quarter
    /// and 4,000 times that of the fitted view.
    public Camera within(WorldBox box) {
        double fitted = fit(box, width, height, 0).scale;
        return new Camera(
                Math.clamp(centerX, box.minX(), box.maxX()),
                Math.clamp(centerY, box.minY(), box.maxY()),
                Math.clamp(scale, fitted * FARTHEST, fitted * CLOSEST),
                width,
                height);
    }

    /// The part of the world on screen.
    public WorldBox view() {
        return new WorldBox(worldX(0), worldY(height), worldX(width), worldY(0));
    }
}
