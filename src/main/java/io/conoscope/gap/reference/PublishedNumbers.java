package io.conoscope.gap.reference;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The published numbers that come with the program, `published.csv` beside this class.
public final class PublishedNumbers {

    private static final List<PublishedNumber> ALL = read();

    private PublishedNumbers() {}

    /// All of them.
    public static List<PublishedNumber> all() {
        return ALL;
    }

    /// Those of one measure, ascending.
    ///
    /// @param key as [io.conoscope.gap.measure.FlatMeasures] has it
    public static List<PublishedNumber> of(String key) {
        return ALL.stream()
                .filter(number -> number.key().equals(key))
                .sorted(java.util.Comparator.comparingDouble(PublishedNumber::value))
                .toList();
    }

    private static List<PublishedNumber> read() {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in =
                        Objects.requireNonNull(
                                PublishedNumbers.class.getResourceAsStream("published.csv"));
                var parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parser.stream().map(PublishedNumbers::number).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedNumber number(CSVRecord line) {
        return new PublishedNumber(
                line.get("key"),
                Double.parseDouble(line.get("value")),
                line.get("model"),
                line.get("data"),
                line.get("source"));
    }
}
