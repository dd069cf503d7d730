package io.conoscope.ui.run;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.session.run.TagsModel;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TreeCell;

import org.jspecify.annotations.Nullable;

/// A tag or a group with its tick; a group of which some are ticked shows a dash.
final class TagCell extends TreeCell<TagNode> {

    private final TagsModel tags;
    private final Messages words;
    private final CheckBox tick = new CheckBox();

    TagCell(TagsModel tags, Messages words) {
        this.tags = tags;
        this.words = words;
        tick.setFocusTraversable(false);
        tick.setMnemonicParsing(false);
        tick.setOnAction(
                event -> {
                    var node = getItem();
                    if (node != null) {
                        toggle(tags, node);
                    }
                });
    }

    /// Ticks all of a node, or none if all are ticked.
    static void toggle(TagsModel tags, TagNode node) {
        tags.choose(node.tags(), !tags.chosen().containsAll(node.tags()));
    }

    @Override
    protected void updateItem(@Nullable TagNode node, boolean empty) {
        super.updateItem(node, empty);
        if (node == null || empty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        long ticked = node.tags().stream().filter(tags.chosen()::contains).count();
        tick.setText(node.label());
        tick.setIndeterminate(ticked > 0 && ticked < node.tags().size());
        tick.setSelected(ticked == node.tags().size());
        setTooltip(Tooltips.of(TagText.of(node.path(), words)));
        setAccessibleText(node.path());
        setGraphic(tick);
    }
}
