package io.conoscope.gap.batch;

/// Every caption of a photo belongs to it, by whatever item it came into the batch.
///
/// @param items what batches are made of
public record SameImage(BatchItems items) implements MatchJudge {

    /// 1 for a caption of the same photo; NaN for any other.
    @Override
    public double value(int imageItem, int textItem) {
        int photo = items.photo()[imageItem];
        for (int item : items.ofText()[items.text()[textItem]]) {
            if (items.photo()[item] == photo) {
                return 1;
            }
        }
        return Double.NaN;
    }

    @Override
    public boolean takes(double value) {
        return value == 1;
    }

    @Override
    public Finder finder(int from, int to) {
        return (imageItem, matches) -> {
            for (int own : items.ofPhoto()[items.photo()[imageItem]]) {
                for (int item : items.ofText()[items.text()[own]]) {
                    matches.set(item);
                }
            }
        };
    }
}
