package io.conoscope.training.learn;

import ai.djl.ndarray.NDArray;

/// The scale and bias that turn cosines into logits.
///
/// `logLogitScale` is the natural logarithm of 1/tau, a single number, learned or given; `bias` is
/// added to every logit by the sigmoid loss only.
record LogitScale(NDArray logLogitScale, NDArray bias) {

    /// CLIP's bound: a larger scale makes training unstable (arXiv:2103.00020, section 2.5).
    static final float MOST = (float) Math.log(100);
}
