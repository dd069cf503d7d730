package io.conoscope.probe;

/// Brings every coordinate to mean 0 and deviation 1, as it is in the rows fitted. Coordinates of
/// very different spread would otherwise need very different learning rates.
///
/// @param mean  shape (d)
/// @param scale shape (d), 1 / deviation; 0 where a coordinate does not vary
record Standardizer(double[] mean, double[] scale) {

    static Standardizer fit(double[][] rows) {
        int d = rows[0].length;
        var mean = new double[d];
        for (var row : rows) {
            for (int c = 0; c < d; c++) {
                mean[c] += row[c] / rows.length;
            }
        }
        var scale = new double[d];
        for (var row : rows) {
            for (int c = 0; c < d; c++) {
                scale[c] += (row[c] - mean[c]) * (row[c] - mean[c]) / rows.length;
            }
        }
        for (int c = 0; c < d; c++) {
            scale[c] = scale[c] > 0 ? 1 / Math.sqrt(scale[c]) : 0;
        }
        return new Standardizer(mean, scale);
    }

    double[] apply(double[] row) {
        var result = new double[row.length];
        for (int c = 0; c < row.length; c++) {
            result[c] = (row[c] - mean[c]) * scale[c];
        }
        return result;
    }
}
