package io.conoscope.catalogue.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;

class FetchSettingsTest {

    private static final URI PUBLISHED = URI.create("https://hub.test/acme/m/resolve/1/a%20b?c=1");

    private static FetchSettings with(@Nullable String hub) {
        return new FetchSettings(
                Duration.ZERO,
                Duration.ZERO,
                1,
                Duration.ZERO,
                0,
                folder -> 0,
                FetchSettings.hub(hub));
    }

    @Test
    void asksWhereItIsPublished() {
        assertEquals(PUBLISHED, with(null).address(PUBLISHED));
        assertNull(FetchSettings.hub(" "));
    }

    @Test
    void aMirrorStandsInForTheHost() {
        assertEquals(
                URI.create("http://mirror:8080/hf/acme/m/resolve/1/a%20b?c=1"),
                with("http://mirror:8080/hf/").address(PUBLISHED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mirror", "file:///tmp", "https://", "ftp://mirror"})
    void refusesWhatIsNoAddress(String hub) {
        assertThrows(IllegalArgumentException.class, () -> FetchSettings.hub(hub));
    }
}
