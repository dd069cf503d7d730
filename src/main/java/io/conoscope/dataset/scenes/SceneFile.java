package io.conoscope.dataset.scenes;

import io.conoscope.dataset.scenes.drawing.JpegEncoder;
import io.conoscope.dataset.scenes.drawing.ScenePainter;
import io.conoscope.dataset.scenes.german.GermanCaptions;
import io.conoscope.dataset.scenes.grammar.Captions;
import io.conoscope.dataset.scenes.grammar.Scene;
import io.conoscope.dataset.scenes.grammar.SceneGrammar;
import io.conoscope.dataset.scenes.grammar.SplitMixRandom;

import java.util.List;

/// One picture of a corpus with its captions.
///
/// @param name     `scene-000001.jpg`
/// @param jpeg     the picture's file
/// @param captions five
/// @param scene    what was drawn
record SceneFile(String name, byte[] jpeg, List<String> captions, Scene scene) {

    private static final int QUALITY = 91;

    /// Makes one picture; the same index and seed give the same bytes, whatever the corpus' size.
    ///
    /// @param index from 0
    static SceneFile make(long seed, int index) {
        var dice = new SplitMixRandom(seed, index);
        var scene = SceneGrammar.draw(dice, SceneGrammar.splitOf(index));
        var side = ScenePainter.SIDE;
        var jpeg = JpegEncoder.encode(ScenePainter.paint(scene), side, side, QUALITY);
        return new SceneFile(nameOf(index), jpeg, Captions.of(scene, dice), scene);
    }

    /// What its captions say, in German; caption k is the translation of caption k.
    ///
    /// @param index from 0
    static List<String> german(long seed, int index) {
        var dice = new SplitMixRandom(seed, index);
        var scene = SceneGrammar.draw(dice, SceneGrammar.splitOf(index));
        return GermanCaptions.of(scene, dice);
    }

    /// Names count from 1.
    static String nameOf(int index) {
        return String.format(java.util.Locale.ROOT, "scene-%06d.jpg", index + 1);
    }
}
