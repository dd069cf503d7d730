package io.conoscope.runlog.evaluation;

import java.util.Map;

/// How well one corpus' texts and pictures find each other, by k as text (`1`, `5`, `10`), each in
/// [0, 1].
///
/// @param corpus      its name
/// @param textToText  a text finds another about the same picture; empty where it was not taken
/// @param textToImage a text finds its picture; likewise
/// @param imageToText a picture finds one of its texts; likewise
public record RetrievalScores(
        String corpus,
        Map<String, Double> textToText,
        Map<String, Double> textToImage,
        Map<String, Double> imageToText) {

    public RetrievalScores {
        textToText = Map.copyOf(textToText);
        textToImage = Map.copyOf(textToImage);
        imageToText = Map.copyOf(imageToText);
    }
}
