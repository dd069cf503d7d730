package io.conoscope.training.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.training.config.TemperatureConfig;
import io.conoscope.training.config.TemperatureConfig.Kind;
import io.conoscope.training.config.TrainingConfig.OptimizerConfig;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {

    private static final double EXACT = 1e-15;

    @ParameterizedTest
    @CsvSource({
        "EXPONENTIAL, 0, 0.16",
        "EXPONENTIAL, 1, 0.08",
        "EXPONENTIAL, 2, 0.04",
        "EXPONENTIAL, 3, 0.02",
        "EXPONENTIAL, 4, 0.01",
        "LINEAR, 0, 0.16",
        "LINEAR, 1, 0.1225",
        "LINEAR, 2, 0.085",
        "LINEAR, 4, 0.01",
        "COSINE, 0, 0.16",
        "COSINE, 1, 0.13803300858899107",
        "COSINE, 2, 0.085",
        "COSINE, 4, 0.01",
    })
    void ofFiveSteps(Kind kind, long step, double expected) {
        var schedule = scheduled(kind, 0.16, 0.01, 0);
        assertEquals(expected, schedule.at(step, 5), EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.08",
        "2, 0.08",
        "3, 0.04",
        "5, 0.04",
        "6, 0.02",
        "8, 0.02",
        "9, 0.01",
        "11, 0.01"
    })
    void fourLevelsOfTwelveStepsAreEquallyLong(long step, double expected) {
        assertEquals(expected, scheduled(Kind.STEPS, 0.08, 0.01, 4).at(step, 12), EXACT);
    }

    @Test
    void levelsThatDoNotFitEndAtTheLast() {
        var schedule = scheduled(Kind.STEPS, 0.08, 0.01, 4);
        assertEquals(0.01, schedule.at(9, 10), EXACT);
        assertEquals(0.08, schedule.at(0, 2), EXACT);
        assertEquals(0.02, schedule.at(1, 2), EXACT);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRunOfOneStepHasTheFirstValue(Kind kind) {
        assertEquals(0.07, scheduled(kind, 0.07, 0.01, kind == Kind.STEPS ? 4 : 0).at(0, 1));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theOtherWayRoundRises(Kind kind) {
        var schedule = scheduled(kind, 0.01, 1, kind == Kind.STEPS ? 4 : 0);
        for (int step = 1; step < 20; step++) {
            assertTrue(schedule.at(step, 20) >= schedule.at(step - 1, 20));
        }
        assertEquals(0.01, schedule.at(0, 20), EXACT);
        assertEquals(1, schedule.at(19, 20), EXACT);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void twoBillionStepsDoNotOverflow(Kind kind) {
        var schedule = scheduled(kind, 0.07, 0.01, kind == Kind.STEPS ? 1000 : 0);
        assertEquals(0.01, schedule.at(Integer.MAX_VALUE - 1L, Integer.MAX_VALUE), 1e-9);
    }

    @Test
    void aFixedAndALearntTemperatureBeginWithTheirValue() {
        assertEquals(0.3, Schedule.of(new TemperatureConfig.Fixed(0.3)).at(7, 9));
        assertEquals(0.4, Schedule.of(new TemperatureConfig.Learned(0.4)).at(7, 9));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.25", "1, 0.5", "2, 0.75", "3, 1", "4, 1", "8, 0.5", "6, 0.853553390593274"})
    void theLearningRateRisesForFourStepsAndFallsForEight(long step, double expected) {
        assertEquals(expected, rate(1, 4).at(step, 12), EXACT);
    }

    @Test
    void theLearningRateOfTheLastStepIsNotQuiteZero() {
        double last = rate(1, 4).at(11, 12);
        assertEquals((1 + Math.cos(Math.PI * 7 / 8)) / 2, last, EXACT);
        assertTrue(last > 0);
    }

    @Test
    void withoutAWarmUpTheHighestRateComesFirst() {
        assertEquals(0.5, rate(0.5, 0).at(0, 10), EXACT);
        assertEquals(0.25, rate(0.5, 0).at(5, 10), EXACT);
    }

    @Test
    void aWarmUpTakesAtMostHalfOfARun() {
        var rate = rate(1, 100);
        assertEquals(0.2, rate.at(0, 10), EXACT);
        assertEquals(1, rate.at(4, 10), EXACT);
        assertEquals(1, rate.at(5, 10), EXACT);
        assertTrue(rate.at(9, 10) < 0.1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 2", "1, 2", "0, 3"})
    void shortRunsHaveTheWholeRate(long step, long steps) {
        assertEquals(0.001, rate(0.001, 100).at(step, steps), EXACT);
    }

    private static Schedule scheduled(Kind kind, double from, double to, int count) {
        return Schedule.of(new TemperatureConfig.Scheduled(kind, from, to, count));
    }

    private static Schedule rate(double highest, int warmup) {
        return Schedule.learningRate(new OptimizerConfig(highest, 0, warmup, 1, 0.9, 0.98, 1e-8));
    }
}
