package io.conoscope.ui.lab;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// The laboratory: of what everything in it is on top, a tab a question below.
public final class LabPanel extends BorderPane {

    private final TabPane tabs = new TabPane();

    /// @param views from the left
    public LabPanel(List<LabTab> views, LabSubject subject, Messages words) {
        setId("lab");
        getStyleClass().add("cs-panel");
        tabs.setId("lab-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        views.forEach(view -> tabs.getTabs().add(tab(view, words)));
        var of = new Label();
        of.setId("lab-subject");
        of.getStyleClass().addAll("cs-small", "cs-muted");
        of.setMinWidth(0);
        of.textProperty().bind(subject.textProperty());
        var line = new HBox(of);
        line.getStyleClass().add("cs-lab-subject");
        setTop(line);
        setCenter(tabs);
    }

    /// Shows a tab.
    public void show(LabTabKind kind) {
        tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals("lab-tab-" + kind.id()))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
    }

    private static Tab tab(LabTab view, Messages words) {
        var key = "lab." + view.kind().id();
        var tab = new Tab(words.get(key));
        tab.setId("lab-tab-" + view.kind().id());
        tab.setTooltip(Tooltips.of(words.get(key + ".question")));
        tab.selectedProperty()
                .subscribe(
                        selected -> {
                            if (selected && tab.getContent() == null) {
                                tab.setContent(titled(words.get(key + ".question"), view));
                            }
                        });
        return tab;
    }

    private static Node titled(String question, LabTab view) {
        var title = new Label(question);
        title.getStyleClass().add("cs-lab-question");
        title.setMinWidth(0);
        Region content = view.region().get();
        VBox.setVgrow(content, Priority.ALWAYS);
        return new VBox(title, content);
    }
}
