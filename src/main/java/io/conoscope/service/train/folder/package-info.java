/// The folder of a run, seen by who starts, resumes or compares it: where it came from, how it was
/// configured, and which runs were made by this user.
@NullMarked
package io.conoscope.service.train.folder;

import org.jspecify.annotations.NullMarked;
