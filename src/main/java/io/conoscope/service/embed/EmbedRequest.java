package io.conoscope.service.embed;

import io.conoscope.corpus.Corpus;
import io.conoscope.encoder.model.ModelSpec;

import java.nio.file.Path;

/// What to embed with what, and where the rows go.
///
/// @param corpus the images and texts, already cut to split and limit
/// @param model  which model
/// @param folder receives `image.npy`, `text.npy`, `pairs.csv`, `manifest.json`
public record EmbedRequest(Corpus corpus, ModelSpec model, Path folder) {}
