/// What a run leaves in its folder: checkpoints, metrics, event files. May import the other
/// packages of `training` but its root, and `runlog`.
@NullMarked
package io.conoscope.training.runfolder;

import org.jspecify.annotations.NullMarked;
