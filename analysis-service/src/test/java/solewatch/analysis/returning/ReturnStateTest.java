package solewatch.analysis.returning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import solewatch.analysis.returning.ReturnState.Building;
import solewatch.analysis.returning.ReturnState.Completed;
import solewatch.analysis.returning.ReturnState.Ready;
import solewatch.analysis.returning.ReturnState.Stopped;

/** The moves of every state, over all levels and outcomes. */
@NullUnmarked
class ReturnStateTest {

    private static final ReturnPolicy POLICY = ReturnPolicy.standard();
    private static final LocalDate SINCE = LocalDate.of(2026, 3, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    private static ReturnState after(ReturnState state, SessionOutcome outcome) {
        return state.after(outcome, state.level(), DAY, POLICY);
    }

    @Test
    void building_moves_as_the_table_says_over_all_levels_counts_and_outcomes() {
        for (int level = 0; level <= 10; level++) {
            for (int calm = 0; calm < ReturnState.needed(level, POLICY); calm++) {
                Building state = new Building(level, calm, SINCE);
                boolean last = calm + 1 == (level == 0 ? 1 : 3);
                for (SessionOutcome outcome : SessionOutcome.values()) {
                    ReturnState expected = switch (outcome) {
                        case CALM ->
                            last ? new Ready(level, SINCE, DAY.plusDays(1)) : new Building(level, calm + 1, SINCE);
                        case NOTICEABLE -> new Building(level, 0, SINCE);
                        case TOO_MUCH -> new Building(level == 0 ? 0 : level - 1, 0, DAY);
                        case OTHER_LEVEL, NO_REST_DAY, UNANSWERED, RUN_UNKNOWN -> state;
                    };
                    assertThat(after(state, outcome))
                            .as("%s by %s", state, outcome)
                            .isEqualTo(expected);
                }
                assertThat(state.stop(DAY)).isEqualTo(new Stopped(level, DAY));
            }
        }
    }

    @Test
    void ready_moves_as_the_table_says_over_all_levels_and_outcomes() {
        for (int level = 0; level <= 10; level++) {
            Ready state = new Ready(level, SINCE, DAY);
            for (SessionOutcome outcome : SessionOutcome.values()) {
                ReturnState expected = switch (outcome) {
                    case NOTICEABLE -> new Building(level, 0, SINCE);
                    case TOO_MUCH -> new Building(level == 0 ? 0 : level - 1, 0, DAY);
                    case CALM, OTHER_LEVEL, NO_REST_DAY, UNANSWERED, RUN_UNKNOWN -> state;
                };
                assertThat(after(state, outcome)).as("%s by %s", state, outcome).isEqualTo(expected);
            }
            assertThat(state.advance(DAY, POLICY))
                    .isEqualTo(level == 10 ? new Completed(10, DAY) : new Building(level + 1, 0, DAY));
            assertThat(state.stop(DAY)).isEqualTo(new Stopped(level, DAY));
        }
    }

    @Test
    void a_stop_is_left_by_resuming_alone() {
        for (int level = 0; level <= 10; level++) {
            Stopped state = new Stopped(level, SINCE);
            for (SessionOutcome outcome : SessionOutcome.values()) {
                assertThat(after(state, outcome)).isSameAs(state);
            }
            assertThat(state.stop(DAY)).isSameAs(state);
            assertThat(state.resume(DAY)).isEqualTo(new Building(level, 0, DAY));
        }
    }

    @Test
    void the_completed_plan_goes_down_when_it_was_too_much_and_begins_anew_with_a_walk() {
        Completed state = new Completed(10, SINCE);
        for (SessionOutcome outcome : SessionOutcome.values()) {
            ReturnState expected = outcome == SessionOutcome.TOO_MUCH ? new Building(9, 0, DAY) : state;
            assertThat(after(state, outcome)).isEqualTo(expected);
        }
        assertThat(state.after(SessionOutcome.CALM, 0, DAY, POLICY)).isEqualTo(new Ready(0, DAY, DAY.plusDays(1)));
        assertThat(state.after(SessionOutcome.UNANSWERED, 0, DAY, POLICY)).isEqualTo(new Building(0, 0, DAY));
        assertThat(state.stop(DAY)).isEqualTo(new Stopped(10, DAY));
    }

    @Test
    void only_a_state_that_is_ready_can_go_up() {
        assertThat(Arrays.stream(ReturnState.class.getPermittedSubclasses())
                        .filter(state -> Arrays.stream(state.getDeclaredMethods())
                                .anyMatch(method -> method.getName().equals("advance"))))
                .containsExactly(Ready.class);
    }
}
