package io.conoscope.encoder.network;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.raster.PictureRows;
import io.conoscope.encoder.ImageTower;
import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.encoder.picture.Preprocessor;
import io.conoscope.math.Matrix;

/// An image tower of blocks.
public final class NetworkImageTower implements ImageTower {

    private final LoadedNetwork loaded;
    private final ImageNetwork network;
    private final Preprocessor preprocessor;
    private final int side;

    /// @param loaded       whose image half `network` is
    /// @param preprocessor makes pictures of a size that the network takes
    public NetworkImageTower(
            LoadedNetwork loaded, ImageNetwork network, Preprocessor preprocessor) {
        this.loaded = loaded;
        this.network = network;
        this.preprocessor = preprocessor;
        this.side = preprocessor.config().crop();
    }

    @Override
    public float[] preprocess(PictureRows picture) throws ConoscopeException {
        return preprocessor.preprocess(picture);
    }

    @Override
    public int imageSize() {
        return side;
    }

    @Override
    public int width() {
        return network.sizes().width();
    }

    @Override
    public Matrix embed(float[][] pixels) {
        return NetworkRows.images(loaded, network, pixels, side);
    }

    @Override
    public ComputeDevice device() {
        return loaded.device();
    }

    @Override
    public void close() {
        loaded.close();
    }
}
