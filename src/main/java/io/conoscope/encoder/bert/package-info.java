/// Language models of BERT's family: BERT, RoBERTa, XLM-RoBERTa, DistilBERT.
///
/// May import `base`, `base.json`, `encoder.block`, `encoder.network`, `encoder.tokenizer` and DJL.
@NullMarked
package io.conoscope.encoder.bert;

import org.jspecify.annotations.NullMarked;
