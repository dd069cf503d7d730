package io.conoscope.ui.run;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.run.TagsModel;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tags as a tree, split at slashes; ticked ones have a chart.
public final class TagTree extends VBox {

    private final TagsModel tags;
    private final Messages words;
    private final TreeItem<TagNode> root = new TreeItem<>(new TagNode("", "", List.of()));
    private final TreeView<TagNode> tree = new TreeView<>(root);
    private final Set<String> folded = new HashSet<>();
    private final Label noMatch = new Label();

    public TagTree(TagsModel tags, Messages words) {
        this.tags = tags;
        this.words = words;
        getStyleClass().addAll("cs-panel", "tag-tree");
        var search = new TextField();
        search.setId("tags-search");
        search.setPromptText(words.get("tags.search"));
        setMargin(search, new Insets(0, 12, 8, 12));
        Buttons.explain(search, words.get("tags.search.tip"));
        search.textProperty().bindBidirectional(tags.searchProperty());
        tree.setId("tags-tree");
        tree.setShowRoot(false);
        tree.setFixedCellSize(26);
        tree.setAccessibleText(words.get("runs.tags"));
        tree.setCellFactory(view -> new TagCell(tags, words));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        noMatch.setId("tags-none-found");
        noMatch.getStyleClass().add("cs-small");
        noMatch.setWrapText(true);
        noMatch.setMouseTransparent(true);
        var body = new StackPane(tree, noMatch);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(head(), search, body);
        tags.known().subscribe(this::build);
        tags.searchProperty().subscribe((before, now) -> build());
        tags.chosen().subscribe(tree::refresh);
        build();
    }

    private HBox head() {
        var title = new Label(words.get("runs.tags"));
        title.getStyleClass().add("cs-heading");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var none =
                Buttons.icon(
                        MaterialDesignC.CHECKBOX_BLANK_OFF_OUTLINE,
                        "tags-none",
                        "tags.none",
                        words,
                        () -> tags.choose(List.copyOf(tags.chosen()), false));
        var telling =
                Buttons.icon(
                        MaterialDesignR.RESTORE,
                        "tags-telling",
                        "tags.telling",
                        words,
                        tags::chooseTelling);
        var head = new HBox(title, room, none, telling);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("run-head");
        return head;
    }

    /// Space ticks what is selected.
    private void pressed(KeyEvent event) {
        var item = tree.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && item != null) {
            TagCell.toggle(tags, item.getValue());
            event.consume();
        }
    }

    private void build() {
        noMatch.setText(
                tags.findsNothing()
                        ? words.get("tags.noMatch", tags.searchProperty().get().strip())
                        : "");
        boolean searching = !tags.searchProperty().get().isBlank();
        var matching = tags.matching();
        root.getChildren().clear();
        var ofGroups = TagNode.groups(matching);
        var groups = new HashMap<String, TreeItem<TagNode>>();
        for (var tag : matching) {
            int slash = TagNode.lastSlash(tag);
            var parent =
                    slash < 0 ? root : group(tag.substring(0, slash), groups, ofGroups, searching);
            parent.getChildren()
                    .add(new TreeItem<>(new TagNode(tag, tag.substring(slash + 1), List.of(tag))));
        }
    }

    private TreeItem<TagNode> group(
            String path,
            Map<String, TreeItem<TagNode>> groups,
            Map<String, List<String>> ofGroups,
            boolean searching) {
        var there = groups.get(path);
        if (there != null) {
            return there;
        }
        int slash = TagNode.lastSlash(path);
        var parent =
                slash < 0 ? root : group(path.substring(0, slash), groups, ofGroups, searching);
        var below = ofGroups.getOrDefault(path, List.of());
        var item = new TreeItem<>(new TagNode(path, path.substring(slash + 1), below));
        item.setExpanded(searching || !folded.contains(path));
        item.expandedProperty()
                .subscribe(
                        (before, now) -> {
                            if (now) {
                                folded.remove(path);
                            } else {
                                folded.add(path);
                            }
                        });
        parent.getChildren().add(item);
        groups.put(path, item);
        return item;
    }
}
