package io.conoscope.ui.run.retrieval;

import io.conoscope.runlog.evaluation.RetrievalScores;

import java.util.Map;

/// What looks for what.
enum Search {
    /// Another caption of its picture.
    TEXT_TEXT("text-text"),
    /// Its picture.
    TEXT_IMAGE("text-image"),
    /// A picture looks for one of its captions.
    IMAGE_TEXT("image-text");

    private final String key;

    Search(String key) {
        this.key = key;
    }

    /// Its style class, and the end of its words' key.
    String key() {
        return key;
    }

    Map<String, Double> of(RetrievalScores scores) {
        return switch (this) {
            case TEXT_TEXT -> scores.textToText();
            case TEXT_IMAGE -> scores.textToImage();
            case IMAGE_TEXT -> scores.imageToText();
        };
    }
}
