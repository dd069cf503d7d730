package io.conoscope.training.learn;

/// The coefficients of one AdamW step.
///
/// @param rate    learning rate over the first moment's correction
/// @param root    square root of the second moment's correction
/// @param shrink  factor on weights that decay
/// @param scale   factor on gradients
record AdamCoefficients(
        float rate,
        float root,
        float epsilon,
        float beta1,
        float beta2,
        float shrink,
        float scale) {

    static AdamCoefficients of(AdamW.Settings settings, double rate, long steps) {
        return new AdamCoefficients(
                (float) (rate / (1 - Math.pow(settings.beta1(), (double) steps))),
                (float) Math.sqrt(1 - Math.pow(settings.beta2(), (double) steps)),
                (float) settings.epsilon(),
                (float) settings.beta1(),
                (float) settings.beta2(),
                (float) (1 - rate * settings.weightDecay()),
                1);
    }

    AdamCoefficients with(float scale, float shrink) {
        return new AdamCoefficients(rate, root, epsilon, beta1, beta2, shrink, scale);
    }
}
