package io.conoscope.corpus;

import io.conoscope.corpus.raster.RgbPixels;

import java.awt.image.BufferedImage;

/// Makes a picture smaller by averaging areas.
final class Thumbnails {

    private Thumbnails() {}

    /// The picture scaled so that its longer side is at most `side`; itself if it is small enough.
    static BufferedImage within(BufferedImage picture, int side) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int longer = Math.max(width, height);
        if (longer <= side) {
            return picture;
        }
        int newWidth = Math.max(1, Math.round(width * (float) side / longer));
        int newHeight = Math.max(1, Math.round(height * (float) side / longer));
        var result = new BufferedImage(newWidth, newHeight, BufferedImage.TYPE_INT_RGB);
        var from = RgbPixels.pixels(picture);
        var to = RgbPixels.pixels(result);
        for (int y = 0; y < newHeight; y++) {
            int top = y * height / newHeight;
            int bottom = (y + 1) * height / newHeight;
            for (int x = 0; x < newWidth; x++) {
                int left = x * width / newWidth;
                int right = (x + 1) * width / newWidth;
                to[y * newWidth + x] = mean(from, width, left, right, top, bottom);
            }
        }
        return result;
    }

    private static int mean(int[] rgb, int stride, int left, int right, int top, int bottom) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = rgb[y * stride + x];
                red += (pixel >> 16) & 0xFF;
                green += (pixel >> 8) & 0xFF;
                blue += pixel & 0xFF;
            }
        }
        int count = (right - left) * (bottom - top);
        return RgbPixels.pack(
                (red + count / 2) / count, (green + count / 2) / count, (blue + count / 2) / count);
    }
}
