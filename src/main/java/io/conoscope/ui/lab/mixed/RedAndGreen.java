package io.conoscope.ui.lab.mixed;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.TextItem;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The thing that captions most often call red and sometimes green: ask for the red one, and a
/// caption about a green one is nearer than any picture where modality decides.
final class RedAndGreen {

    private static final Pattern COLOURED = Pattern.compile("\\b(red|green) ([a-z]{3,})\\b");

    private RedAndGreen() {}

    /// The thing, as captions name it; of equally frequent ones the first in the alphabet. Empty
    /// where nothing is called both.
    static Optional<String> thing(Corpus corpus) {
        var red = new HashMap<String, Integer>();
        var green = new HashSet<String>();
        corpus.texts().stream()
                .map(TextItem::text)
                .filter(Objects::nonNull)
                .map(said -> Objects.requireNonNull(said).toLowerCase(Locale.ROOT))
                .forEach(
                        said ->
                                COLOURED.matcher(said)
                                        .results()
                                        .forEach(
                                                found -> {
                                                    if (found.group(1).equals("red")) {
                                                        red.merge(found.group(2), 1, Integer::sum);
                                                    } else {
                                                        green.add(found.group(2));
                                                    }
                                                }));
        red.keySet().removeIf(thing -> !green.contains(thing) || thing.equals("and"));
        return red.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(
                                        Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }
}
