package io.conoscope.encoder;

import org.jspecify.annotations.Nullable;

/// Which model a user asks for.
///
/// @param nameOrFolder a preset's name (`clip-vit-b32`, `clip-tiny`) or a checkpoint folder
/// @param randomInit   seed of fresh weights; null takes the checkpoint's own
public record ModelSpec(String nameOrFolder, @Nullable Long randomInit) {}
