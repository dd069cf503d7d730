package io.conoscope.worker;

import io.conoscope.service.embed.Embedder;
import io.conoscope.service.open.CorpusOpener;
import io.conoscope.service.search.QueryEncoder;
import io.conoscope.service.train.Training;

/// What a worker can do, each on the thread that serves.
///
/// @param embedder embeds corpora
/// @param queries  embeds queries, and keeps a model loaded for them until other work comes
/// @param corpora  opens what a request names
/// @param training does runs
public record WorkerTasks(
        Embedder embedder, QueryEncoder queries, CorpusOpener corpora, Training training) {}
