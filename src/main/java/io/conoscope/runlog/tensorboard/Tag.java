package io.conoscope.runlog.tensorboard;

import io.conoscope.runlog.ScalarBuilder;

import org.jspecify.annotations.Nullable;

/// A tag of an event file and what is known of it.
final class Tag {

    final byte[] bytes;
    final String name;

    /// The plugin that its first value named; only the first one has to.
    String plugin = "";

    /// Where its scalars go, once there are any.
    @Nullable ScalarBuilder scalars;

    Tag(byte[] bytes, String name) {
        this.bytes = bytes;
        this.name = name;
    }

    /// Whether values may be what the plugin of this name shows.
    boolean mayBe(String wanted) {
        return plugin.isEmpty() || plugin.equals(wanted);
    }
}
