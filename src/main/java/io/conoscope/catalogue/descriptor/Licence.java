package io.conoscope.catalogue.descriptor;

import org.jspecify.annotations.Nullable;

/// Under what terms a model's weights are given out.
///
/// @param id      the SPDX identifier, or null where the licence has none
/// @param name    for people
/// @param address where it can be read in full, or null where it lies beside the files
/// @param terms   what a user should know before a download, in a few sentences; may be empty
public record Licence(@Nullable String id, String name, @Nullable String address, String terms) {

    /// What is shown before a download: name, identifier, terms and address, a line each.
    public String text() {
        var text = new StringBuilder(name);
        if (id != null && !id.equals(name)) {
            text.append(" (").append(id).append(')');
        }
        if (!terms.isEmpty()) {
            text.append('\n').append(terms);
        }
        if (address != null) {
            text.append('\n').append(address);
        }
        return text.toString();
    }
}
