/// A training configuration as a YAML file: reading, writing, and the presets that come with the
/// program. May import `training.config`; YAML libraries are used only here.
@NullMarked
package io.conoscope.training.config.file;

import org.jspecify.annotations.NullMarked;
