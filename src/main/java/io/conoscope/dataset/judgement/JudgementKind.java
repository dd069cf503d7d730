package io.conoscope.dataset.judgement;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// The files of judgements that are known: those of Flickr8k. Their columns are separated by tabs;
/// the first two are a photo and a caption, `name.jpg#0`.
///
/// Source: the `readme.txt` of `Flickr8k_text.zip` (Hodosh, Young, Hockenmaier 2013).
public enum JudgementKind {
    /// Three experts, each from 1 (does not describe the image at all) to 4 (describes it); 3 is
    /// "almost describes the image with minor mistakes". The value is their mean.
    EXPERT("ExpertAnnotations.txt", 3) {
        @Override
        double value(String[] columns) {
            double sum = 0;
            for (int i = 2; i < 5; i++) {
                int score = GRADE.matcher(columns[i]).matches() ? columns[i].charAt(0) - '0' : 0;
                sum += score == 0 ? Double.NaN : score;
            }
            return sum / 3;
        }
    },
    /// The share of people who said that the caption describes the image, possibly with minor
    /// mistakes; then how many said yes and how many no, which the share is checked against.
    CROWD("CrowdFlowerAnnotations.txt", 0.5) {
        @Override
        double value(String[] columns) {
            if (!COUNT.matcher(columns[3]).matches() || !COUNT.matcher(columns[4]).matches()) {
                return Double.NaN;
            }
            int yes = Integer.parseInt(columns[3]);
            int all = yes + Integer.parseInt(columns[4]);
            var share = number(columns[2]);
            boolean agrees =
                    share != null && all > 0 && Math.abs(share - (double) yes / all) < ROUNDED;
            return agrees ? (double) yes / all : Double.NaN;
        }
    };

    static final int COLUMNS = 5;

    private static final Pattern GRADE = Pattern.compile("[1-4]");
    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");
    private static final Pattern SHARE = Pattern.compile("[01](\\.\\d{0,20})?|\\.\\d{1,20}");

    /// Shares may be rounded to two digits.
    private static final double ROUNDED = 0.006;

    private final String fileName;
    private final double usualLeast;

    JudgementKind(String fileName, double usualLeast) {
        this.fileName = fileName;
        this.usualLeast = usualLeast;
    }

    /// The name of its files.
    public String fileName() {
        return fileName;
    }

    /// The value from which a caption describes an image by the readme's words.
    public double usualLeast() {
        return usualLeast;
    }

    /// What a line says; NaN where it is not of this kind.
    ///
    /// @param columns [#COLUMNS] of them
    abstract double value(String[] columns);

    private static @Nullable Double number(String text) {
        return SHARE.matcher(text).matches() ? Double.valueOf(text) : null;
    }
}
