package solewatch.bench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void theMedianIsTheMiddleOne() {
        Series series = new Series();
        series.add(new Measured(1_000, 1, 0.2, 0.1));
        series.add(new Measured(1_000, 4, 0.4, 0.3));
        series.add(new Measured(1_000, 2, 0.3, 0.2));

        assertThat(series.median(Measured::perSecond)).isEqualTo(500);
        assertThat(series.cells()).containsExactly("500", "250", "1000", "300", "200");
    }

    @Test
    void ofTwoItIsTheirMean() {
        Series series = new Series();
        series.add(new Measured(300, 1, 0, 0));
        series.add(new Measured(100, 1, 0, 0));

        assertThat(series.median(Measured::perSecond)).isEqualTo(200);
    }
}
