/// What the cards of measures say, for every panel that shows measures.
@NullMarked
package io.conoscope.ui.session.card;

import org.jspecify.annotations.NullMarked;
