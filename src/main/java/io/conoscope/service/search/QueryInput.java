package io.conoscope.service.search;

import java.nio.file.Path;

/// What is looked for by meaning: words or a picture.
public sealed interface QueryInput {

    /// Words that a text tower takes.
    record Words(String text) implements QueryInput {

        /// No text tower sees more of a text than this many characters.
        public static final int LONGEST = 20_000;

        /// The words, without what no model would see.
        public Words {
            text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        }
    }

    /// A file with a picture that an image tower takes.
    record Picture(Path file) implements QueryInput {}
}
