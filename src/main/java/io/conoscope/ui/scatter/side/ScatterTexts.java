package io.conoscope.ui.scatter.side;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.Session;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;

/// A side's words about what it shows.
///
/// @param session   whose corpus is named
/// @param displayed whose rows and method are named
/// @param words     the patterns
public record ScatterTexts(
        Session session, ObservableValue<@Nullable DisplayedLayout> displayed, Messages words) {

    /// The same with how many points share its place, where it is not alone there.
    String describe(int point, int images, int sharing) {
        var alone = describe(point, images);
        return sharing <= 1
                ? alone
                : alone + '\n' + words.get("scatter.sharing", NumberText.count(sharing));
    }

    /// What a point is, for its card and for screen readers: a caption's words, a photo's name.
    public String describe(int point, int images) {
        var corpus = session.corpusProperty().get();
        if (point < images) {
            var name =
                    corpus != null && point < corpus.images().size()
                            ? corpus.images().get(point).id()
                            : words.get("scatter.row", NumberText.count(point));
            return words.get("scatter.photo", name);
        }
        return words.get("scatter.caption", caption(point - images));
    }

    /// A caption's words; its row's number where only its embedding is known.
    String caption(int text) {
        var corpus = session.corpusProperty().get();
        var found =
                corpus != null && text < corpus.texts().size()
                        ? corpus.texts().get(text).text()
                        : null;
        return found == null ? words.get("scatter.row", NumberText.count(text)) : found;
    }

    /// Corpus, split, model with its weights, numbers and method in one line.
    String title(int images, int texts) {
        var parts = new ArrayList<String>();
        var corpus = session.corpusProperty().get();
        var layout = displayed.getValue();
        if (corpus != null) {
            add(parts, corpus.name());
            add(parts, corpus.split());
        }
        if (layout != null) {
            add(parts, layout.rows().provenance().model());
            add(parts, layout.rows().provenance().weights());
        }
        parts.add(words.get("scatter.counts", NumberText.count(images), NumberText.count(texts)));
        add(parts, methodName());
        return String.join(" · ", parts);
    }

    private static void add(ArrayList<String> parts, @Nullable String part) {
        if (part != null && !part.isBlank()) {
            parts.add(part);
        }
    }

    private String method() {
        var layout = displayed.getValue();
        return layout == null ? "" : layout.method();
    }

    /// The method for people; empty while there is none.
    public String methodName() {
        return switch (method()) {
            case "gap" -> words.get("scatter.method.gap");
            case "pca" -> words.get("scatter.method.pca");
            case "umap" -> words.get("scatter.method.umap");
            case "" -> "";
            case String other -> words.get("method." + other);
        };
    }

    /// What may be read off a layout of the method, in a sentence or two.
    public String methodMeaning() {
        return switch (method()) {
            case "gap" -> words.get("scatter.meaning.gap");
            case "pca" -> words.get("scatter.meaning.pca");
            default -> words.get("scatter.meaning.neighbors");
        };
    }

    /// What x and y mean, or null where the axes carry no meaning.
    @Nullable String axis(boolean horizontal) {
        var layout = displayed.getValue();
        if (layout == null || layout.turned()) {
            return null;
        }
        return switch (layout.method()) {
            case "gap" -> words.get(horizontal ? "scatter.axis.gap.x" : "scatter.axis.gap.y");
            case "pca" -> words.get(horizontal ? "scatter.axis.pca.x" : "scatter.axis.pca.y");
            default -> null;
        };
    }
}
