package io.conoscope.dataset;

import io.conoscope.base.ConoscopeException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Flickr8k as published: photos in `Flicker8k_Dataset/`, captions in
/// `Flickr8k_text/Flickr8k.token.txt` as `name.jpg#0<tab>caption`, splits in
/// `Flickr_8k.trainImages.txt` and its sisters. Text files may also lie beside the photos.
///
/// Source: Hodosh, Young, Hockenmaier 2013; the `readme.txt` of `Flickr8k_text.zip`.
public final class Flickr8kFormat extends CaptionListFormat {

    static final String TEXT_FOLDER = "Flickr8k_text";

    private static final String TOKENS = "Flickr8k.token.txt";
    private static final String[] PHOTO_FOLDERS = {
        "Flicker8k_Dataset", "Flickr8k_Dataset", "Images"
    };
    private static final Pattern ID = Pattern.compile("(.+)#(\\d+)");

    @Override
    public String name() {
        return "flickr8k";
    }

    @Override
    public String lookedFor() {
        return "Flickr8k_text/Flickr8k.token.txt with Flicker8k_Dataset/";
    }

    @Override
    @Nullable Path list(Folder folder) throws ConoscopeException {
        var inner = folder.folder(TEXT_FOLDER);
        var found = inner == null ? null : inner.find(TOKENS);
        return found != null ? found : folder.find(TOKENS);
    }

    @Override
    boolean isList(Path file) {
        return String.valueOf(file.getFileName()).equalsIgnoreCase(TOKENS);
    }

    @Override
    Recognition recognition(Path list) {
        return new Recognition(Recognition.BY_NAME, list.getFileName() + " is there", list);
    }

    /// The folder around the list's own, if that one has it as its list.
    @Override
    Folder outer(Path list) throws ConoscopeException {
        var parent = list.resolveSibling("");
        var around = parent.getParent();
        if (around != null && Files.isReadable(around)) {
            var folder = Folder.list(around);
            if (list.equals(list(folder))) {
                return folder;
            }
        }
        return Folder.list(parent);
    }

    @Override
    CorpusBuilder read(Folder folder, Path texts) throws ConoscopeException {
        var warnings = new ReadWarnings();
        var corpus = new CorpusBuilder(folder, photos(folder, texts), warnings);
        var tokens = CaptionText.read(texts, warnings);
        for (int line = 1; line <= tokens.lines(); line++) {
            addLine(tokens, line, corpus);
        }
        Splits.apply(folder, corpus);
        return corpus;
    }

    private static void addLine(CaptionText tokens, int line, CorpusBuilder corpus) {
        var row = tokens.line(line);
        if (row.isBlank()) {
            return;
        }
        int tab = row.indexOf('\t');
        var id = ID.matcher(tab < 0 ? "" : row.substring(0, tab).strip());
        if (id.matches()) {
            var words = row.substring(tab + 1);
            corpus.caption(id.group(1), id.group(2), words, tokens.file(), line);
        } else {
            corpus.warnings().malformed(tokens.file(), line, row, "malformed.flickr8k");
        }
    }

    /// Archives unpack into a folder of the same name or nearly so: one level more is looked at.
    private static PhotoIndex photos(Folder folder, Path texts) throws ConoscopeException {
        var named = folder.folder(PHOTO_FOLDERS);
        var nested = named == null ? null : named.folder(PHOTO_FOLDERS);
        for (var each : new @Nullable Folder[] {named, nested, folder}) {
            if (each != null && each.hasPictures()) {
                return PhotoIndex.of(each);
            }
        }
        for (var each : folder.folders()) {
            if (each.hasPictures()) {
                return PhotoIndex.of(each);
            }
        }
        throw new ConoscopeException("dataset.noPhotos", null, texts, folder.path());
    }
}
