package solewatch.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solewatch.events.CheckInRecorded;
import solewatch.events.CheckInRecorded.Remedy;
import solewatch.events.ExperimentPlanned;
import solewatch.events.ReturnSessionRecorded;
import solewatch.events.RunnerId;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.RunLink;
import solewatch.ingest.body.Refusal;

/** What a runner does by plan, and the answers that plan waits for. */
class PlanSubmissionsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final RunnerId ADA = new RunnerId("ada");
    private static final Map<String, Object> RUN = Map.of("source", "garmin", "sourceId", "1");

    @Test
    void a_return_session_names_its_level_and_its_run() {
        Submission verdict = Submissions.returnSession(ADA, body("level", 2, "run", RUN), NOW);

        ReturnSessionRecorded session = (ReturnSessionRecorded) admitted(verdict);
        assertThat(session.level()).isEqualTo(2);
        assertThat(session.run()).isEqualTo(new RunLink("garmin", "1"));
    }

    @Test
    void a_return_session_without_a_run_or_beyond_the_last_level_is_refused() {
        assertRefused(Submissions.returnSession(ADA, body("level", 2), NOW), "/run", Refusal.Code.REQUIRED);
        assertRefused(
                Submissions.returnSession(ADA, body("level", 11, "run", RUN), NOW),
                "/level",
                Refusal.Code.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource({"LACING, standard, window", "SURFACE, ROAD, TRAIL", "WALK_BREAKS, NO, YES", "SHOE, s1, s2"})
    void an_experiment_has_two_levels_of_its_factor(String factor, String usual, String changed) {
        Submission verdict = Submissions.experiment(ADA, experiment(factor, usual, changed), NOW);

        ExperimentPlanned experiment = (ExperimentPlanned) admitted(verdict);
        assertThat(experiment.usual()).isEqualTo(usual);
        assertThat(experiment.changed()).isEqualTo(changed);
        assertThat(experiment.ended()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "LACING, window, window, /changed, CONTRADICTION",
        "SURFACE, ROAD, ICE, /changed, UNKNOWN_VALUE",
        "WALK_BREAKS, sometimes, YES, /usual, UNKNOWN_VALUE"
    })
    void an_experiment_that_changes_nothing_or_to_no_level_is_refused(
            String factor, String usual, String changed, String pointer, Refusal.Code code) {
        assertRefused(Submissions.experiment(ADA, experiment(factor, usual, changed), NOW), pointer, code);
    }

    @Test
    void the_answer_of_the_next_day_is_kept() {
        Submission verdict = Submissions.symptom(ADA, report(4, 2), NOW);

        assertThat(((SymptomReported) admitted(verdict)).severityNextDay()).isEqualTo(2);
    }

    @Test
    void what_was_not_felt_in_the_run_or_was_gone_before_is_not_there_the_next_day() {
        assertRefused(Submissions.symptom(ADA, report(0, 2), NOW), "/severityNextDay", Refusal.Code.CONTRADICTION);
        Map<String, Object> gone = report(4, 2);
        gone.put("resolvedAfterMinutes", 20);
        assertRefused(Submissions.symptom(ADA, gone, NOW), "/severityNextDay", Refusal.Code.CONTRADICTION);
        assertThat(Submissions.symptom(ADA, report(0, 0), NOW)).isInstanceOf(Submission.Admitted.class);
    }

    @Test
    void a_self_test_and_what_helped_are_a_check_in() {
        Map<String, Object> mobility = Map.of("kneeToWallLeftCentimetres", 9.5, "calfRaisesLeft", 22);

        Submission verdict =
                Submissions.checkIn(ADA, body("mobility", mobility, "helped", List.of("LOOSER_LACES")), NOW);

        CheckInRecorded checkIn = (CheckInRecorded) admitted(verdict);
        assertThat(checkIn.helped()).containsExactly(Remedy.LOOSER_LACES);
        assertThat(checkIn.mobility()).isNotNull();
    }

    @Test
    void nobody_reaches_half_a_metre_with_the_knee() {
        Submission verdict = Submissions.checkIn(ADA, body("mobility", Map.of("kneeToWallRightCentimetres", 60)), NOW);

        assertRefused(verdict, "/mobility/kneeToWallRightCentimetres", Refusal.Code.OUT_OF_RANGE);
    }

    private static Map<String, Object> experiment(String factor, String usual, String changed) {
        Map<String, Object> body = body("factor", factor, "usual", usual);
        body.put("changed", changed);
        return body;
    }

    private static Map<String, Object> report(int severity, int nextDay) {
        Map<String, Object> body = body("severity", severity, "severityNextDay", nextDay);
        body.put("context", "DURING_RUN");
        if (severity > 0) {
            body.put("areas", List.of(Map.of("side", "LEFT", "zones", List.of("FOREFOOT"))));
        }
        return body;
    }

    private static Map<String, Object> body(String name, Object value) {
        Map<String, Object> body = new HashMap<>();
        body.put("source", "runner-app");
        body.put("sourceId", "7");
        body.put("at", "2026-11-22T08:00:00+01:00");
        body.put(name, value);
        return body;
    }

    private static Map<String, Object> body(String name, Object value, String second, Object other) {
        Map<String, Object> body = body(name, value);
        body.put(second, other);
        return body;
    }

    private static Object admitted(Submission verdict) {
        assertThat(verdict).isInstanceOf(Submission.Admitted.class);
        return ((Submission.Admitted) verdict).event();
    }

    private static void assertRefused(Submission verdict, String pointer, Refusal.Code code) {
        assertThat(verdict).isInstanceOf(Submission.Refused.class);
        assertThat(((Submission.Refused) verdict).refusals()).anySatisfy(refusal -> {
            assertThat(refusal.pointer()).isEqualTo(pointer);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
