package io.conoscope.ui.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A tag, or a group of tags that begin alike.
///
/// @param path  the tag, or what the tags begin with
/// @param label the part of the path that its parents do not show
/// @param tags  the tag itself, or all in the group
record TagNode(String path, String label, List<String> tags) {

    /// Groups nest no deeper: what is left of a tag is its label.
    private static final int DEEPEST = 8;

    /// Where the group of a path ends and its label begins; −1 for a path of no group.
    static int lastSlash(String path) {
        int slash = -1;
        for (int depth = 0; depth < DEEPEST; depth++) {
            int next = path.indexOf('/', slash + 1);
            if (next < 0) {
                return slash;
            }
            slash = next;
        }
        return slash;
    }

    /// The tags of every group, found in one pass.
    static Map<String, List<String>> groups(Collection<String> tags) {
        var groups = new HashMap<String, List<String>>();
        for (var tag : tags) {
            int end = lastSlash(tag);
            while (end >= 0) {
                var path = tag.substring(0, end);
                groups.computeIfAbsent(path, key -> new ArrayList<>()).add(tag);
                end = lastSlash(path);
            }
        }
        return groups;
    }
}
