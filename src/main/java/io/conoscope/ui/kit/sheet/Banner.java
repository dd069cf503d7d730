package io.conoscope.ui.kit.sheet;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// One strip above a panel: what happened, what to do, details on demand. Takes no room while there
/// is nothing to say.
public final class Banner extends VBox {

    private final ObjectProperty<@Nullable Notice> notice;
    private final Messages words;

    /// @param id for tests
    public Banner(String id, ObjectProperty<@Nullable Notice> notice, Messages words) {
        this.notice = notice;
        this.words = words;
        setId(id);
        getStyleClass().add("cs-banner");
        notice.subscribe(this::show);
    }

    private void show(@Nullable Notice news) {
        getChildren().clear();
        setVisible(news != null);
        setManaged(news != null);
        getStyleClass().removeAll("cs-failure", "cs-news");
        if (news != null) {
            getStyleClass().add(news.kind() == Notice.Kind.FAILURE ? "cs-failure" : "cs-news");
            build(news);
        }
    }

    private void build(Notice news) {
        var what = new Label(news.what());
        what.setWrapText(true);
        what.setMaxWidth(Double.MAX_VALUE);
        what.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var icon =
                news.kind() == Notice.Kind.FAILURE
                        ? MaterialDesignA.ALERT_CIRCLE_OUTLINE
                        : MaterialDesignI.INFORMATION_OUTLINE;
        var line = new HBox(8, new FontIcon(icon), what);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
        if (news.details() != null) {
            addDetails(line, news.details());
        }
        if (news.offer() != null) {
            line.getChildren().add(offer(news.offer()));
        }
        line.getChildren()
                .add(
                        Buttons.icon(
                                MaterialDesignC.CLOSE,
                                getId() + "-close",
                                "banner.close",
                                words,
                                () -> notice.set(null)));
    }

    private void addDetails(HBox line, String text) {
        var details = new Label(text);
        details.setWrapText(true);
        details.getStyleClass().add("cs-details");
        details.setVisible(false);
        details.setManaged(false);
        var link = new Hyperlink(words.get("banner.details"));
        link.setMinWidth(USE_PREF_SIZE);
        Buttons.explain(link, words.get("banner.details.tip"));
        link.setOnAction(
                event -> {
                    details.setVisible(!details.isVisible());
                    details.setManaged(details.isVisible());
                });
        line.getChildren().add(link);
        getChildren().add(details);
    }

    private static Button offer(Notice.Offer offer) {
        var button = new Button(offer.label());
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("small");
        button.setAccessibleText(offer.label());
        button.setOnAction(event -> offer.act().run());
        return button;
    }
}
