package io.conoscope.ui.models;

import io.conoscope.catalogue.AddedModel;
import io.conoscope.catalogue.InstalledState;
import io.conoscope.catalogue.descriptor.CatalogueEntry;
import io.conoscope.catalogue.descriptor.ModelKind;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.ui.session.ModelChoice;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// A model on the library.
public sealed interface ModelLibraryItem {

    /// By which it is asked for; no other model has it.
    String name();

    /// Whether every word is said of it; letter case is ignored.
    boolean matches(String words);

    /// Whether it is one tower alone, to be joined with another.
    boolean isOneTower();

    /// The choice that makes it the window's model; null while it is not at hand, or is one tower,
    /// or is broken.
    @Nullable ModelChoice choice();

    /// A model of the catalogue.
    ///
    /// @param state whether it is at hand
    record Published(CatalogueEntry entry, InstalledState state) implements ModelLibraryItem {

        /// Models that come with the program have no weights: theirs are drawn from this seed.
        private static final long SEED = 1;

        @Override
        public String name() {
            return entry.name();
        }

        @Override
        public boolean matches(String words) {
            return entry.matches(words);
        }

        @Override
        public boolean isOneTower() {
            return entry.kind() != ModelKind.DUAL_ENCODER;
        }

        @Override
        public @Nullable ModelChoice choice() {
            if (isOneTower()) {
                return null;
            }
            return switch (state) {
                case InstalledState.BuiltIn builtIn ->
                        builtIn.bytes() == 0
                                ? ModelChoice.fresh(name(), SEED)
                                : ModelChoice.trained(name());
                case InstalledState.Installed installed ->
                        ModelChoice.checkpoint(installed.folder());
                case InstalledState.Partial partial -> null;
                case InstalledState.Absent absent -> null;
            };
        }

        /// Bytes that are here.
        public long bytesHere() {
            return switch (state) {
                case InstalledState.Installed installed -> installed.bytes();
                case InstalledState.Partial partial -> partial.bytes();
                case InstalledState.BuiltIn builtIn -> builtIn.bytes();
                case InstalledState.Absent absent -> 0;
            };
        }

        /// Bytes of the files whose length is published.
        public long knownBytes() {
            long sum = 0;
            for (var file : entry.files()) {
                var bytes = file.bytes();
                sum += bytes == null ? 0 : bytes;
            }
            return sum;
        }
    }

    /// One of the user's own.
    ///
    /// @param added       its name, and what was added
    /// @param folder      where it is
    /// @param description what it is; null where that cannot be told
    /// @param isOneTower  whether that is because it is one tower alone
    /// @param trouble     why else it cannot be told, or null
    record Own(
            AddedModel added,
            Path folder,
            @Nullable ModelDescription description,
            boolean isOneTower,
            @Nullable String trouble)
            implements ModelLibraryItem {

        @Override
        public String name() {
            return added.name();
        }

        @Override
        public boolean matches(String words) {
            return added.matches(words);
        }

        @Override
        public @Nullable ModelChoice choice() {
            return description == null ? null : ModelChoice.checkpoint(folder);
        }
    }
}
