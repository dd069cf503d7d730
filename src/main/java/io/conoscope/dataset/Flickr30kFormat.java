package io.conoscope.dataset;

import io.conoscope.base.ConoscopeException;

import java.nio.file.Path;
import java.util.regex.Pattern;

/// Flickr30k as Kaggle publishes it: `results.csv` with `image_name| comment_number| comment` and
/// no quoting, photos in the folder or below it. One of its rows lacks a separator.
public final class Flickr30kFormat extends CaptionListFormat {

    private static final Pattern HEADER =
            Pattern.compile("\\s*image_name\\s*\\|\\s*comment_number\\s*\\|\\s*comment\\s*");

    @Override
    public String name() {
        return "flickr30k";
    }

    @Override
    public String lookedFor() {
        return "results.csv with the columns image_name| comment_number| comment (Flickr30k)";
    }

    @Override
    boolean isList(Path file) {
        return HEADER.matcher(CaptionText.firstLine(file)).matches();
    }

    @Override
    Recognition recognition(Path list) {
        var because =
                list.getFileName() + " has the columns image_name, comment_number and comment";
        return new Recognition(Recognition.BY_HEADER, because, list);
    }

    @Override
    CorpusBuilder read(Folder folder, Path texts) throws ConoscopeException {
        var warnings = new ReadWarnings();
        var corpus = new CorpusBuilder(folder, PhotoIndex.below(folder), warnings);
        var table = CaptionText.read(texts, warnings);
        for (int line = 2; line <= table.lines(); line++) {
            var row = table.line(line);
            var fields = row.split("\\|", 3);
            if (fields.length == 3 && fields[1].strip().matches("\\d+")) {
                corpus.caption(fields[0].strip(), fields[1].strip(), fields[2], texts, line);
            } else if (!row.isBlank()) {
                warnings.malformed(texts, line, row, "malformed.flickr30k");
            }
        }
        return corpus;
    }
}
