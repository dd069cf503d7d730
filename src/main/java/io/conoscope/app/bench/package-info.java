/// The measurements that draw: verbs under `bench` that open a window of their own.
///
/// May import everything.
@NullMarked
package io.conoscope.app.bench;

import org.jspecify.annotations.NullMarked;
