/// The verb `models` and its subverbs. May import `cli.options`.
@NullMarked
package io.conoscope.cli.models;

import org.jspecify.annotations.NullMarked;
