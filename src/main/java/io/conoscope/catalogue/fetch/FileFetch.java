package io.conoscope.catalogue.fetch;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.catalogue.descriptor.ModelFile;
import io.conoscope.catalogue.http.BusyException;
import io.conoscope.catalogue.http.FetchSettings;
import io.conoscope.catalogue.http.HubClient;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;

/// Gets one file into its part, with as many tries as it takes.
///
/// @param settings how patient
/// @param client   to ask with
/// @param token    ends it; the part stays
/// @param watcher  hears of progress
record FileFetch(
        FetchSettings settings,
        HubClient client,
        CancellationToken token,
        Transfer.Watcher watcher) {

    private static final long PROGRESS = 1 << 20;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long SLICE_MILLIS = 50;

    /// Ends with a part of the full length, as far as that is known.
    ///
    /// @param known whether its SHA-256 is known beforehand
    /// @return whether the part was put together from several tries
    /// @throws ConoscopeException `fetch.*`; the part stays wherever it may be of use
    boolean run(ModelFile file, PartFile part, boolean known) throws ConoscopeException {
        var address = settings.address(file.address());
        var transfer = new Transfer(client, file, address, part, known);
        long best = part.length();
        boolean answered = best > 0;
        for (int failures = 1; ; failures++) {
            try {
                return transfer.run(watcher);
            } catch (IOException e) {
                long have = part.length();
                if (have > best + PROGRESS) {
                    best = have;
                    failures = 1;
                }
                answered |= !(e instanceof ConnectException);
                if (failures >= settings.tries() || !answered) {
                    throw new ConoscopeException("fetch.broken", e, address, words(e), failures);
                }
                pause(wait(failures, e));
            }
        }
    }

    private static String words(IOException e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getMessage() == null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null
                ? "no connection (" + cause.getClass().getSimpleName() + ")"
                : cause.getMessage();
    }

    private Duration wait(int failures, IOException e) {
        var grown = settings.backoff().multipliedBy(1L << Math.min(failures - 1, 10));
        var wait = grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
        var asked = e instanceof BusyException busy ? busy.after() : Duration.ZERO;
        return asked.compareTo(wait) > 0 ? asked : wait;
    }

    private void pause(Duration wait) {
        long until = System.nanoTime() + wait.toNanos();
        for (long left = wait.toNanos(); left > 0; left = until - System.nanoTime()) {
            token.throwIfCancelled();
            try {
                Thread.sleep(Duration.ofNanos(Math.min(left, SLICE_MILLIS * 1_000_000)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                token.cancel();
            }
        }
    }
}
