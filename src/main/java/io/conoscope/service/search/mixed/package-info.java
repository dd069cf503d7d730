/// Images and texts ranked together, as they are and after a correction, and what modality alone
/// decides.
@NullMarked
package io.conoscope.service.search.mixed;

import org.jspecify.annotations.NullMarked;
