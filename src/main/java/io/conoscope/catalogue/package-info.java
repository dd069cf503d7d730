/// The models that Conoscope knows by name, where each of them is, and those that a user added.
///
/// May import `base`, `base.json` and Gson, and nothing else of ours. What is known of a model is
/// in `descriptor`, its download in `fetch`. The encoders, which load what lies here, stand in the
/// same row: `service` brings the two together.
@NullMarked
package io.conoscope.catalogue;

import org.jspecify.annotations.NullMarked;
