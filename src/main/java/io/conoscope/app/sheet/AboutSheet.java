package io.conoscope.app.sheet;

import io.conoscope.base.Version;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.Sheet;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.function.Function;

/// Versions and licences of Conoscope and of what it is made of.
public final class AboutSheet extends Sheet {

    public AboutSheet(Messages words, Runnable close) {
        super("about", words.get("about.title", Version.current()), words, close);
        var what = new Label(words.get("about.what"));
        what.setWrapText(true);
        var runtime =
                new Label(
                        words.get(
                                "about.runtime",
                                System.getProperty("java.version"),
                                System.getProperty("javafx.runtime.version"),
                                System.getProperty("os.name"),
                                System.getProperty("os.arch")));
        runtime.getStyleClass().add("cs-small");
        var heading = new Label(words.get("about.libraries"));
        heading.getStyleClass().add("cs-heading");
        add(what, runtime, heading, table(words));
        setPrefWidth(640);
    }

    private static TableView<Library> table(Messages words) {
        var table = new TableView<Library>();
        table.setId("about-libraries");
        table.setAccessibleText(words.get("about.libraries"));
        table.getColumns().add(column(words.get("about.library"), Library::name, 220));
        table.getColumns().add(column(words.get("about.version"), Library::version, 130));
        table.getColumns().add(column(words.get("about.licence"), Library::licence, 220));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getItems().setAll(Library.all());
        table.setPrefHeight(288);
        table.getStyleClass().addAll("dense", "striped");
        return table;
    }

    private static TableColumn<Library, String> column(
            String title, Function<Library, String> value, double width) {
        var column = new TableColumn<Library, String>(title);
        column.setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setReorderable(false);
        return column;
    }
}
