/// How much memory a worker may take, and who watches that it does not take more.
///
/// May import `base`. No native code: Linux tells by a file, Windows by the virtual machine, macOS
/// by `ps`.
@NullMarked
package io.conoscope.worker.memory;

import org.jspecify.annotations.NullMarked;
