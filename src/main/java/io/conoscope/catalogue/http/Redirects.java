package io.conoscope.catalogue.http;

import io.conoscope.base.ConoscopeException;

import java.net.URI;
import java.util.Set;

/// Which redirects are followed: up to ten, to http or https, and never from https to http.
public final class Redirects {

    public static final int MOST = 10;

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirects() {}

    static boolean isRedirect(int status) {
        return STATUSES.contains(status);
    }

    /// The address that a redirect leads to.
    ///
    /// @param from     the address that answered
    /// @param location what it said; may be relative, empty if it said nothing
    /// @throws ConoscopeException `fetch.redirect.*`
    static URI next(URI from, String location) throws ConoscopeException {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new ConoscopeException("fetch.redirect.address", e, from, location);
        }
        if (location.isEmpty() || to.getHost() == null) {
            throw new ConoscopeException("fetch.redirect.address", null, from, location);
        }
        var scheme = to.getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme)) {
            throw new ConoscopeException("fetch.redirect.scheme", null, from, to);
        }
        if ("https".equals(from.getScheme()) && "http".equals(scheme)) {
            throw new ConoscopeException("fetch.redirect.insecure", null, from, to);
        }
        return to;
    }
}
