/// What verbs share: options as mixins, the console, exit statuses, printed progress. May import
/// `service` and everything below.
@NullMarked
package io.conoscope.cli.options;

import org.jspecify.annotations.NullMarked;
