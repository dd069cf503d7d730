/// The window's requests, served by the packages below. May import `service`, `worker` and the
/// features' interfaces.
@NullMarked
package io.conoscope.app.services;

import org.jspecify.annotations.NullMarked;
