package io.conoscope.worker;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A request as it travels: one line, a JSON object of `id`, `verb` and what the verb needs.
final class RequestLine {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private RequestLine() {}

    /// What says which request a line is.
    private record Head(@Nullable String verb) {}

    /// Writes a request, without the line's end.
    static String of(Request request) {
        var line = new JsonObject();
        line.addProperty("id", request.id());
        line.addProperty("verb", request.verb());
        GSON.toJsonTree(request).getAsJsonObject().asMap().forEach(line::add);
        return GSON.toJson(line);
    }

    /// Reads a line; empty where it is no request, or one that lacks something.
    static Optional<Request> parse(String line) {
        try {
            var head = GSON.fromJson(line, Head.class);
            var type = head == null ? null : type(String.valueOf(head.verb()));
            return type == null
                    ? Optional.empty()
                    : Optional.<Request>of(GSON.fromJson(line, type)).filter(Request::isComplete);
        } catch (JsonParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Class<? extends Request> type(String verb) {
        return switch (verb) {
            case Request.Embed.VERB -> Request.Embed.class;
            case Request.Encode.VERB -> Request.Encode.class;
            case Request.Train.VERB -> Request.Train.class;
            case Request.Check.VERB -> Request.Check.class;
            case Request.Cancel.VERB -> Request.Cancel.class;
            case Request.Pause.VERB -> Request.Pause.class;
            case Request.Resume.VERB -> Request.Resume.class;
            default -> null;
        };
    }
}
