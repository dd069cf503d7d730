/// The model service as a process of its own: what it is asked and answers, and who looks after it.
///
/// Native code can end its process. So the window never loads a model: it starts its own program
/// again as `conoscope worker` and talks to it in JSON lines over the standard streams; rows
/// travel through the store's files. May import everything below; knows no window.
@NullMarked
package io.conoscope.worker;

import org.jspecify.annotations.NullMarked;
