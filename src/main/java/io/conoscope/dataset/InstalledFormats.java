package io.conoscope.dataset;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The formats that corpora can be in: our own, and those that the user has added.
///
/// @param all in the order in which equally sure ones are tried
record InstalledFormats(List<CorpusFormat> all) {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledFormats.class);

    /// After so many the class path itself is broken, and asking on might never end.
    private static final int MOST_FAILURES = 100;

    InstalledFormats {
        all = List.copyOf(all);
    }

    /// A format that knows a path.
    record Match(CorpusFormat format, Recognition recognition) {

        Corpus read(Path path) throws ConoscopeException {
            return format.read(path);
        }
    }

    /// Those on the class path. One that cannot be made is logged and left out.
    static InstalledFormats installed(ClassLoader loader) {
        var found = new ArrayList<CorpusFormat>();
        var services = ServiceLoader.load(CorpusFormat.class, loader).iterator();
        for (int failures = 0; failures < MOST_FAILURES; ) {
            try {
                if (!services.hasNext()) {
                    break;
                }
                found.add(services.next());
            } catch (ServiceConfigurationError e) {
                failures++;
                LOG.warn("a format of corpora is left out", e);
            }
        }
        return new InstalledFormats(found);
    }

    /// The formats that know a path, the surest first. One with a fault is logged and passed over.
    ///
    /// @param problems hears of folders that a format could not list
    List<Match> knowing(Path path, Consumer<ConoscopeException> problems) {
        var matches = new ArrayList<Match>();
        for (var format : all) {
            try {
                format.recognises(path).ifPresent(known -> matches.add(new Match(format, known)));
            } catch (ConoscopeException e) {
                problems.accept(e);
            } catch (RuntimeException | LinkageError e) {
                // A format of somebody else's keeps nobody from opening what other formats know.
                LOG.warn("{} fails at {} and is passed over", format.getClass().getName(), path, e);
            }
        }
        matches.sort(
                Comparator.comparingDouble((Match match) -> match.recognition().confidence())
                        .reversed());
        return matches;
    }

    /// The format of a name.
    ///
    /// @param path what it is to read, for the message
    /// @throws ConoscopeException `dataset.format` if it is not here
    CorpusFormat named(String name, Path path) throws ConoscopeException {
        for (var format : all) {
            if (format.name().equals(name)) {
                return format;
            }
        }
        var names = all.stream().map(CorpusFormat::name).collect(Collectors.joining(", "));
        throw new ConoscopeException("dataset.format", null, path, name, names);
    }

    /// What all of them are known by, in words.
    String lookedFor() {
        return all.stream().map(CorpusFormat::lookedFor).collect(Collectors.joining("; "));
    }
}
