package io.conoscope.worker;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

import io.conoscope.base.Progress;
import io.conoscope.encoder.check.CheckpointCheck;
import io.conoscope.service.search.EncodedQuery;
import io.conoscope.training.TrainingProgress;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// One line from the worker to the window.
///
/// @param id      of the job
/// @param kind    what happened
/// @param stage   of a progress, as the others below
/// @param key     of a failure's words
/// @param message the failure's words
/// @param training how a run goes on, or how it ended
/// @param report   what a check found
/// @param query    as a row
record Reply(
        long id,
        @Nullable Kind kind,
        @Nullable String stage,
        long done,
        long total,
        @Nullable Double perSecond,
        @Nullable Double secondsLeft,
        @Nullable String key,
        @Nullable String message,
        @Nullable TrainingProgress training,
        CheckpointCheck.@Nullable Report report,
        @Nullable EncodedQuery query) {

    /// What a reply says.
    enum Kind {
        /// The job goes on.
        PROGRESS,
        /// The run goes on.
        TRAINING,
        /// The rows are in their folder, or the run has ended.
        DONE,
        /// The job stopped at a whole batch.
        CANCELLED,
        /// The world failed: key and message say how.
        FAILED,
        /// The request asks for what cannot be: message says why.
        REFUSED,
        /// A fault of ours: message says which.
        BROKEN
    }

    /// Numbers of a run that are not known yet are NaN.
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeSpecialFloatingPointValues().create();

    static Reply progress(long id, Progress progress) {
        return new Reply(
                id,
                Kind.PROGRESS,
                progress.stage(),
                progress.done(),
                progress.total(),
                finite(progress.perSecond()),
                finite(progress.secondsLeft()),
                null,
                null,
                null,
                null,
                null);
    }

    static Reply training(long id, Kind kind, TrainingProgress progress) {
        return new Reply(id, kind, null, 0, 0, null, null, null, null, progress, null, null);
    }

    static Reply checked(long id, CheckpointCheck.Report report) {
        return new Reply(id, Kind.DONE, null, 0, 0, null, null, null, null, null, report, null);
    }

    static Reply encoded(long id, EncodedQuery query) {
        return new Reply(id, Kind.DONE, null, 0, 0, null, null, null, null, null, null, query);
    }

    static Reply end(long id, Kind kind) {
        return failure(id, kind, null, null);
    }

    static Reply failure(long id, Kind kind, @Nullable String key, @Nullable String message) {
        return new Reply(id, kind, null, 0, 0, null, null, key, message, null, null, null);
    }

    /// Whether the job goes on after this.
    boolean isUnderWay() {
        return kind == Kind.PROGRESS || kind == Kind.TRAINING;
    }

    Progress toProgress() {
        return new Progress(
                String.valueOf(stage), done, total, orNaN(perSecond), orNaN(secondsLeft));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static double orNaN(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    String toLine() {
        return GSON.toJson(this);
    }

    /// Reads a line; empty where it is no reply.
    static Optional<Reply> parse(String line) {
        try {
            var reply = GSON.fromJson(line, Reply.class);
            return reply != null && reply.kind != null ? Optional.of(reply) : Optional.empty();
        } catch (JsonParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
