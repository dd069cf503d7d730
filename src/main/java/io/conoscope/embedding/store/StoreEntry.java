package io.conoscope.embedding.store;

import io.conoscope.embedding.Manifest;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// One folder of the store.
///
/// @param folder   where it is
/// @param manifest of what its rows are; null while its job is not finished
/// @param bytes    what its files take on disk
public record StoreEntry(Path folder, @Nullable Manifest manifest, long bytes) {}
