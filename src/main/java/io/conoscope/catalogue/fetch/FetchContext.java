package io.conoscope.catalogue.fetch;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.catalogue.http.FetchSettings;
import io.conoscope.catalogue.http.HubClient;

import java.util.function.Consumer;

/// What one download works with.
///
/// @param settings how patient
/// @param client   to ask with
/// @param token    to pause or cancel by
/// @param progress hears bytes
record FetchContext(
        FetchSettings settings,
        HubClient client,
        CancellationToken token,
        Consumer<? super Progress> progress) {}
