package io.conoscope.catalogue.descriptor;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/// One file of a model.
///
/// @param path    below the model's folder, with `/`; never leaves it
/// @param address on the hub, https
/// @param bytes   its length, or null where that is not publicly known
/// @param sha256  64 lower-case hexadecimal digits, or null where that is not publicly known: then
///     it is taken at the first download and pinned
public record ModelFile(String path, URI address, @Nullable Long bytes, @Nullable String sha256) {}
