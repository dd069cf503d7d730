/// What people said of photos and captions, in files beside a corpus.
///
/// May import `base`, `corpus` and `dataset`.
@NullMarked
package io.conoscope.dataset.judgement;

import org.jspecify.annotations.NullMarked;
