package io.conoscope.cli.options;

import io.conoscope.base.AppFolders;
import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Pictures;
import io.conoscope.embedding.Embeddings;
import io.conoscope.encoder.folder.BuiltInModels;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.embed.DecoderPool;
import io.conoscope.service.embed.EmbedRequest;
import io.conoscope.service.embed.Embedder;
import io.conoscope.service.embed.LocalEmbedder;
import io.conoscope.service.models.InstalledModels;
import io.conoscope.service.models.ModelSource;
import io.conoscope.service.search.EncodedQuery;
import io.conoscope.service.search.LocalQueryEncoder;
import io.conoscope.service.search.QueryEncoder;
import io.conoscope.service.search.QueryInput;
import io.conoscope.worker.WorkerCommand;
import io.conoscope.worker.WorkerEmbedder;

import java.util.function.Consumer;
import java.util.function.Predicate;

/// Embeds corpora and queries for a verb: with models that came with the program in this process,
/// with all others in a process of their own, so that the verb ends with words whatever native code
/// makes of a file (decision 0166).
///
/// @param models where models come from
/// @param isOurs whether a model came with the program
public record VerbEmbedder(ModelSource models, Predicate<ModelSpec> isOurs)
        implements Embedder, QueryEncoder {

    /// With the models of this program and this user.
    public static VerbEmbedder ofThisProgram() {
        return new VerbEmbedder(InstalledModels.ofThisProgram(), VerbEmbedder::cameWithTheProgram);
    }

    private static boolean cameWithTheProgram(ModelSpec model) {
        return BuiltInModels.NAMES.contains(model.imageModel())
                && BuiltInModels.NAMES.contains(model.textModel());
    }

    /// @throws ConoscopeException also `worker.died.model`, naming the model, if its process ended;
    /// `worker.memory` if it took more memory than it may
    @Override
    public Embeddings embed(
            EmbedRequest request, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        if (isOurs.test(request.model())) {
            try (var decoders = new DecoderPool()) {
                return new LocalEmbedder(models, Pictures::open, decoders.threads())
                        .embed(request, token, progress);
            }
        }
        var command = WorkerCommand.forVerb(AppFolders.ofThisUser());
        try (var worker = new WorkerEmbedder(command, models)) {
            return worker.embed(request, token, progress);
        } catch (ConoscopeException e) {
            throw naming(request.model().imageModel(), e);
        }
    }

    /// @throws ConoscopeException as [#embed]
    @Override
    public EncodedQuery encode(
            ModelSpec model,
            QueryInput input,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        if (isOurs.test(model)) {
            try (var local = new LocalQueryEncoder(models, Pictures::open)) {
                return local.encode(model, input, token, progress);
            }
        }
        var command = WorkerCommand.forVerb(AppFolders.ofThisUser());
        try (var worker = new WorkerEmbedder(command, models)) {
            return worker.encode(model, input, token, progress);
        } catch (ConoscopeException e) {
            throw naming(model.imageModel(), e);
        }
    }

    /// A failure that names the model where only its process has ended.
    public static ConoscopeException naming(Object model, ConoscopeException e) {
        return e.is(ConoscopeException.Kind.WORKER_DIED)
                ? new ConoscopeException(
                        "worker.died.model", e, model, String.valueOf(e.getMessage()))
                : e;
    }
}
