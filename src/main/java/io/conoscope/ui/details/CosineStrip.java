package io.conoscope.ui.details;

import io.conoscope.ui.kit.NumberText;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;

import java.util.ArrayList;
import java.util.List;

/// The distribution of all matched pairs as a small hill, with a mark where each of some cosines
/// lies in it.
final class CosineStrip extends Region {

    private static final int BINS = 48;
    private static final double HILL = 34;
    private static final double MARK = 4;
    private static final double NUMBERS = 15;

    private final Path hill = new Path();
    private final Label least = new Label();
    private final Label greatest = new Label();
    private final List<Polygon> marks = new ArrayList<>();
    private MatchedCosines all = new MatchedCosines(new double[0]);
    private double[] shown = new double[0];

    CosineStrip() {
        setId("details-strip");
        getStyleClass().add("cosine-strip");
        hill.getStyleClass().add("hill");
        hill.setManaged(false);
        for (var label : List.of(least, greatest)) {
            label.getStyleClass().add("cs-small");
            label.setManaged(false);
        }
        greatest.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(hill, least, greatest);
    }

    /// @param pairs   all matched pairs
    /// @param cosines what to mark
    /// @param spoken  the same in words
    void show(MatchedCosines pairs, double[] cosines, String spoken) {
        all = pairs;
        shown = cosines.clone();
        setAccessibleText(spoken);
        least.setText(pairs.isEmpty() ? "" : NumberText.fixed(pairs.least(), 2));
        greatest.setText(pairs.isEmpty() ? "" : NumberText.fixed(pairs.greatest(), 2));
        getChildren().removeAll(marks);
        marks.clear();
        for (int i = 0; i < shown.length; i++) {
            var mark = new Polygon(0, 0, MARK, 2 * MARK, -MARK, 2 * MARK);
            mark.getStyleClass().add("mark");
            mark.setManaged(false);
            marks.add(mark);
        }
        getChildren().addAll(marks);
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return HILL + 2 * MARK + NUMBERS;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double wide = getWidth();
        var counts = all.counts(BINS);
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        hill.getElements().setAll(new MoveTo(0, HILL));
        for (int bin = 0; bin < BINS; bin++) {
            double high = HILL - (HILL - 2) * counts[bin] / most;
            hill.getElements().add(new LineTo(wide * bin / BINS, high));
            hill.getElements().add(new LineTo(wide * (bin + 1) / BINS, high));
        }
        hill.getElements().add(new LineTo(wide, HILL));
        for (int i = 0; i < marks.size(); i++) {
            marks.get(i).relocate(x(shown[i]) - MARK, HILL);
        }
        least.resizeRelocate(0, HILL + 2 * MARK, wide / 2, NUMBERS);
        greatest.resizeRelocate(wide / 2, HILL + 2 * MARK, wide / 2, NUMBERS);
    }

    private double x(double cosine) {
        double range = all.isEmpty() ? 0 : all.greatest() - all.least();
        return range == 0 ? getWidth() / 2 : (cosine - all.least()) / range * getWidth();
    }
}
