package io.conoscope.training.learn;

/// The state of AdamW: its two moments and the number of steps.
public final class AdamMoments {

    private final float[] first;
    private final float[] second;
    private long steps;

    AdamMoments(int size) {
        first = new float[size];
        second = new float[size];
    }

    /// Running means of the gradients, one weight after the other; may be written to restore them.
    public float[] first() {
        return first;
    }

    /// Running means of the squared gradients, likewise.
    public float[] second() {
        return second;
    }

    /// How many steps were taken.
    public long steps() {
        return steps;
    }

    /// Restores a saved state.
    public void restoreSteps(long steps) {
        this.steps = steps;
    }

    void countStep() {
        steps++;
    }
}
