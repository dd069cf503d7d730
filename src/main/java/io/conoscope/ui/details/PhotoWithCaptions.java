package io.conoscope.ui.details;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// A photo above its captions, or beside them where there is little height, so that captions stay
/// in sight.
final class PhotoWithCaptions extends Region {

    private static final double GAP = 8;
    private static final double SHARE = 0.28;
    private static final double NARROWEST = 64;
    private static final double WIDEST = 200;

    private final Region photo;
    private final Region captions;
    private boolean beside;

    PhotoWithCaptions(Region photo, Region captions) {
        this.photo = photo;
        this.captions = captions;
        getChildren().addAll(photo, captions);
        setMinWidth(0);
    }

    /// Takes its captions back from wherever they were shown without a photo.
    void hold() {
        getChildren().setAll(photo, captions);
    }

    /// Puts the photo beside the captions, or above them.
    void setBeside(boolean wanted) {
        if (wanted != beside) {
            beside = wanted;
            requestLayout();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? getWidth() : width;
        if (beside) {
            double left = photoWidth(room);
            return Math.max(photo.prefHeight(left), captions.prefHeight(room - left - GAP));
        }
        return photo.prefHeight(room) + GAP + captions.prefHeight(room);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        if (beside) {
            double left = photoWidth(room);
            place(photo, 0, 0, left);
            place(captions, left + GAP, 0, room - left - GAP);
        } else {
            place(photo, 0, 0, room);
            place(captions, 0, photo.prefHeight(room) + GAP, room);
        }
    }

    private static void place(Node node, double x, double y, double width) {
        node.resizeRelocate(x, y, width, node.prefHeight(width));
    }

    private static double photoWidth(double room) {
        return Math.clamp(SHARE * room, NARROWEST, WIDEST);
    }
}
