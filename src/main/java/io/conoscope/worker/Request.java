package io.conoscope.worker;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.CorpusRef;
import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.embed.EmbedRequest;
import io.conoscope.service.search.QueryInput;
import io.conoscope.service.train.TrainRequest;
import io.conoscope.service.train.folder.RunFolder;
import io.conoscope.training.config.file.TrainingConfigFile;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// What the window asks of the worker; [RequestLine] is how it travels.
sealed interface Request {

    /// Of the job, from 1; replies carry it back.
    long id();

    /// What its line calls it.
    String verb();

    /// Whether everything is there that the verb needs: JSON may leave out what Java may not.
    default boolean isComplete() {
        return id() > 0;
    }

    /// Something to be done, one after the other.
    sealed interface Job extends Request {

        /// The model that is loaded for it, for messages.
        default String subject() {
            return "the model";
        }
    }

    /// A word about a job that was asked for before; heard at once.
    sealed interface Signal extends Request {}

    /// Embeds a corpus.
    ///
    /// @param corpus      how the window has read the corpus
    /// @param fingerprint of the corpus as the window knows it
    /// @param model       which model, in which state
    /// @param folder      receives the rows, absolute
    /// @param device      what is wanted to compute on; null leaves it to the worker
    record Embed(
            long id,
            CorpusRef corpus,
            String fingerprint,
            ModelSpec model,
            String folder,
            @Nullable String device)
            implements Job {
        static final String VERB = "embed";

        /// @throws IllegalArgumentException if no format has read the corpus, so that a worker
        /// cannot
        static Embed of(long id, EmbedRequest request) {
            var corpus = request.corpus();
            var ref = corpus.ref();
            if (ref == null) {
                throw new IllegalArgumentException(corpus.name() + " was not read by any format");
            }
            return new Embed(
                    id,
                    ref,
                    corpus.fingerprint(),
                    request.model(),
                    request.folder().toAbsolutePath().toString(),
                    ComputeDevice.wanted().word());
        }

        @Override
        public String verb() {
            return VERB;
        }

        @Override
        public String subject() {
            return nameOf(model);
        }

        @Override
        @SuppressWarnings("ConstantValue")
        public boolean isComplete() {
            return id > 0
                    && corpus != null
                    && corpus.path() != null
                    && (corpus.limit() == null || corpus.limit() > 0)
                    && fingerprint != null
                    && folder != null
                    && model != null
                    && model.imageModel() != null
                    && model.textModel() != null;
        }
    }

    /// Embeds a query: words or a picture, one of which is null.
    ///
    /// @param model   which model, in which state
    /// @param text    words
    /// @param picture a file, absolute
    /// @param device  what is wanted to compute on; null leaves it to the worker
    record Encode(
            long id,
            ModelSpec model,
            @Nullable String text,
            @Nullable String picture,
            @Nullable String device)
            implements Job {
        static final String VERB = "encode";

        static Encode of(long id, ModelSpec model, QueryInput input) {
            var device = ComputeDevice.wanted().word();
            return switch (input) {
                case QueryInput.Words words -> new Encode(id, model, words.text(), null, device);
                case QueryInput.Picture picture ->
                        new Encode(
                                id,
                                model,
                                null,
                                picture.file().toAbsolutePath().toString(),
                                device);
            };
        }

        /// What is looked for.
        QueryInput input() {
            return text != null
                    ? new QueryInput.Words(text)
                    : new QueryInput.Picture(Path.of(String.valueOf(picture)));
        }

        @Override
        public String verb() {
            return VERB;
        }

        @Override
        public String subject() {
            return nameOf(model);
        }

        @Override
        @SuppressWarnings("ConstantValue")
        public boolean isComplete() {
            return id > 0
                    && model != null
                    && model.imageModel() != null
                    && model.textModel() != null
                    && (text == null) != (picture == null);
        }
    }

    private static String nameOf(ModelSpec model) {
        return model.isOneModel()
                ? model.imageModel()
                : model.imageModel() + " with " + model.textModel();
    }

    /// Trains a run, or goes on with it.
    ///
    /// @param folder the run's, absolute
    /// @param config as YAML
    record Train(long id, String folder, String config) implements Job {
        static final String VERB = "train";

        static Train of(long id, TrainRequest request) {
            return new Train(
                    id,
                    request.run().toAbsolutePath().toString(),
                    TrainingConfigFile.write(request.config()));
        }

        /// The run that is asked for.
        ///
        /// @throws ConoscopeException what is wrong with the configuration
        TrainRequest run() throws ConoscopeException {
            var run = Path.of(folder);
            var wanted = TrainingConfigFile.parse(config, run.resolve(RunFolder.CONFIG));
            return new TrainRequest(wanted, run, "conoscope, the window");
        }

        @Override
        public String verb() {
            return VERB;
        }

        @Override
        @SuppressWarnings("ConstantValue")
        public boolean isComplete() {
            return id > 0 && folder != null && config != null;
        }
    }

    /// Checks a checkpoint folder against what was recorded beside it.
    ///
    /// @param folder  absolute
    /// @param threads that compute, at least 1
    record Check(long id, String folder, int threads) implements Job {
        static final String VERB = "check";

        @Override
        public String verb() {
            return VERB;
        }

        @Override
        @SuppressWarnings("ConstantValue")
        public boolean isComplete() {
            return id > 0 && folder != null && threads > 0;
        }

        @Override
        public String subject() {
            return folder;
        }
    }

    /// Ends a job at the next place from which it can go on.
    record Cancel(long id) implements Signal {
        static final String VERB = "cancel";

        @Override
        public String verb() {
            return VERB;
        }
    }

    /// Has a run wait after its step.
    record Pause(long id) implements Signal {
        static final String VERB = "pause";

        @Override
        public String verb() {
            return VERB;
        }
    }

    /// Ends a run's pause.
    record Resume(long id) implements Signal {
        static final String VERB = "resume";

        @Override
        public String verb() {
            return VERB;
        }
    }
}
