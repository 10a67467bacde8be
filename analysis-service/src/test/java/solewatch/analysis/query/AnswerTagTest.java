package solewatch.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import solewatch.analysis.store.RunnerRows.Stored;
import solewatch.analysis.store.RunnerRows.Who;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.RunnerId;

/** An answer is not said to be unchanged when anything it is made of is another. */
class AnswerTagTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Set<Scope> LOAD = Set.of(Scope.LOAD);

    @Test
    void the_same_row_day_sight_and_release_have_the_same_tag() {
        assertThat(tag(1, TODAY, LOAD, "2026.1+1.0.0")).isEqualTo(tag(1, TODAY, LOAD, "2026.1+1.0.0"));
    }

    @Test
    void another_row_day_sight_ruleset_or_release_has_another() {
        assertThat(Stream.of(
                        tag(1, TODAY, LOAD, "2026.1+1.0.0"),
                        tag(2, TODAY, LOAD, "2026.1+1.0.0"),
                        tag(1, TODAY.plusDays(1), LOAD, "2026.1+1.0.0"),
                        tag(1, TODAY, Set.of(Scope.REPORT), "2026.1+1.0.0"),
                        tag(1, TODAY, LOAD, "2026.2+1.0.0"),
                        tag(1, TODAY, LOAD, "2026.1+1.1.0")))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_coach_who_may_see_everything_has_another_than_the_runner_who_is_nudged() {
        Set<Scope> all = EnumSet.allOf(Scope.class);

        assertThat(tag(row(1, all), new Sight(all, true), "2026.1+1.0.0"))
                .isNotEqualTo(tag(row(1, all), new Sight(all, false), "2026.1+1.0.0"));
    }

    private static EntityTag tag(Stored row, Sight sight, String policyVersion) {
        return Reading.Recall.tag(row, sight, TODAY, policyVersion);
    }

    private static EntityTag tag(long version, LocalDate today, Set<Scope> scopes, String policyVersion) {
        return Reading.Recall.tag(row(version, scopes), new Sight(scopes, false), today, policyVersion);
    }

    private static Stored row(long version, Set<Scope> scopes) {
        Who who = new Who(null, "Ana", "UTC", scopes);
        return new Stored(new RunnerId("ana"), version, who, TODAY, "whatever", null, null);
    }
}
