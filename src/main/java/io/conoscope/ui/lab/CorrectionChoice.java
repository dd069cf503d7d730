package io.conoscope.ui.lab;

/// The correction that the laboratory looks at.
///
/// @param name     as [io.conoscope.gap.correct.method.Corrections] knows it, without a mix:
// `center`,
///                 `shift:0.5`
/// @param mix      how far from the rows as they are (0) to the corrected ones (1)
/// @param fitShare share of the images, with their texts, that it is fitted to, in (0, 1]; below 1
///                 everything is judged on the others
/// @param seed     draws those images
public record CorrectionChoice(String name, double mix, double fitShare, long seed) {

    /// Centred all the way, fitted to half of the images and judged on the other half.
    public static final CorrectionChoice USUAL = new CorrectionChoice("center", 1, 0.5, 1);

    /// Whether it is judged on rows that it was fitted to, which has to be said beside every
    // number.
    public boolean isJudgedOnItsFit() {
        return fitShare >= 1;
    }

    /// The same with another correction.
    public CorrectionChoice withName(String other) {
        return new CorrectionChoice(other, mix, fitShare, seed);
    }

    /// The same gone another part of the way.
    public CorrectionChoice withMix(double other) {
        return new CorrectionChoice(name, other, fitShare, seed);
    }

    /// The same fitted to another share.
    public CorrectionChoice withFitShare(double other) {
        return new CorrectionChoice(name, mix, other, seed);
    }
}
