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
        box.getStyleClass().add("shelf-sections");
    }

    VBox box() {
        return box;
    }

    /// A model of the catalogue.
    ModelDetailsView of(ModelLibraryItem.Published item, String size) {
        var entry = item.entry();
        var grid = new DetailsGrid(words.get("shelf.what"));
        grid.pair(words.get("shelf.kind"), entry.kind().toString(), words.get(kindTip(entry)));
        grid.pair(
                words.get("shelf.format"),
                entry.format().toString(),
                words.get("shelf.format.tip." + entry.format()));
        grid.pair(words.get("shelf.size"), size, null);
        grid.pair(words.get("shelf.source"), entry.source(), null);
        add(grid);
        if (item.state() instanceof InstalledState.BuiltIn builtIn) {
            boolean fresh = builtIn.bytes() == 0;
            grid.pair(
                    words.get("shelf.weights"),
                    words.get(fresh ? "shelf.weights.fresh" : "shelf.weights.own"),
                    words.get(fresh ? "shelf.weights.tip" : "shelf.weights.own.tip"));
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
        return entry.kind() == ModelKind.DUAL_ENCODER ? "shelf.kind.dual" : "shelf.kind.tower";
    }

    /// One of the user's own.
    ModelDetailsView of(ModelLibraryItem.Own item) {
        var grid = new DetailsGrid(words.get("shelf.what"));
        grid.address(words.get("shelf.folder"), item.folder().toString());
        var trouble = item.trouble();
        if (trouble != null) {
            grid.pair(words.get("shelf.trouble"), trouble, null);
        } else if (item.isOneTower()) {
            grid.pair(
                    words.get("shelf.kind"),
                    words.get("shelf.own.tower"),
                    words.get("shelf.kind.tower"));
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
                words.get("shelf.kind"),
                ModelKind.DUAL_ENCODER.toString(),
                words.get("shelf.kind.dual"));
        grid.pair(words.get("shelf.format"), description.format(), null);
        grid.pair(words.get("shelf.weights"), description.weights(), null);
        count(grid, "shelf.dimension", description.dimension());
        count(grid, "shelf.pixels", description.imageSize());
        count(grid, "shelf.tokens", description.contextLength());
        count(grid, "shelf.layers", description.layers());
        count(grid, "shelf.parameters", description.parameters());
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
        var grid = new DetailsGrid(words.get("shelf.licence"));
        var id = licence.id();
        grid.text(id == null ? licence.name() : licence.name() + " (" + id + ")", "shelf-licence");
        if (!licence.terms().isEmpty()) {
            grid.text(licence.terms(), "shelf-terms");
        }
        var address = licence.address();
        if (address != null) {
            grid.address(words.get("shelf.licence.full"), address);
        }
        return grid;
    }

    private DetailsGrid recall(ReferenceNumbers reference) {
        var grid = new DetailsGrid(words.get("shelf.recall"));
        grid.heads(
                words.get("shelf.recall.dataset"),
                words.get("shelf.recall.t2i"),
                words.get("shelf.recall.i2t"));
        for (var recall : reference.recall()) {
            grid.numbers(
                    words.get("shelf.recall.at", recall.dataset(), recall.k()),
                    NumberText.fixed(recall.textToImage(), 3),
                    NumberText.fixed(recall.imageToText(), 3));
        }
        grid.small(reference.protocol());
        grid.small(words.get("shelf.recall.source", reference.source(), reference.licence()));
        return grid;
    }

    private DetailsGrid files(CatalogueEntry entry) {
        var grid = new DetailsGrid(words.get("shelf.files"));
        grid.heads(
                words.get("shelf.files.path"),
                words.get("shelf.files.size"),
                words.get("shelf.files.sha"));
        for (var file : entry.files()) {
            var bytes = file.bytes();
            var sha = file.sha256();
            grid.numbers(
                    file.path(),
                    bytes == null ? NumberText.NONE : ByteSizes.format(bytes),
                    sha == null ? words.get("shelf.files.pinned") : sha.substring(0, DIGITS) + "…");
        }
        grid.small(words.get("shelf.files.lesson"));
        return grid;
    }

    private void add(DetailsGrid grid) {
        box.getChildren().add(grid);
    }
}
