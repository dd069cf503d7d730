/// Files over HTTP: answers, redirects, stalled transfers. `java.net.http` is used only here and in
/// `catalogue.fetch`.
@NullMarked
package io.conoscope.catalogue.http;

import org.jspecify.annotations.NullMarked;
