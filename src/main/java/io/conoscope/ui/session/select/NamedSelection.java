package io.conoscope.ui.session.select;

import java.util.List;

/// A selection with a name, told by the ids of its items: so that a split, or the rows of another
/// model, still find them.
///
/// @param name   distinct within the corpus
/// @param images ids
/// @param texts  ids
public record NamedSelection(String name, List<String> images, List<String> texts) {

    public NamedSelection {
        images = List.copyOf(images);
        texts = List.copyOf(texts);
    }

    /// The same items under another name.
    NamedSelection renamed(String to) {
        return new NamedSelection(to, images, texts);
    }

    /// How many items it has.
    public int size() {
        return images.size() + texts.size();
    }
}
