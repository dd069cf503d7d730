package io.conoscope.training.learn;

/// What AdamW keeps of the steps so far.
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

    /// Goes on from a saved state.
    public void restoreSteps(long steps) {
        this.steps = steps;
    }

    void countStep() {
        steps++;
    }
}
