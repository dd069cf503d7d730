package io.conoscope.ui.lab.mixed;

import io.conoscope.service.search.mixed.MixedQuery;
import io.conoscope.service.search.mixed.MixedRanking;

import org.jspecify.annotations.Nullable;

/// What was found for a query, before and after a correction.
///
/// @param name      of what was looked for
/// @param note      what is to be said of how the model read it; empty for nothing
/// @param query     as a row
/// @param raw       among the rows as they are
/// @param corrected among the corrected ones; null where that failed
/// @param problem   why it failed; empty where it did not
record MixedAnswer(
        String name,
        String note,
        MixedQuery query,
        MixedRanking raw,
        @Nullable MixedRanking corrected,
        String problem) {}
