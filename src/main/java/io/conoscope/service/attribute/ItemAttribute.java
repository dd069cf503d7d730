package io.conoscope.service.attribute;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The attributes that this program knows of every item, beside the columns of people's own tables.
public enum ItemAttribute {
    MODALITY("modality", Group.CORPUS),
    SPLIT("split", Group.CORPUS),
    SOURCE("source", Group.CORPUS),
    ID("id", Group.CORPUS),
    FILE("file", Group.CORPUS),
    TEXT("text", Group.CORPUS),
    WORDS("words", Group.CORPUS),
    PAIR_COSINE("pair_cosine", Group.ROWS),
    GAP_SHARE("gap_share", Group.ROWS),
    CONE_POSITION("cone_position", Group.ROWS),
    MATCH_RANK("match_rank", Group.SEARCH),
    HUBNESS("hubness", Group.SEARCH),
    WRONG_MATCH("wrong_match", Group.SEARCH),
    NEIGHBOR_PURITY("neighbor_purity", Group.NEIGHBORS);

    /// What is computed together.
    public enum Group {
        /// Read, not computed: O(n + m).
        CORPUS,
        /// One look at every row: milliseconds.
        ROWS,
        /// Every row compared with those of the other modality: up to half a minute.
        SEARCH,
        /// The nearest neighbours of every row: seconds.
        NEIGHBORS
    }

    private final String key;
    private final Group group;

    ItemAttribute(String key, Group group) {
        this.key = key;
        this.group = group;
    }

    /// The name in expressions and in files.
    public String key() {
        return key;
    }

    public Group group() {
        return group;
    }

    /// The attribute of a name; empty where it is none of ours.
    public static Optional<ItemAttribute> of(String key) {
        return Stream.of(values()).filter(attribute -> attribute.key.equals(key)).findFirst();
    }

    /// The attributes that are computed together.
    public static List<ItemAttribute> in(Group group) {
        return Stream.of(values()).filter(attribute -> attribute.group == group).toList();
    }
}
