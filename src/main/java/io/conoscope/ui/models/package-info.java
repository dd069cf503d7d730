/// The model library and the choice of a model: view-models and views side by side. May import
/// `ui.kit`, `ui.session` and everything below; no other feature.
@NullMarked
package io.conoscope.ui.models;

import org.jspecify.annotations.NullMarked;
