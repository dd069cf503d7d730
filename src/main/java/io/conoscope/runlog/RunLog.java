package io.conoscope.runlog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What one run logged, as far as it was read.
///
/// @param name       its folder below the one that was opened, as TensorBoard names runs
/// @param path       its folder or file
/// @param scalars    in the order in which their tags first appear
/// @param histograms likewise
/// @param damage     what could not be read, in file order
/// @param byEpoch    whether its points are placed by epochs, for want of steps
public record RunLog(
        String name,
        Path path,
        RunFormat format,
        List<ScalarSeries> scalars,
        List<HistogramSeries> histograms,
        List<RunDamage> damage,
        boolean byEpoch) {

    /// The series of a tag.
    public Optional<ScalarSeries> scalar(String tag) {
        return scalars.stream().filter(series -> series.tag().equals(tag)).findFirst();
    }
}
