package solewatch.bench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The baseline must do its job, or it is none. */
class DailySumsTest {

    @Test
    void itKeepsTheSumOfEachOfTheLast28DaysWhateverTheOrder() {
        Random random = new Random(7);
        Map<Integer, Integer> expected = new HashMap<>();
        byte[] sums = null;
        int latest = 0;
        for (int i = 0; i < 500; i++) {
            int day = 20_000 + i / 4 - random.nextInt(20);
            latest = Math.max(latest, day);
            expected.merge(day, 1_000 + i, Integer::sum);

            sums = DailySums.plus(sums, day, 1_000 + i);

            for (int ago = 0; ago < DailySums.DAYS; ago++) {
                assertThat(DailySums.on(sums, latest - ago)).isEqualTo(expected.getOrDefault(latest - ago, 0));
            }
        }
    }

    @Test
    void whatIsOlderThan28DaysIsGoneAndStaysOut() {
        byte[] sums = DailySums.plus(DailySums.plus(null, 100, 5), 128, 7);

        assertThat(DailySums.on(sums, 100)).isZero();
        assertThat(DailySums.on(DailySums.plus(sums, 100, 9), 128)).isEqualTo(7);
    }
}
