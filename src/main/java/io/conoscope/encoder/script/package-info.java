/// Graphs of towers from TorchScript files, on the PyTorch engine; an archive is looked at in Java
/// before libtorch sees it.
///
/// May import `base`, `math`, `encoder`, `encoder.tokenizer`, `encoder.engine`, `encoder.exported`
/// and DJL. `ScriptFolder` and `ScriptArchive` start no engine.
@NullMarked
package io.conoscope.encoder.script;

import org.jspecify.annotations.NullMarked;
