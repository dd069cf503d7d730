package io.conoscope.catalogue.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

class RedirectsTest {

    private static final URI FROM = URI.create("https://hub.test/a/b");

    @Test
    void resolvesRelativeAddresses() throws Exception {
        assertEquals(URI.create("https://hub.test/c?d=1"), Redirects.next(FROM, "/c?d=1"));
    }

    @Test
    void followsToAnotherHost() throws Exception {
        var to = "https://cdn.test/x";
        assertEquals(URI.create(to), Redirects.next(FROM, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hub.test/a/b",
                "http://127.0.0.1/x",
                "file:///etc/passwd",
                "ftp://hub.test/x",
                "",
                "https:",
                "ht tp://x"
            })
    void refuses(String location) {
        var refusal = assertThrows(ConoscopeException.class, () -> Redirects.next(FROM, location));
        assertTrue(refusal.key().startsWith("fetch.redirect."), refusal::key);
    }
}
