package io.conoscope.ui.run;

import java.util.List;

/// A tag, or a group of tags that begin alike.
///
/// @param path  the tag, or what the tags begin with
/// @param label the part of the path that its parents do not show
/// @param tags  the tag itself, or all in the group
record TagNode(String path, String label, List<String> tags) {}
