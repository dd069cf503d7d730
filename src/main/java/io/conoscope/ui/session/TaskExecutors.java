package io.conoscope.ui.session;

import io.conoscope.ui.kit.Background;

/// The threads the workbench hands work to; each lane does one thing at a time.
///
/// @param reading    opens corpora and files
/// @param embedding  waits for the model service
/// @param measuring  computes measures
/// @param projecting computes layouts
public record TaskExecutors(
        Background reading, Background embedding, Background measuring, Background projecting) {}
