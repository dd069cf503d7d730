/// Vision transformers trained without texts: ViT, DeiT, DINOv2.
///
/// May import `base`, `base.json`, `encoder.block`, `encoder.network` and DJL.
@NullMarked
package io.conoscope.encoder.vit;

import org.jspecify.annotations.NullMarked;
