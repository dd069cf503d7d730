package io.conoscope.cli.models;

import io.conoscope.base.ByteSizes;
import io.conoscope.base.ConoscopeException;
import io.conoscope.catalogue.InstalledState;
import io.conoscope.catalogue.ModelLibrary;
import io.conoscope.catalogue.descriptor.CatalogueEntry;
import io.conoscope.catalogue.descriptor.ModelFile;
import io.conoscope.catalogue.descriptor.ReferenceNumbers;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What `models list` and `models show` tell, as JSON and for people.
final class ModelReports {

    /// @param state  `built in`, `installed`, `partial`, `absent` or `added`
    /// @param folder where it is; absent where it is not
    /// @param bytes  of all its files; absent while one is not known
    /// @param atLeast bytes of the files whose length is known
    record Summary(
            String name,
            String title,
            String kind,
            String format,
            String licence,
            String state,
            @Nullable String folder,
            @Nullable Long bytes,
            @Nullable Long atLeast) {}

    /// @param models of the catalogue and of the user, by name
    /// @param broken why a descriptor could not be read
    record Listing(List<Summary> models, List<String> broken) {}

    /// One file of a model; what is not known is absent.
    record FileReport(String path, String address, @Nullable Long bytes, @Nullable String sha256) {}

    record LicenceReport(
            @Nullable String id, String name, @Nullable String address, String terms) {}

    /// @param model     as in the list
    /// @param source    the paper or project
    /// @param have      bytes that are here
    /// @param files     to be downloaded
    /// @param reference published numbers
    record Details(
            Summary model,
            String source,
            LicenceReport licence,
            long have,
            List<FileReport> files,
            @Nullable ReferenceNumbers reference) {}

    private ModelReports() {}

    /// @throws ConoscopeException if there is no catalogue, or the list of added models is broken
    static Listing list(ModelLibrary library, String words) throws ConoscopeException {
        var listing = library.catalogue().list();
        var models =
                new ArrayList<>(
                        listing.search(words).stream()
                                .map(entry -> summary(library, entry))
                                .toList());
        for (var added : library.added()) {
            if (added.matches(words)) {
                models.add(summary(added.name(), added.path().toString()));
            }
        }
        return new Listing(
                models, listing.broken().stream().map(ConoscopeException::getMessage).toList());
    }

    private static Summary summary(String name, String path) {
        return new Summary(name, "a model of your own", "", "", "", "added", path, null, null);
    }

    private static Summary summary(ModelLibrary library, CatalogueEntry entry) {
        var state = library.state(entry);
        var licence = entry.licence();
        return new Summary(
                entry.name(),
                entry.title(),
                entry.kind().toString(),
                entry.format().toString(),
                licence.id() == null ? licence.name() : licence.id(),
                words(state),
                folder(state),
                entry.isBuiltIn() ? null : entry.bytes(),
                entry.isBuiltIn() ? null : entry.knownBytes());
    }

    private static String words(InstalledState state) {
        return switch (state) {
            case InstalledState.BuiltIn is -> "built in";
            case InstalledState.Installed is -> "installed";
            case InstalledState.Partial is -> "partial";
            case InstalledState.Absent is -> "absent";
        };
    }

    private static @Nullable String folder(InstalledState state) {
        return switch (state) {
            case InstalledState.BuiltIn is -> is.folder().toString();
            case InstalledState.Installed is -> is.folder().toString();
            case InstalledState.Partial is -> is.folder().toString();
            case InstalledState.Absent is -> null;
        };
    }

    private static long have(InstalledState state) {
        return switch (state) {
            case InstalledState.Installed is -> is.bytes();
            case InstalledState.Partial is -> is.bytes();
            case InstalledState.BuiltIn is -> is.bytes();
            case InstalledState.Absent is -> 0;
        };
    }

    /// @throws ConoscopeException `catalogue.unknown`, or what is wrong with the descriptor
    static Details show(ModelLibrary library, String name) throws ConoscopeException {
        for (var added : library.added()) {
            if (added.name().equals(name)) {
                var model = summary(name, added.path().toString());
                var licence = new LicenceReport(null, "", null, "");
                return new Details(model, "", licence, 0, List.of(), null);
            }
        }
        var entry = library.catalogue().find(name);
        var licence = entry.licence();
        return new Details(
                summary(library, entry),
                entry.source(),
                new LicenceReport(licence.id(), licence.name(), licence.address(), licence.terms()),
                have(library.state(entry)),
                entry.files().stream().map(ModelReports::file).toList(),
                entry.reference());
    }

    private static FileReport file(ModelFile file) {
        return new FileReport(file.path(), file.address().toString(), file.bytes(), file.sha256());
    }

    static void print(Listing listing, PrintStream out) {
        for (var model : listing.models()) {
            out.printf(
                    Locale.ROOT,
                    "%-20s %-9s %-11s %-12s %s%n",
                    model.name(),
                    model.state(),
                    size(model),
                    model.kind(),
                    model.title());
        }
    }

    private static String size(Summary model) {
        if (model.bytes() != null) {
            return ByteSizes.format(model.bytes());
        }
        return model.atLeast() == null || model.atLeast() == 0
                ? ""
                : "> " + ByteSizes.format(model.atLeast());
    }

    static void print(Details details, PrintStream out) {
        var model = details.model();
        out.println(model.name() + ": " + model.title());
        line(out, "state", state(details));
        line(out, "folder", model.folder());
        line(out, "kind", model.kind());
        line(out, "format", model.format());
        line(out, "source", details.source());
        line(out, "licence", details.licence().name());
        line(out, "", details.licence().terms());
        line(out, "", details.licence().address());
        for (var file : details.files()) {
            var known = file.bytes() == null ? "size not known" : ByteSizes.format(file.bytes());
            var pin = file.sha256() == null ? ", SHA-256 taken at the first download" : "";
            line(out, "file", file.path() + ", " + known + pin);
        }
        print(details.reference(), out);
    }

    private static String state(Details details) {
        return details.have() == 0
                ? details.model().state()
                : details.model().state() + ", " + ByteSizes.format(details.have()) + " here";
    }

    private static void print(@Nullable ReferenceNumbers reference, PrintStream out) {
        if (reference == null) {
            return;
        }
        for (var recall : reference.recall()) {
            line(
                    out,
                    "recall@" + recall.k(),
                    String.format(
                            Locale.ROOT,
                            "%s: text to image %.4f, image to text %.4f",
                            recall.dataset(),
                            recall.textToImage(),
                            recall.imageToText()));
        }
        line(out, "published", reference.source() + " (" + reference.licence() + ")");
        line(out, "", reference.protocol());
    }

    private static void line(PrintStream out, String label, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            out.printf(Locale.ROOT, "  %-10s %s%n", label, text);
        }
    }
}
