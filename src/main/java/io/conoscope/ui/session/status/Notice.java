package io.conoscope.ui.session.status;

import org.jspecify.annotations.Nullable;

/// What a banner says: what happened, what to do, and details on demand.
///
/// @param kind    whether something failed
/// @param what    happened, one sentence
/// @param details what the library said, or null
/// @param offer   what to do about it, or null
public record Notice(Kind kind, String what, @Nullable String details, @Nullable Offer offer) {

    /// How loud a banner is.
    public enum Kind {
        NEWS,
        FAILURE
    }

    /// A button.
    ///
    /// @param label what it says
    /// @param act   what it does, on the FX thread
    public record Offer(String label, Runnable act) {}
}
