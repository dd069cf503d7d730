package io.conoscope.dataset.scenes.grammar;

import java.util.List;

/// One thing of a scene, or several that are alike.
///
/// @param count how many, in [1, 5]
public record Thing(ThingKind kind, Hue hue, Texture texture, Size size, int count) {

    /// How large a thing is; radii in 1/96 of the picture's side.
    @SuppressWarnings("ImmutableEnumChecker") // its list is a copy that nobody changes
    public enum Size {
        /// Smaller than usual.
        SMALL(9, 11, List.of("small", "little", "tiny")),
        /// The usual size.
        MEDIUM(15, 18, List.of()),
        /// Larger than usual.
        LARGE(22, 36, List.of("big", "large", "huge"));

        private final int least;
        private final int most;
        private final List<String> words;

        Size(int least, int most, List<String> words) {
            this.least = least;
            this.most = most;
            this.words = List.copyOf(words);
        }

        public int least() {
            return least;
        }

        public int most() {
            return most;
        }

        public List<String> words() {
            return words;
        }
    }

    public boolean isPlural() {
        return count > 1;
    }
}
