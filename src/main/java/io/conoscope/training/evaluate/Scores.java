package io.conoscope.training.evaluate;

import java.util.Map;

/// How well one corpus' texts and pictures find each other, by k as text (`1`, `5`, `10`), each in
/// [0, 1].
///
/// @param corpus      its name
/// @param textToText  a text finds another about the same picture
/// @param textToImage a text finds its picture; empty where there is no image tower
/// @param imageToText a picture finds one of its texts; likewise
public record Scores(
        String corpus,
        Map<String, Double> textToText,
        Map<String, Double> textToImage,
        Map<String, Double> imageToText) {}
