package io.conoscope.ui.models;

import io.conoscope.base.ByteSizes;
import io.conoscope.catalogue.InstalledState;
import io.conoscope.catalogue.descriptor.CatalogueEntry;
import io.conoscope.catalogue.descriptor.Licence;
import io.conoscope.catalogue.descriptor.ModelKind;
import io.conoscope.catalogue.descriptor.ReferenceNumbers;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;

import javafx.scene.layout.VBox;

/// What is known of a model, in sections from the top down.
final class ModelDetailsView {

    /// As many digits of a SHA-256 as tell one file from another at a glance.
    private static final int DIGITS = 12;

    private final Messages words;
    private final VBox box = new VBox();

    ModelDetailsView(Messages words) {
        this.words = words;
        box.getStyleClass().add("library-sections");
    }

    VBox box() {
        return box;
    }

    /// A model of the catalogue.
    ModelDetailsView of(ModelLibraryItem.Published item, String size) {
        var entry = item.entry();
        var grid = new DetailsGrid(words.get("library.what"));
        grid.pair(words.get("library.kind"), entry.kind().toString(), words.get(kindTip(entry)));
        grid.pair(
                words.get("library.format"),
                entry.format().toString(),
                words.get("library.format.tip." + entry.format()));
        grid.pair(words.get("library.size"), size, null);
        grid.pair(words.get("library.source"), entry.source(), null);
        add(grid);
        if (item.state() instanceof InstalledState.BuiltIn builtIn) {
            boolean fresh = builtIn.bytes() == 0;
            grid.pair(
                    words.get("library.weights"),
                    words.get(fresh ? "library.weights.fresh" : "library.weights.own"),
                    words.get(fresh ? "library.weights.tip" : "library.weights.own.tip"));
        }
        var reference = entry.reference();
        if (reference != null) {
            add(recall(reference));
        }
        add(terms(entry.licence()));
        if (!entry.isBuiltIn()) {
            add(files(entry));
        }
        return this;
    }

    private static String kindTip(CatalogueEntry entry) {
        return entry.kind() == ModelKind.DUAL_ENCODER ? "library.kind.dual" : "library.kind.tower";
    }

    /// One of the user's own.
    ModelDetailsView of(ModelLibraryItem.Own item) {
        var grid = new DetailsGrid(words.get("library.what"));
        grid.address(words.get("library.folder"), item.folder().toString());
        var trouble = item.trouble();
        if (trouble != null) {
            grid.pair(words.get("library.trouble"), trouble, null);
        } else if (item.isOneTower()) {
            grid.pair(
                    words.get("library.kind"),
                    words.get("library.own.tower"),
                    words.get("library.kind.tower"));
        }
        var description = item.description();
        if (description != null) {
            describe(grid, description);
        }
        add(grid);
        return this;
    }

    private void describe(DetailsGrid grid, ModelDescription description) {
        grid.pair(
                words.get("library.kind"),
                ModelKind.DUAL_ENCODER.toString(),
                words.get("library.kind.dual"));
        grid.pair(words.get("library.format"), description.format(), null);
        grid.pair(words.get("library.weights"), description.weights(), null);
        count(grid, "library.dimension", description.dimension());
        count(grid, "library.pixels", description.imageSize());
        count(grid, "library.tokens", description.contextLength());
        count(grid, "library.layers", description.layers());
        count(grid, "library.parameters", description.parameters());
    }

    /// What nobody can tell is left out.
    private void count(DetailsGrid grid, String key, long value) {
        if (value > 0) {
            grid.pair(words.get(key), NumberText.count(value), null);
        }
    }

    /// The licence alone, to be read before a download.
    ModelDetailsView licence(CatalogueEntry entry) {
        add(terms(entry.licence()));
        return this;
    }

    private DetailsGrid terms(Licence licence) {
        var grid = new DetailsGrid(words.get("library.licence"));
        var id = licence.id();
        grid.text(
                id == null ? licence.name() : licence.name() + " (" + id + ")", "library-licence");
        if (!licence.terms().isEmpty()) {
            grid.text(licence.terms(), "library-terms");
        }
        var address = licence.address();
        if (address != null) {
            grid.address(words.get("library.licence.full"), address);
        }
        return grid;
    }

    private DetailsGrid recall(ReferenceNumbers reference) {
        var grid = new DetailsGrid(words.get("library.recall"));
        grid.heads(
                words.get("library.recall.dataset"),
                words.get("library.recall.t2i"),
                words.get("library.recall.i2t"));
        for (var recall : reference.recall()) {
            grid.numbers(
                    words.get("library.recall.at", recall.dataset(), recall.k()),
                    NumberText.fixed(recall.textToImage(), 3),
                    NumberText.fixed(recall.imageToText(), 3));
        }
        grid.small(reference.protocol());
        grid.small(words.get("library.recall.source", reference.source(), reference.licence()));
        return grid;
    }

    private DetailsGrid files(CatalogueEntry entry) {
        var grid = new DetailsGrid(words.get("library.files"));
        grid.heads(
                words.get("library.files.path"),
                words.get("library.files.size"),
                words.get("library.files.sha"));
        for (var file : entry.files()) {
            var bytes = file.bytes();
            var sha = file.sha256();
            grid.numbers(
                    file.path(),
                    bytes == null ? NumberText.NONE : ByteSizes.format(bytes),
                    sha == null
                            ? words.get("library.files.pinned")
                            : sha.substring(0, DIGITS) + "…");
        }
        grid.small(words.get("library.files.explanation"));
        return grid;
    }

    private void add(DetailsGrid grid) {
        box.getChildren().add(grid);
    }
}
