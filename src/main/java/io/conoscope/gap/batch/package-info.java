/// What one batch of contrastive learning holds: its cosines, their softmax, the gradient of each
/// pair, and which of its mismatches are matches in truth; how many of those to expect in a batch.
///
/// May import `base`, `math`, `linalg`, `corpus`, `embedding` and `gap`.
@NullMarked
package io.conoscope.gap.batch;

import org.jspecify.annotations.NullMarked;
