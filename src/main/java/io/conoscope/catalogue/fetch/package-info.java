/// Downloads of models: resumed by range request, checked by length and SHA-256, whole or not at
/// all.
///
/// May import `catalogue`, `base` and Gson; `java.net.http` is used here and nowhere else.
@NullMarked
package io.conoscope.catalogue.fetch;

import org.jspecify.annotations.NullMarked;
