package io.conoscope.catalogue;

/// A published recall, to compare one's own with.
///
/// @param dataset     as the source names it: `flickr8k`, `flickr30k`, `mscoco_captions`
/// @param k           how many of the nearest are looked at
/// @param textToImage share of texts with their image among them, in [0, 1]
/// @param imageToText share of images with any of their texts among them, in [0, 1]
public record ReferenceRecall(String dataset, int k, double textToImage, double imageToText) {}
