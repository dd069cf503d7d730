package io.conoscope.service.attribute.attach;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What attaching would do, before it is done.
///
/// @param attachment what would be attached
/// @param columns    of the table; empty for a folder
/// @param byRow      whether the table's rows fit the items in their order
/// @param rows       of the table; images and texts of a folder
/// @param used       how many of them belong to an item
/// @param photos     how many photos the rows would get that they do not have
/// @param captions   how many captions
/// @param problem    why it cannot be attached so; null where it can
/// @param warnings   of what was read otherwise than it stands there
public record AttachPreview(
        Attachment attachment,
        List<String> columns,
        boolean byRow,
        int rows,
        int used,
        int photos,
        int captions,
        @Nullable String problem,
        List<String> warnings) {

    public AttachPreview {
        columns = List.copyOf(columns);
        warnings = List.copyOf(warnings);
    }

    /// Whether photos or captions come with it, so that the corpus on screen changes.
    public boolean dresses() {
        return photos > 0 || captions > 0;
    }
}
