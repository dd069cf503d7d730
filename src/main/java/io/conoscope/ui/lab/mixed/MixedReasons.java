package io.conoscope.ui.lab.mixed;

import io.conoscope.service.search.mixed.MixedRanking;
import io.conoscope.service.search.mixed.Share;
import io.conoscope.service.search.mixed.WrongKin;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// Why the lists are as they are, and how often that is so.
final class MixedReasons extends VBox {

    private final Messages words;
    private final Label why = new Label();
    private final Label often = new Label();

    MixedReasons(MixedModel model, Messages words) {
        super(8);
        this.words = words;
        setId("lab-mixed-reasons");
        getStyleClass().add("cs-mixed-side");
        why.setId("lab-mixed-why");
        why.setWrapText(true);
        often.setId("lab-mixed-often");
        often.setWrapText(true);
        var count = new Button(words.get("lab.mixed.count"));
        count.setId("lab-mixed-count");
        count.setTooltip(Tooltips.of(words.get("lab.mixed.count.tip")));
        count.setOnAction(event -> model.count());
        count.disableProperty().bind(model.countingProperty());
        getChildren()
                .setAll(heading("lab.mixed.why"), why, heading("lab.mixed.claim"), count, often);
        model.answerProperty().subscribe(this::explain);
        model.claimProperty().subscribe(this::tell);
    }

    private Label heading(String key) {
        var heading = new Label(words.get(key));
        heading.getStyleClass().add("cs-heading");
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        return heading;
    }

    private void explain(@Nullable MixedAnswer answer) {
        if (answer == null) {
            why.setText(words.get("lab.mixed.why.none"));
            return;
        }
        var text = new StringBuilder(answer.note());
        boolean image = answer.query().isImage();
        say(text, "lab.mixed.why.before", answer.raw(), image);
        var corrected = answer.corrected();
        if (corrected != null) {
            say(text, "lab.mixed.why.after", corrected, image);
        }
        line(text, answer.problem());
        why.setText(text.toString());
    }

    private void say(StringBuilder text, String when, MixedRanking ranking, boolean image) {
        line(text, (text.isEmpty() ? "" : "\n") + words.get(when));
        line(text, Verdict.of(ranking, image, words));
        line(text, numbers(ranking, image));
    }

    private static void line(StringBuilder text, String line) {
        if (!line.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
    }

    private String numbers(MixedRanking ranking, boolean image) {
        long decided = ranking.best().stream().filter(item -> item.byModality()).count();
        return words.get(
                image ? "lab.mixed.why.image" : "lab.mixed.why.text",
                NumberText.fixed(ranking.imageMean(), 3),
                NumberText.fixed(ranking.textMean(), 3),
                NumberText.percent(ranking.ownShare()),
                NumberText.count(decided),
                NumberText.count(ranking.best().size()));
    }

    private void tell(@Nullable Claim claim) {
        if (claim == null) {
            often.setText("");
            return;
        }
        var text = new StringBuilder();
        line(text, words.get("lab.mixed.why.before"));
        line(text, kin(claim.before()));
        var after = claim.after();
        if (after != null) {
            line(text, words.get("lab.mixed.why.after"));
            line(text, kin(after));
        }
        line(text, claim.problem());
        line(text, claim.judged());
        often.setText(text.toString());
    }

    private String kin(WrongKin kin) {
        return words.get("lab.mixed.claim.images", share(kin.images()))
                + "\n"
                + words.get("lab.mixed.claim.texts", share(kin.texts()));
    }

    private String share(Share share) {
        return share.cases() == 0
                ? NumberText.NONE
                : words.get(
                        "lab.mixed.share",
                        NumberText.fixed(100 * share.value(), 1),
                        NumberText.fixed(100 * share.low(), 1),
                        NumberText.fixed(100 * share.high(), 1),
                        NumberText.count(share.hits()),
                        NumberText.count(share.cases()));
    }
}
