package io.conoscope.ui.kit.figure;

import io.conoscope.ui.kit.Background;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An export whose user always agrees with the name proposed, and which remembers how it ended.
public final class TestExports implements FigureExport.Target, FigureExport.Listener {

    public final List<Path> saved = new ArrayList<>();
    public final List<Throwable> failures = new ArrayList<>();
    public final List<List<String>> offered = new ArrayList<>();
    public int copied;
    private final @Nullable Path folder;

    /// @param folder where files go; null where the user never agrees
    public TestExports(@Nullable Path folder) {
        this.folder = folder;
    }

    public FigureExport on(Background io) {
        return new FigureExport(this, io, this);
    }

    /// Everything happens at once.
    public FigureExport here() {
        return on(new Background(Runnable::run, Runnable::run));
    }

    @Override
    public Optional<Path> choose(String name, List<String> extensions) {
        offered.add(extensions);
        return Optional.ofNullable(folder).map(there -> there.resolve(name));
    }

    @Override
    public void saved(Path file) {
        saved.add(file);
    }

    @Override
    public void copied() {
        copied++;
    }

    @Override
    public void failed(Throwable failure) {
        failures.add(failure);
    }
}
