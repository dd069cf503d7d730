package io.conoscope.ui.run;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.sheet.WarningPopover;
import io.conoscope.ui.session.run.OpenRun;
import io.conoscope.ui.session.run.RunsModel;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Which line is which run's, above the charts: a piece of the line in its colour and dashes, and
/// the name. On the right, what is wrong with the logs.
public final class RunLegend extends HBox {

    /// As many runs as find room in two lines of a usual window.
    private static final int MOST = 12;

    private static final double LONGEST = 220;

    /// More than any window has: the height is that of one line until it is known to be more.
    private static final double WIDE = 10_000;

    private final RunsModel runs;
    private final Messages words;
    private final RunDamageText damage;
    private final FlowPane entries = new FlowPane();
    private final Button warnings = new Button();

    public RunLegend(RunsModel runs, Messages words) {
        this.runs = runs;
        this.words = words;
        this.damage = new RunDamageText(words);
        setId("runs-legend");
        getStyleClass().add("run-legend");
        entries.setMinWidth(0);
        entries.setPrefWrapLength(WIDE);
        entries.setAlignment(Pos.CENTER_LEFT);
        setHgrow(entries, Priority.ALWAYS);
        warnings.setId("runs-warnings");
        warnings.getStyleClass().addAll("flat", "small", "cs-warning-count");
        warnings.setMinWidth(USE_PREF_SIZE);
        Buttons.explain(warnings, words.get("runs.warnings.tip"));
        warnings.setOnAction(
                event -> new WarningPopover(damage.lines(runs.runs()), words).showBelow(warnings));
        getChildren().setAll(entries, warnings);
        Runnable show = this::show;
        runs.shown().subscribe(show);
        runs.revisionProperty().subscribe(show);
        show();
    }

    private void show() {
        var shown = runs.shown();
        var made = new ArrayList<Node>();
        shown.stream().limit(MOST).forEach(run -> made.add(entry(run)));
        if (shown.size() > MOST) {
            var more = new Label(words.get("runs.legend.more", shown.size() - MOST));
            more.getStyleClass().add("cs-small");
            more.setTooltip(Tooltips.of(names(shown.subList(MOST, shown.size()))));
            made.add(more);
        }
        entries.getChildren().setAll(made);
        int count = damage.lines(runs.runs()).size();
        long silent =
                runs.runs().stream().filter(run -> !damage.whyEmpty(run.data()).isEmpty()).count();
        warnings.setText(text(count, silent));
        warnings.setVisible(count > 0);
        warnings.setManaged(count > 0);
        setVisible(!made.isEmpty() || count > 0);
        setManaged(isVisible());
    }

    private String text(int count, long silent) {
        if (silent > 0) {
            return words.get(
                    silent == 1 ? "runs.silent.one" : "runs.silent", NumberText.count(silent));
        }
        return words.get(
                count == 1 ? "status.warning" : "status.warnings", NumberText.count(count));
    }

    private static String names(List<OpenRun> some) {
        return some.stream().map(OpenRun::name).collect(Collectors.joining("\n"));
    }

    private static Node entry(OpenRun run) {
        var swatch = new RunSwatch();
        swatch.show(run.style());
        var name = new Label(run.name());
        name.setMnemonicParsing(false);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(LONGEST);
        name.setTooltip(Tooltips.of(run.path().toString()));
        var entry = new HBox(6, swatch, name);
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}
