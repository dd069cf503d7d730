package io.conoscope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.EngineFilter.includeEngines;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/// The tests of the command line once more, where digits and letters are not those of English.
///
/// `Main` sets the locale to none, for the libraries' sake; here it stays, so that our own code
/// must say what it means.
@Timeout(300)
class LocalesTest {

    /// They only start processes of their own, which this locale does not reach.
    private static final String PROCESSES = ".*\\.(SmallHeapTest|AddAtOnceTest|FileNamesTest)";

    private final Locale before = Locale.getDefault();

    @AfterEach
    void setBack() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa-IR", "tr-TR"})
    void commandLineIsTheSame(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        var summary = new SummaryGeneratingListener();

        LauncherFactory.create()
                .execute(
                        request()
                                .selectors(selectPackage("io.conoscope.cli"))
                                .filters(
                                        includeEngines("junit-jupiter"),
                                        excludeClassNamePatterns(PROCESSES))
                                .build(),
                        summary);

        var words = new StringWriter();
        summary.getSummary().printFailuresTo(new PrintWriter(words), 8);
        assertEquals("", words.toString().strip());
        assertTrue(summary.getSummary().getTestsSucceededCount() > 100, "tests that ran");
    }
}
