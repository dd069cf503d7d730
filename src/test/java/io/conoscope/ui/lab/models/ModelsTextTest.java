package io.conoscope.ui.lab.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.gap.bootstrap.Interval;
import io.conoscope.service.compare.ComparedNumbers;
import io.conoscope.service.compare.RowsSketch;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ModelsTextTest {

    private static final RowsSketch NOTHING =
            new RowsSketch(new int[0], new int[0], new float[0], new float[0]);

    private static ModelRow row(String name, double gap) {
        return new ModelRow(name, null, false, "", null, "")
                .with(
                        new ComparedNumbers(
                                Map.of("alignment", gap),
                                Map.of("alignment", new Interval(0.5, 0.75)),
                                5,
                                5,
                                2,
                                NOTHING));
    }

    private final ModelsText text =
            new ModelsText(
                    List.of("model", "judged on", "align_ment"),
                    List.of("alignment"),
                    List.of(row("a|b_1 & 50%, \"x\"", 0.625), row("z", -1)),
                    row -> "all",
                    (row, key) -> row.name().equals("z"));

    @Test
    void csvHasFullDigitsAndIntervals() {
        assertEquals(
                "model,judged on,align_ment,align_ment low,align_ment high\r\n"
                        + "\"a|b_1 & 50%, \"\"x\"\"\",all,0.625,0.5,0.75\r\n"
                        + "z,all,-1.0,0.5,0.75\r\n",
                text.csv());
    }

    @Test
    void markdownEscapesBarsAndMarksTheBest() {
        assertEquals(
                "| model | judged on | align_ment |\n|---|---|---:|\n"
                        + "| a\\|b_1 & 50%, \"x\" | all | 0.625 |\n| z | all | **−1.00** |\n",
                text.markdown());
    }

    @Test
    void latexEscapesWhatIsSpecialThere() {
        assertEquals(
                "\\begin{tabular}{llr}\n\\hline\nmodel & judged on & align\\_ment \\\\\n\\hline\n"
                        + "a|b\\_1 \\& 50\\%, \"x\" & all & 0.625 \\\\\n"
                        + "z & all & \\textbf{$-$1.00} \\\\\n\\hline\n\\end{tabular}\n",
                text.latex());
    }
}
