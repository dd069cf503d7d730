package io.conoscope.service.attribute;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.TextItem;
import io.conoscope.table.CategoryColumn;
import io.conoscope.table.Column;
import io.conoscope.table.NumberColumn;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// What a corpus itself says of its items, as columns: images first, then texts. A caption has the
/// split, source and file of its first photo.
final class CorpusColumns {

    private static final String IMAGE = "image";
    private static final String TEXT = "text";

    private final Corpus corpus;

    CorpusColumns(Corpus corpus) {
        this.corpus = corpus;
    }

    /// The attributes that some item has a value for, in the order of [ItemAttribute].
    List<ItemAttribute> there() {
        var there = new ArrayList<ItemAttribute>();
        for (var attribute : ItemAttribute.in(ItemAttribute.Group.CORPUS)) {
            if (isThere(attribute)) {
                there.add(attribute);
            }
        }
        return there;
    }

    private boolean isThere(ItemAttribute attribute) {
        return switch (attribute) {
            case SPLIT -> corpus.images().stream().anyMatch(image -> image.split() != null);
            case SOURCE ->
                    corpus.images().stream()
                                    .map(CorpusColumns::source)
                                    .filter(Objects::nonNull)
                                    .distinct()
                                    .limit(2)
                                    .count()
                            > 1;
            case FILE -> corpus.images().stream().anyMatch(image -> image.source() != null);
            case TEXT, WORDS -> corpus.texts().stream().anyMatch(text -> text.text() != null);
            default -> true;
        };
    }

    /// O(n + m).
    ///
    /// @param attribute of the corpus' group
    Column column(ItemAttribute attribute) {
        return switch (attribute) {
            case MODALITY -> of(attribute, image -> IMAGE, text -> TEXT);
            case SPLIT -> inherited(attribute, ImageItem::split);
            case SOURCE -> inherited(attribute, CorpusColumns::source);
            case FILE -> inherited(attribute, CorpusColumns::file);
            case ID -> of(attribute, ImageItem::id, TextItem::id);
            case TEXT -> of(attribute, image -> null, TextItem::text);
            case WORDS -> words(attribute);
            default -> throw new IllegalArgumentException(attribute + " is not of the corpus");
        };
    }

    private Column of(
            ItemAttribute attribute,
            Function<ImageItem, @Nullable String> ofImage,
            Function<TextItem, @Nullable String> ofText) {
        var values = new ArrayList<@Nullable String>();
        corpus.images().forEach(image -> values.add(ofImage.apply(image)));
        corpus.texts().forEach(text -> values.add(ofText.apply(text)));
        return CategoryColumn.of(attribute.key(), values);
    }

    private Column inherited(
            ItemAttribute attribute, Function<ImageItem, @Nullable String> ofImage) {
        var values = new ArrayList<@Nullable String>();
        corpus.images().forEach(image -> values.add(ofImage.apply(image)));
        for (int photo : firstPhotos()) {
            values.add(photo < 0 ? null : values.get(photo));
        }
        return CategoryColumn.of(attribute.key(), values);
    }

    /// The first image of each text, -1 where it has none.
    private int[] firstPhotos() {
        var first = new int[corpus.texts().size()];
        Arrays.fill(first, -1);
        var pairs = corpus.pairs();
        for (int p = pairs.size() - 1; p >= 0; p--) {
            first[pairs.text()[p]] = pairs.image()[p];
        }
        return first;
    }

    private Column words(ItemAttribute attribute) {
        int images = corpus.images().size();
        var values = new double[images + corpus.texts().size()];
        Arrays.fill(values, Double.NaN);
        for (int t = 0; t < corpus.texts().size(); t++) {
            var text = corpus.texts().get(t).text();
            if (text != null) {
                values[images + t] = words(text);
            }
        }
        return new NumberColumn(attribute.key(), values, true);
    }

    /// The number of runs of letters and digits: `don't` is one word, punctuation is none.
    static int words(String text) {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean part = Character.isLetterOrDigit(c) || (within && (c == '\'' || c == '’'));
            words += part && !within ? 1 : 0;
            within = part;
            i += Character.charCount(c);
        }
        return words;
    }

    private static @Nullable String source(ImageItem image) {
        var source = image.source();
        var folder = source == null ? null : source.file().getParent();
        return folder == null ? null : name(folder);
    }

    private static @Nullable String file(ImageItem image) {
        return image.source() == null ? null : image.source().file().toString();
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName() == null ? folder : folder.getFileName());
    }
}
