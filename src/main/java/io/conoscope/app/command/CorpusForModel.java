package io.conoscope.app.command;

import io.conoscope.service.open.OpenedSource;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.Notice;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.status.Notices;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Says so where a model was chosen and there is nothing that it could embed: what is open are rows
/// that were made elsewhere, or nothing is. Offers the corpus that was open before, or else to
/// choose one. FX thread only.
public final class CorpusForModel {

    private final Workbench bench;
    private final Messages words;
    private final Runnable choose;
    private @Nullable Path before;

    /// @param choose asks for a corpus
    CorpusForModel(Workbench bench, Messages words, Runnable choose) {
        this.bench = bench;
        this.words = words;
        this.choose = choose;
        bench.sourceProperty().subscribe(this::remember);
        bench.embedding().modelProperty().subscribe((was, now) -> modelChosen());
    }

    private void remember(@Nullable OpenedSource source) {
        if (source != null && source.embeddings() == null) {
            before = source.path();
        }
    }

    private void modelChosen() {
        var source = bench.sourceProperty().get();
        if (source != null && source.embeddings() != null && !bench.openingProperty().get()) {
            tell(null);
        }
    }

    /// Says that the chosen model has nothing to embed, and offers what it could.
    ///
    /// @param why the corpus that first comes to mind does not do; null where none does
    public void tell(@Nullable String why) {
        var model = bench.embedding().modelProperty().get().label();
        var source = bench.sourceProperty().get();
        var what =
                source == null
                        ? words.get("model.nothing", model)
                        : words.get("model.rows", model, source.path().getFileName());
        bench.notices()
                .show(
                        Notices.Location.WINDOW,
                        new Notice(
                                Notice.Kind.FAILURE,
                                why == null ? what : what + " " + why,
                                null,
                                offer()));
    }

    private Notice.Offer offer() {
        var corpus = before;
        return corpus == null
                ? new Notice.Offer(words.get("menu.openFolder"), choose)
                : new Notice.Offer(
                        words.get("model.reopen", corpus.getFileName()), () -> bench.open(corpus));
    }
}
