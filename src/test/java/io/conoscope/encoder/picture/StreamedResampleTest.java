package io.conoscope.encoder.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.raster.PictureRows;
import io.conoscope.corpus.raster.RowSink;
import io.conoscope.math.Seeds;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class StreamedResampleTest {

    @ParameterizedTest
    @EnumSource(ResampleFilter.class)
    void rowsInAnyOrderGiveTheSameSquare(ResampleFilter filter) throws Exception {
        var random = Seeds.random(7);
        var picture = new BufferedImage(301, 203, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        var scalings =
                List.of(
                        new Scaling.Shorter(64, false),
                        new Scaling.Shorter(256, true),
                        new Scaling.Squash(64, 80));
        for (var scaling : scalings) {
            int side = scaling.smallest() - 8;
            assertArrayEquals(
                    Resample.of(picture, filter, scaling, side),
                    Resample.of(new Shuffled(picture), filter, scaling, side),
                    scaling.toString());
        }
    }

    /// A picture whose rows come as those of an interlaced one may.
    private record Shuffled(BufferedImage picture) implements PictureRows {
        @Override
        public int width() {
            return picture.getWidth();
        }

        @Override
        public int height() {
            return picture.getHeight();
        }

        @Override
        public void read(RowSink sink) throws ConoscopeException {
            var order = new ArrayList<>(IntStream.range(0, height()).boxed().toList());
            Collections.shuffle(order, new Random(3));
            for (int y : order) {
                sink.row(y, picture.getRGB(0, y, width(), 1, null, 0, width()));
            }
        }
    }
}
