/// One gradient step of contrastive training: the loss, its gradient, and the optimiser.
///
/// `ContrastiveLoss` builds the loss from DJL operations, `Learner` takes steps, `AdamW` changes
/// the weights. May import everything up to `runlog`; DJL is used here.
@NullMarked
package io.conoscope.training.learn;

import org.jspecify.annotations.NullMarked;
