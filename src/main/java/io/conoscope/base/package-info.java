/// What every package may use: failures of the world, cancellation, progress, and files that appear
/// whole or not at all.
///
/// Imports nothing but the JDK.
@NullMarked
package io.conoscope.base;

import org.jspecify.annotations.NullMarked;
