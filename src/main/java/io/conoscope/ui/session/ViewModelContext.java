package io.conoscope.ui.session;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

/// What every view-model of the workbench works with.
///
/// @param services the floors below
/// @param jobs     shows long work
/// @param notices  shows what happened
/// @param words    on screen
record ViewModelContext(Services services, JobQueue jobs, Notices notices, Messages words) {}
