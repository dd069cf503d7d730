/// The verbs `measure` and `correct`. May import `cli.options`.
@NullMarked
package io.conoscope.cli.measure;

import org.jspecify.annotations.NullMarked;
