package io.conoscope.ui.lab.mixed;

import io.conoscope.service.search.mixed.MixedQuery;

/// A query that is embedded.
///
/// @param name for people
/// @param note what is to be said of how the model read it; empty for nothing
/// @param row  among the rows as they are
record Asked(String name, String note, MixedQuery row) {}
