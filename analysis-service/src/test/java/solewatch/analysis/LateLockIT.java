package solewatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import solewatch.analysis.stack.Held;
import solewatch.analysis.stack.Season;
import solewatch.analysis.stack.SettableClock;
import solewatch.analysis.stack.Tables;
import solewatch.analysis.stack.TestStack;
import solewatch.analysis.stack.Wire;

/** An instance that waits for a runner another one is writing assesses the runner as of when it may, not as of when it came. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LateLockIT {
    private static final LocalDate TODAY = SettableClock.START;

    @Inject
    SettableClock clock;

    @Test
    void whoWaitedForARunnerOverMidnightDoesNotTakeTheRunnerBackToYesterday() {
        clock.setTo(TODAY);
        try (Wire wire = new Wire()) {
            // Given
            wire.happened(Season.of("waited-for").ran(TODAY.minusDays(3)).events());
            wire.taken();
            try (Held other = Held.by("select 1 from runner where runner_id = 'waited-for' for update")) {
                wire.happened(Season.of("waited-for").ran(TODAY.minusDays(2)).events());
                other.untilSomebodyWaits();

                // When
                clock.setTo(TODAY.plusDays(1));
            }
            wire.taken();

            // Then
            assertThat(Tables.one("select assessed_on from runner where runner_id = 'waited-for'"))
                    .hasToString(TODAY.plusDays(1).toString());
        }
    }
}
