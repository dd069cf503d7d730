package io.conoscope.encoder.model;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.raster.PictureRows;
import io.conoscope.encoder.DualEncoder;
import io.conoscope.encoder.ImageTower;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.TextTower;
import io.conoscope.encoder.tokenizer.Tokens;
import io.conoscope.math.Matrix;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A dual encoder made of any image tower and any text tower.
final class TwoTowers implements DualEncoder {

    private final ModelDescription description;
    private final ImageTower imageTower;
    private final TextTower textTower;
    private final @Nullable OrthonormalProjection bridge;

    /// @param bridgeSeed draws the projection of the narrower tower's rows, where they are narrower
    TwoTowers(
            ModelDescription description,
            ImageTower imageTower,
            TextTower textTower,
            long bridgeSeed) {
        int narrow = Math.min(imageTower.width(), textTower.width());
        int wide = Math.max(imageTower.width(), textTower.width());
        this.description = description;
        this.imageTower = imageTower;
        this.textTower = textTower;
        bridge = narrow == wide ? null : new OrthonormalProjection(narrow, wide, bridgeSeed);
    }

    @Override
    public ModelDescription description() {
        return description;
    }

    @Override
    public float[] preprocess(PictureRows picture) throws ConoscopeException {
        return imageTower.preprocess(picture);
    }

    @Override
    public Tokens tokenize(String text) {
        return textTower.tokenize(text);
    }

    @Override
    public Matrix embedImages(float[][] pixels) {
        return carried(imageTower.embed(pixels));
    }

    @Override
    public Matrix embedTexts(List<Tokens> texts) {
        return carried(textTower.embed(texts));
    }

    private Matrix carried(Matrix rows) {
        return bridge == null || rows.columns() == description.dimension()
                ? rows
                : bridge.carry(rows);
    }

    @Override
    public String device() {
        var image = imageTower.device().word();
        var text = textTower.device().word();
        return image.equals(text) ? image : image + " + " + text;
    }

    @Override
    public void close() {
        imageTower.close();
        textTower.close();
    }
}
