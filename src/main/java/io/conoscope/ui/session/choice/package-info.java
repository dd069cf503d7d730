/// Choosing a model: which towers, with which weights, how much of them.
@NullMarked
package io.conoscope.ui.session.choice;

import org.jspecify.annotations.NullMarked;
