package io.conoscope.fuzz;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pictures;
import io.conoscope.dataset.Datasets;
import io.conoscope.dataset.scenes.ScenesCorpus;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/// Readers of corpora and pictures.
final class CorpusTargets {

    private static final String TEXTS = "Flickr8k_text/";
    private static final String PHOTOS = "Flicker8k_Dataset/";

    private CorpusTargets() {}

    static List<FuzzTarget> in(Path scratch) throws Exception {
        var targets = new ArrayList<FuzzTarget>();
        for (var file : List.of("Flickr8k.token.txt", "Flickr_8k.testImages.txt")) {
            var folder = scenes(scratch.resolve("flickr8k-" + file));
            targets.add(
                    FuzzTarget.of("flickr8k-" + part(file), folder, TEXTS + file, Datasets::open));
        }
        targets.add(
                table(
                        scratch.resolve("captions-csv"),
                        "captions.txt",
                        "image,caption\n1.jpg,A dog .\n1.jpg,\"A \"\"big\"\" dog, running\"\n"
                                + "2.jpg,Two cats .\n"));
        targets.add(
                table(
                        scratch.resolve("flickr30k"),
                        "results.csv",
                        "image_name| comment_number| comment\n1.jpg| 0| A dog .\n1.jpg| 1| It runs .\n"
                                + "2.jpg| 0| Two cats .\n"));
        for (var format : List.of("jpg", "png", "gif", "bmp")) {
            targets.add(picture(scratch.resolve("picture-" + format), format));
        }
        return targets;
    }

    private static String part(String file) {
        return file.contains("token") ? "captions" : "split";
    }

    private static Path scenes(Path folder) throws Exception {
        ScenesCorpus.write(folder, 4, 1, new CancellationToken(), progress -> {});
        return folder;
    }

    private static FuzzTarget table(Path folder, String file, String text) throws Exception {
        var images = Files.createDirectories(folder.resolve("Images"));
        for (var name : List.of("1.jpg", "2.jpg")) {
            ImageIO.write(picture(8, 6), "jpg", images.resolve(name).toFile());
        }
        Files.writeString(folder.resolve(file), text);
        return FuzzTarget.of(folder.getFileName().toString(), folder, file, Datasets::open);
    }

    private static FuzzTarget picture(Path folder, String format) throws Exception {
        Files.createDirectories(folder);
        var file = "picture." + format;
        ImageIO.write(picture(23, 17), format, folder.resolve(file).toFile());
        var target =
                FuzzTarget.of(
                        "picture-" + format, folder, file, at -> Pictures.read(at.resolve(file)));
        if (format.equals("jpg")) {
            var scene = scenes(folder.resolveSibling("picture-scene"));
            return target.with(Files.readAllBytes(scene.resolve(PHOTOS + "scene-000001.jpg")));
        }
        return format.equals("png") ? target.sealedBy(CorpusTargets::withPngChecksums) : target;
    }

    private static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, x * 0x0b0703 + y * 0x050d11);
            }
        }
        return picture;
    }

    /// The checksum of every chunk that is still whole.
    private static byte[] withPngChecksums(byte[] bytes) {
        var png = ByteBuffer.wrap(bytes.clone());
        var out = new ByteArrayOutputStream();
        int at = 8;
        while (at + 12 <= bytes.length) {
            int length = png.getInt(at);
            if (length < 0 || length > bytes.length - at - 12) {
                break;
            }
            var crc = new CRC32();
            crc.update(bytes, at + 4, length + 4);
            png.putInt(at + 8 + length, (int) crc.getValue());
            at += 12 + length;
        }
        out.writeBytes(png.array());
        return out.toByteArray();
    }
}
