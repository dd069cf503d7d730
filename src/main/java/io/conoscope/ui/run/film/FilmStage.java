package io.conoscope.ui.run.film;

import io.conoscope.runlog.evaluation.Evaluation;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.draw.ScatterPicture;
import io.conoscope.ui.kit.figure.AnimatedFigure;
import io.conoscope.ui.kit.view.LayoutTransition;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/// Films as pictures for files: side by side, each under a line that says of what it is. Immutable;
/// drawn without a display, on any thread.
///
/// @param films  at least one
/// @param epochs rising; the film goes through them
/// @param look   as on screen
/// @param ink    `0xRRGGBB` of words
/// @param width  of one film in logical pixels
/// @param height likewise
record FilmStage(
        List<Film> films,
        List<Double> epochs,
        FilmView.Look look,
        int ink,
        double width,
        double height) {

    /// How many pictures lead from one epoch to the next.
    static final int STEPS = 6;

    /// The film as a figure that moves.
    AnimatedFigure figure(Messages words) {
        var colors = look.palette();
        var names = films.stream().map(film -> film.run().run().name()).distinct().toList();
        return new AnimatedFigure(
                String.join(" · ", names),
                frames(),
                List.of(colors.canvas(), colors.image(), colors.text(), colors.pair(), ink),
                (index, scale) -> frame(index, scale, words));
    }

    /// How many pictures the whole film has.
    int frames() {
        return (epochs.size() - 1) * STEPS + 1;
    }

    /// Draws one picture of the film.
    ///
    /// @param frame in [0, frames)
    /// @param scale pixels of the picture a logical pixel
    BufferedImage frame(int frame, double scale, Messages words) {
        int place = frame / STEPS;
        int step = frame % STEPS;
        var parts = new ArrayList<BufferedImage>();
        for (var film : films) {
            parts.add(part(film, place, step, scale, words));
        }
        return ScatterPicture.beside(parts);
    }

    private BufferedImage part(Film film, int place, int step, double scale, Messages words) {
        int at = film.run().indexAt(epochs.get(place));
        var points = film.points().get(at);
        if (step > 0) {
            int next = film.run().indexAt(epochs.get(place + 1));
            var target = film.points().get(next).xy();
            if (target.length == points.xy().length) {
                points = points.at(new LayoutTransition(points.xy(), 0, STEPS).at(step, target));
            }
        }
        var camera = FilmView.camera(look.box(), width, height, 1);
        return new ScatterPicture(
                        FilmView.drawing(points, look, camera),
                        title(film, film.run().evaluation(at), words),
                        words.get("film.axis-x"),
                        words.get("film.axis-y"),
                        ink,
                        new ScatterPicture.Legend(words.get("film.image"), words.get("film.text")))
                .draw(scale);
    }

    private static String title(Film film, Evaluation evaluation, Messages words) {
        var name = film.run().run().name();
        double temperature = evaluation.temperature();
        var warm =
                Double.isFinite(temperature)
                        ? " · "
                                + words.get(
                                        "run-title.temperature",
                                        NumberText.significant(temperature))
                        : "";
        return name + warm + " · " + FilmView.said(words, evaluation);
    }
}
