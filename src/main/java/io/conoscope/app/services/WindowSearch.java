package io.conoscope.app.services;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.models.InstalledModels;
import io.conoscope.service.search.EncodedQuery;
import io.conoscope.service.search.ModelOfRows;
import io.conoscope.service.search.QueryEncoder;
import io.conoscope.service.search.QueryInput;
import io.conoscope.ui.search.SearchServices;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// The window's searches by meaning, served by the packages below.
///
/// @param encoder embeds queries; a worker
public record WindowSearch(QueryEncoder encoder) implements SearchServices {

    @Override
    public EncodedQuery encode(
            ModelSpec model,
            QueryInput input,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        return encoder.encode(model, input, token, progress);
    }

    @Override
    public ModelSpec modelOf(Path opened) throws ConoscopeException {
        var folder = Files.isDirectory(opened) ? opened : opened.toAbsolutePath().getParent();
        return ModelOfRows.of(
                folder == null ? opened : folder, null, InstalledModels.ofThisProgram());
    }
}
