package io.conoscope.ui.search;

import atlantafx.base.controls.CustomTextField;

import io.conoscope.corpus.Corpus;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Session;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import java.util.List;

/// The field that searches, with the switch between words and meaning in it. The arrow keys walk
/// the results, Enter selects them, Ctrl-Enter filters to them.
public final class SearchField extends CustomTextField {

    private static final int PAGE = 8;

    private final SearchModel model;
    private final Session session;
    private final Messages words;
    private final MenuButton mode = new MenuButton();

    /// @param choosePicture asks for a picture to search with
    public SearchField(SearchModel model, Session session, Messages words, Runnable choosePicture) {
        this.model = model;
        this.session = session;
        this.words = words;
        setId("top-search");
        getStyleClass().add("cs-search");
        setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
        setRight(modeMenu(choosePicture));
        Buttons.explain(this, words.get("top.search.tip"));
        textProperty().bindBidirectional(model.textProperty());
        focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                model.prepare();
                            }
                        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.modeProperty().subscribe((before, now) -> offer());
        model.meaningProblemProperty().subscribe((before, now) -> offer());
        session.corpusProperty().subscribe(corpus -> offer());
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> walk(event, 1);
            case UP -> walk(event, -1);
            case PAGE_DOWN -> walk(event, PAGE);
            case PAGE_UP -> walk(event, -PAGE);
            case ENTER -> {
                if (event.isShortcutDown()) {
                    model.filter();
                } else {
                    model.select();
                }
                event.consume();
            }
            default -> {}
        }
    }

    private void walk(KeyEvent event, int places) {
        model.walk(places);
        event.consume();
    }

    private MenuButton modeMenu(Runnable choosePicture) {
        mode.setId("search-mode");
        mode.getStyleClass().addAll("flat", "cs-search-mode");
        mode.setMinWidth(USE_PREF_SIZE);
        Buttons.explain(mode, words.get("search.mode.tip"));
        var group = new ToggleGroup();
        var byWords = choice("search-by-words", "search.words", SearchMode.WORDS, group);
        var byMeaning = choice("search-by-meaning", "search.meaning", SearchMode.MEANING, group);
        var like = new MenuItem(words.get("search.likeSelected"));
        like.setId("search-like");
        like.setOnAction(event -> model.searchLikeSelected());
        var picture = new MenuItem(words.get("search.picture"));
        picture.setId("search-picture");
        picture.setOnAction(event -> choosePicture.run());
        mode.getItems().setAll(byWords, byMeaning, new SeparatorMenuItem(), like, picture);
        mode.setOnShowing(
                event -> {
                    boolean off = !model.takesPictures();
                    byMeaning.setDisable(off);
                    byMeaning.setText(words.get(off ? "search.meaning.off" : "search.meaning"));
                    picture.setDisable(off);
                    like.setDisable(
                            session.selectionProperty().get().isEmpty()
                                    || session.embeddingsProperty().get() == null);
                });
        Buttons.fitAll(mode, List.of(words.get("search.words"), words.get("search.meaning")));
        return mode;
    }

    private RadioMenuItem choice(String id, String key, SearchMode wanted, ToggleGroup group) {
        var item = new RadioMenuItem(words.get(key));
        item.setId(id);
        item.setToggleGroup(group);
        item.setOnAction(
                event -> {
                    model.modeProperty().set(wanted);
                    requestFocus();
                });
        model.modeProperty().subscribe(now -> item.setSelected(now == wanted));
        return item;
    }

    /// Rows without captions have no words to search; what is like an item can always be found.
    private void offer() {
        var corpus = session.corpusProperty().get();
        boolean byWords = model.modeProperty().get() == SearchMode.WORDS;
        boolean off = byWords ? corpus != null && isWordless(corpus) : !model.takesPictures();
        setEditable(!off);
        setDisable(corpus == null);
        setPromptText(prompt(byWords, corpus != null && off));
        mode.setText(words.get(byWords ? "search.words" : "search.meaning"));
        var problem = model.meaningProblemProperty().get();
        getTooltip()
                .setText(
                        problem.isEmpty() || corpus == null
                                ? words.get("top.search.tip")
                                : words.get("top.search.tip")
                                        + "\n"
                                        + words.get("search.meaning.because", problem));
    }

    private String prompt(boolean byWords, boolean off) {
        if (byWords) {
            return words.get(off ? "top.search.none" : "top.search");
        }
        return words.get(off ? "search.meaning.off" : "search.meaning.prompt");
    }

    private static boolean isWordless(@Nullable Corpus corpus) {
        return corpus != null && corpus.texts().stream().allMatch(text -> text.text() == null);
    }
}
