package io.conoscope.ui.run.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class GridRowsTest {

    private static List<Integer> rows(int count, int most) {
        var rows = GridRows.of(count, most);
        return IntStream.range(0, rows.rows()).mapToObj(rows::columns).toList();
    }

    @Test
    void sixChartsThatFitFourBesideEachOtherAreTwoFullRows() {
        assertEquals(List.of(3, 3), rows(6, 4));
    }

    @Test
    void noRowIsHalfEmpty() {
        assertEquals(List.of(3, 2), rows(5, 4));
        assertEquals(List.of(3, 2, 2), rows(7, 3));
        assertEquals(List.of(1), rows(1, 4));
        assertEquals(List.of(1, 1, 1), rows(3, 1));
        assertEquals(List.of(4, 4), rows(8, 4));
    }

    @Test
    void everyChartHasAPlaceOfItsOwnInOrder() {
        for (int count = 1; count < 60; count++) {
            for (int most = 1; most < 7; most++) {
                var rows = GridRows.of(count, most);
                int chart = 0;
                for (int row = 0; row < rows.rows(); row++) {
                    for (int column = 0; column < rows.columns(row); column++) {
                        assertEquals(row, rows.row(chart));
                        assertEquals(column, rows.column(chart));
                        chart++;
                    }
                }
                assertEquals(count, chart);
            }
        }
    }
}
