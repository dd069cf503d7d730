/// What `models/NAME/model.json` says: its records, and their reader, which believes nothing in it.
///
/// May import `base`, `base.json` and Gson.
@NullMarked
package io.conoscope.catalogue.descriptor;

import org.jspecify.annotations.NullMarked;
