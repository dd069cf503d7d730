package io.conoscope.ui.select;

import io.conoscope.service.search.SearchScope;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.select.NamedSelection;
import io.conoscope.ui.session.select.Selecting;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.util.ArrayList;
import java.util.List;

/// How many points are selected, and what can be done with them; there while some are.
public final class SelectionBar extends HBox {

    /// Narrower, the buttons show their icons alone.
    private static final double ROOMY = 620;

    private final Selecting selecting;
    private final Messages words;
    private final SelectionWords texts;
    private final Label count = new Label();
    private final TextField name = new TextField();
    private final List<ButtonBase> buttons = new ArrayList<>();
    private final HBox naming;
    private @Nullable NamedSelection renamed;

    /// What the bar asks of the panels.
    ///
    /// @param measures shows the measures
    /// @param pairs    adds the pairs to the selection
    /// @param export   saves the selected items
    /// @param home     gives the keyboard back
    public record Actions(Runnable measures, Runnable pairs, Runnable export, Runnable home) {}

    private final Actions actions;

    SelectionBar(Selecting selecting, Messages words, Actions actions) {
        this.selecting = selecting;
        this.words = words;
        this.actions = actions;
        this.texts = new SelectionWords(selecting.session(), words);
        setId("selection-bar");
        getStyleClass().add("select-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxWidth(USE_PREF_SIZE);
        count.setId("selection-count");
        count.setMinWidth(48);
        HBox.setHgrow(count, Priority.SOMETIMES);
        naming = naming();
        showButtons();
        selecting.session().selectionProperty().subscribe(this::selected);
        selecting.selection().nameProperty().subscribe(this::write);
        selected(selecting.session().selectionProperty().get());
    }

    private void showButtons() {
        buttons.clear();
        var selection = selecting.selection();
        var find = selecting.find();
        getChildren()
                .setAll(
                        count,
                        button(
                                MaterialDesignF.FILTER_OUTLINE,
                                "filter",
                                () -> selection.filterToSelection(because())),
                        button(MaterialDesignC.CHART_BOX_OUTLINE, "measures", actions.measures()),
                        button(
                                MaterialDesignG.GRAPH_OUTLINE,
                                "neighbors",
                                () -> find.nearest(SearchScope.BOTH)),
                        button(MaterialDesignL.LINK_VARIANT, "pairs", actions.pairs()),
                        button(MaterialDesignE.EXPORT_VARIANT, "export", actions.export()),
                        named(),
                        Buttons.icon(
                                MaterialDesignC.CLOSE,
                                "selection-clear",
                                "select.clear",
                                words,
                                this::clear));
        narrow();
    }

    private String because() {
        var called = selecting.selection().nameProperty().get();
        return called.isEmpty() ? words.get("select.because") : called;
    }

    private void clear() {
        selecting.session().selectionProperty().set(Selection.NONE);
        actions.home().run();
    }

    private Button button(Ikon icon, String does, Runnable act) {
        var button = Buttons.labelled(icon, "selection-" + does, "select." + does, words, act);
        button.getStyleClass().addAll("flat", "select-button");
        Buttons.leaveFocusAlone(button);
        buttons.add(button);
        return button;
    }

    private MenuButton named() {
        var menu =
                new MenuButton(
                        words.get("select.name"), new FontIcon(MaterialDesignB.BOOKMARK_OUTLINE));
        menu.setId("selection-name");
        menu.getStyleClass().addAll("flat", "select-button");
        Buttons.explain(menu, words.get("select.name.tip"));
        menu.setOnShowing(event -> menu.getItems().setAll(items()));
        menu.getItems().setAll(items());
        buttons.add(menu);
        return menu;
    }

    private List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        var naming = new MenuItem(words.get("named.new"));
        naming.setId("selection-name-new");
        naming.setOnAction(event -> ask(null));
        items.add(naming);
        var others = new NamedMenu(selecting.named(), words, this::ask).items();
        if (!others.isEmpty()) {
            items.add(new SeparatorMenuItem());
            items.addAll(others);
        }
        return items;
    }

    private HBox naming() {
        name.setId("selection-name-text");
        name.setPromptText(words.get("named.prompt"));
        name.setAccessibleText(words.get("named.prompt"));
        name.setPrefColumnCount(22);
        name.setOnAction(event -> call());
        return new HBox(
                4,
                name,
                Buttons.icon(
                        MaterialDesignT.TEXT_BOX_CHECK_OUTLINE,
                        "selection-name-save",
                        "named.save",
                        words,
                        this::call),
                Buttons.icon(
                        MaterialDesignC.CLOSE,
                        "selection-name-cancel",
                        "named.cancel",
                        words,
                        this::endNaming));
    }

    /// Asks for a name: of the present selection for null, else another one.
    void ask(@Nullable NamedSelection of) {
        renamed = of;
        name.setText(of == null ? selecting.selection().nameProperty().get() : of.name());
        getChildren().setAll(naming);
        setVisible(true);
        setManaged(true);
        name.requestFocus();
        name.selectAll();
    }

    private void call() {
        var old = renamed;
        if (old == null) {
            selecting.named().name(name.getText());
        } else {
            selecting.named().rename(old, name.getText());
        }
        endNaming();
    }

    private void endNaming() {
        showButtons();
        selected(selecting.session().selectionProperty().get());
        actions.home().run();
    }

    /// Ends asking for a name; whether it was asked for.
    boolean cancel() {
        boolean asks = getChildren().contains(naming);
        if (asks) {
            endNaming();
        }
        return asks;
    }

    private void selected(Selection now) {
        boolean asks = getChildren().contains(naming);
        setVisible(asks || !now.isEmpty());
        setManaged(asks || !now.isEmpty());
        write();
    }

    private void write() {
        var said = texts.selected(selecting.selection().nameProperty().get());
        int points = selecting.session().selectionProperty().get().points().length;
        count.setText(isRoomy ? said : words.get("select.short", NumberText.count(points)));
        count.setAccessibleText(said);
    }

    /// The bar may be so wide.
    void fit(double width) {
        boolean roomy = width >= ROOMY;
        if (roomy != isRoomy) {
            isRoomy = roomy;
            narrow();
        }
    }

    private boolean isRoomy = true;

    private void narrow() {
        write();
        for (var button : buttons) {
            button.setContentDisplay(isRoomy ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        }
    }
}
