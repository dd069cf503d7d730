package io.conoscope.ui.kit.sheet;

import io.conoscope.base.ConoscopeException;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// What a banner says: what happened, what to do, and details on demand.
///
/// @param kind    whether something failed
/// @param what    happened, one sentence
/// @param details what the library said, or null
/// @param offer   what to do about it, or null
public record Notice(Kind kind, String what, @Nullable String details, @Nullable Offer offer) {

    /// How loud a banner is.
    public enum Kind {
        /// Something is done.
        NEWS,
        /// Something failed.
        FAILURE
    }

    /// A button.
    ///
    /// @param label what it says
    /// @param act   what it does, on the FX thread
    public record Offer(String label, Runnable act) {}

    /// What a failure says, as a sentence.
    public static Notice failure(Throwable failure, @Nullable Offer offer) {
        return new Notice(Kind.FAILURE, words(failure), details(failure), offer);
    }

    private static String words(Throwable failure) {
        var message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : sentence(message);
    }

    /// What is a clause on the command line is a sentence in a banner; a path or an address stays
    /// as it is.
    private static String sentence(String message) {
        boolean path =
                message.startsWith("/")
                        || message.startsWith("\\")
                        || message.matches("(?s)[a-z]+://.*");
        return path
                ? message
                : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }

    private static @Nullable String details(Throwable failure) {
        var cause = failure.getCause();
        if (failure instanceof ConoscopeException known) {
            return cause == null ? known.key() : known.key() + "\n" + cause;
        }
        return failure + (cause == null ? "" : "\n" + cause);
    }
}
