package io.conoscope.dataset;

import io.conoscope.base.ConoscopeException;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads Flickr8k's lists of photos by split: `Flickr_8k.trainImages.txt` and its sisters.
final class Splits {

    private static final Pattern NAME =
            Pattern.compile("flickr_?8k\\.(\\w+)images\\.txt", Pattern.CASE_INSENSITIVE);

    private Splits() {}

    /// Applies the lists in the folder, or else those in its `Flickr8k_text`.
    static void apply(Folder folder, CorpusBuilder corpus) throws ConoscopeException {
        var inner = folder.folder(Flickr8kFormat.TEXT_FOLDER);
        for (var each : inner == null ? List.of(folder) : List.of(folder, inner)) {
            if (applyHere(each, corpus)) {
                return;
            }
        }
    }

    private static boolean applyHere(Folder folder, CorpusBuilder corpus)
            throws ConoscopeException {
        boolean any = false;
        for (var name : folder.names()) {
            var matcher = NAME.matcher(name);
            if (matcher.matches()) {
                any = true;
                var split = matcher.group(1).toLowerCase(Locale.ROOT);
                var list = CaptionText.read(folder.path().resolve(name), corpus.warnings());
                for (int line = 1; line <= list.lines(); line++) {
                    var photo = list.line(line).strip();
                    if (!photo.isEmpty()) {
                        corpus.split(photo, split, list.file(), line);
                    }
                }
            }
        }
        return any;
    }
}
