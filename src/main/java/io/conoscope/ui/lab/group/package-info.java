/// The laboratory's tab of groups: any attribute takes modality's place.
@NullMarked
package io.conoscope.ui.lab.group;

import org.jspecify.annotations.NullMarked;
