package solewatch.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import solewatch.events.CheckInRecorded;
import solewatch.events.ConsentChanged;
import solewatch.events.RedFlag;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunnerEvent;
import solewatch.events.RunnerId;
import solewatch.events.SymptomReported;
import solewatch.events.ZonedMoment.ZoneBasis;
import solewatch.ingest.body.Refusal;

class SubmissionsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final RunnerId ADA = new RunnerId("ada");

    @Test
    void a_plain_run_is_admitted_as_it_was_posted() {
        RunRecorded run = (RunRecorded) admitted(Submissions.run(ADA, run(), NOW));

        assertThat(run.runner()).isEqualTo(ADA);
        assertThat(run.provenance().source()).isEqualTo("garmin");
        assertThat(run.start().at()).isEqualTo(Instant.parse("2026-11-22T06:30:00Z"));
        assertThat(run.distanceMetres()).isEqualTo(10_000);
        assertThat(run.flags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T07:30:00+01:00,,+01:00,SOURCE_OFFSET",
        "2026-11-22T07:30:00+01:00,Europe/Zurich,Europe/Zurich,SOURCE_ZONE",
        "2026-11-22T06:30:00Z,,Z,ASSUMED_UTC",
        "2026-11-22T06:30:00Z,+01:00,+01:00,SOURCE_OFFSET",
        "2026-11-22T06:30:00+00:00,,Z,SOURCE_OFFSET",
        "2026-11-22T07:30:00+01:00[Europe/Zurich],,Europe/Zurich,SOURCE_ZONE",
    })
    void how_the_zone_is_known_is_kept(String start, @Nullable String beside, String zone, ZoneBasis basis) {
        Map<String, Object> body = run("start", start);
        if (beside != null) {
            body.put("zone", beside);
        }

        RunRecorded run = (RunRecorded) admitted(Submissions.run(ADA, body, NOW));

        assertThat(run.start().at()).isEqualTo(Instant.parse("2026-11-22T06:30:00Z"));
        assertThat(run.start().zone()).isEqualTo(zone.equals("Z") ? ZoneOffset.UTC : ZoneId.of(zone));
        assertThat(run.start().zoneBasis()).isEqualTo(basis);
    }

    @ParameterizedTest
    @CsvSource({"+12345-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z"})
    void a_year_no_event_can_hold_is_refused_also_when_the_content_is_to_give_the_name(String start) {
        Map<String, Object> body = run("start", start);
        body.remove("sourceId");

        assertRefused(Submissions.run(ADA, body, NOW), "/start", Refusal.Code.OUT_OF_RANGE);
    }

    @Test
    void a_hold_until_a_year_no_event_can_hold_is_refused() {
        Map<String, Object> body = Map.of("at", "2026-11-22T06:30:00Z", "type", "IMAGING", "hold", "+12345-01-01");

        assertRefused(Submissions.clinician(ADA, body, NOW), "/hold", Refusal.Code.OUT_OF_RANGE);
    }

    @Test
    void a_moment_may_be_an_object_of_time_and_zone() {
        Map<String, Object> start = Map.of("at", "2026-11-22T06:30:00Z", "zone", "Europe/Zurich");

        RunRecorded run = (RunRecorded) admitted(Submissions.run(ADA, run("start", start), NOW));

        assertThat(run.start().zone()).isEqualTo(ZoneId.of("Europe/Zurich"));
        assertThat(run.start().zoneBasis()).isEqualTo(ZoneBasis.SOURCE_ZONE);
    }

    static Stream<Arguments> refusedRuns() {
        return Stream.of(
                Arguments.of("start", null, "/start", Refusal.Code.REQUIRED),
                Arguments.of("start", "2026-11-22T07:30:00", "/start", Refusal.Code.OFFSET_REQUIRED),
                Arguments.of("start", "22.11.2026", "/start", Refusal.Code.BAD_FORM),
                Arguments.of("start", 1763793000, "/start", Refusal.Code.WRONG_TYPE),
                Arguments.of("start", "2026-11-24T12:00:01Z", "/start", Refusal.Code.IN_THE_FUTURE),
                Arguments.of("start", "1989-12-31T00:00:00Z", "/start", Refusal.Code.BEFORE_2000),
                Arguments.of("start", Map.of("zone", "UTC"), "/start/at", Refusal.Code.REQUIRED),
                Arguments.of(
                        "start",
                        Map.of("at", "2026-11-22T06:30:00Z", "zoneBasis", "SOURCE_ZONE"),
                        "/start/zoneBasis",
                        Refusal.Code.SERVER_SET_FIELD),
                Arguments.of("zone", "Middle/Earth", "/zone", Refusal.Code.UNKNOWN_ZONE),
                Arguments.of("sport", "CURLING", "/sport", Refusal.Code.UNKNOWN_VALUE),
                Arguments.of("timerSeconds", -1, "/timerSeconds", Refusal.Code.OUT_OF_RANGE),
                Arguments.of("timerSeconds", 2_678_401, "/timerSeconds", Refusal.Code.OUT_OF_RANGE),
                Arguments.of("timerSeconds", 1.5, "/timerSeconds", Refusal.Code.WRONG_TYPE),
                Arguments.of("timerSeconds", "1800", "/timerSeconds", Refusal.Code.WRONG_TYPE),
                Arguments.of("distanceMetres", 1_000_001, "/distanceMetres", Refusal.Code.OUT_OF_RANGE),
                Arguments.of("distanceMetres", 1L << 40, "/distanceMetres", Refusal.Code.OUT_OF_RANGE),
                Arguments.of("perceivedExertion", 10.5, "/perceivedExertion", Refusal.Code.OUT_OF_RANGE),
                Arguments.of("manual", "yes", "/manual", Refusal.Code.WRONG_TYPE),
                Arguments.of("runner", "bob", "/runner", Refusal.Code.SERVER_SET_FIELD),
                Arguments.of("flags", List.of(), "/flags", Refusal.Code.SERVER_SET_FIELD),
                Arguments.of("a/b~c", 1, "/a~1b~0c", Refusal.Code.UNKNOWN_FIELD),
                Arguments.of("source", "", "/source", Refusal.Code.BAD_FORM),
                Arguments.of("source", "x".repeat(65), "/source", Refusal.Code.TOO_LONG),
                Arguments.of("sourceId", "a\u0000b", "/sourceId", Refusal.Code.UNPRINTABLE_TEXT),
                Arguments.of("sourceId", "a\ud800", "/sourceId", Refusal.Code.UNPRINTABLE_TEXT),
                Arguments.of("revision", -1, "/revision", Refusal.Code.OUT_OF_RANGE),
                Arguments.of(
                        "heartRate",
                        Map.of("averageBeatsPerMinute", 10),
                        "/heartRate/averageBeatsPerMinute",
                        Refusal.Code.OUT_OF_RANGE),
                Arguments.of(
                        "heartRate",
                        Map.of("averageBeatsPerMinute", 150, "maxBeatsPerMinute", 140),
                        "/heartRate/averageBeatsPerMinute",
                        Refusal.Code.CONTRADICTION),
                Arguments.of(
                        "heartRate",
                        Map.of("histogram", List.of(Map.of("fromBeatsPerMinute", 100))),
                        "/heartRate/histogram/0/seconds",
                        Refusal.Code.REQUIRED),
                Arguments.of("dynamics", Map.of("steps", -5), "/dynamics/steps", Refusal.Code.OUT_OF_RANGE),
                Arguments.of("dynamics", List.of(), "/dynamics", Refusal.Code.WRONG_TYPE),
                Arguments.of("device", Map.of("serial", "1"), "/device/serial", Refusal.Code.UNKNOWN_FIELD));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusedRuns")
    void what_a_run_cannot_be_is_refused_where_it_stands(
            String field, @Nullable Object value, String pointer, Refusal.Code code) {
        assertRefused(Submissions.run(ADA, run(field, value), NOW), pointer, code);
    }

    @Test
    void a_run_without_any_number_says_nothing() {
        Map<String, Object> body = run("distanceMetres", null);
        body.remove("timerSeconds");

        assertRefused(Submissions.run(ADA, body, NOW), "", Refusal.Code.NOTHING_SAID);
    }

    @Test
    void a_whole_number_may_be_written_with_a_point() {
        RunRecorded run = (RunRecorded) admitted(Submissions.run(ADA, run("distanceMetres", 5000.0), NOW));

        assertThat(run.distanceMetres()).isEqualTo(5000);
    }

    @Test
    void what_is_doubtful_is_flagged_and_swapped_times_are_put_back() {
        Map<String, Object> body = run("timerSeconds", 90_000);
        body.put("elapsedSeconds", 3000);
        body.put("dynamics", Map.of("cadenceStepsPerMinute", 86));
        body.remove("sport");

        RunRecorded run = (RunRecorded) admitted(Submissions.run(ADA, body, NOW));

        assertThat(run.timerSeconds()).isEqualTo(3000);
        assertThat(run.elapsedSeconds()).isEqualTo(90_000);
        assertThat(run.flags())
                .containsExactlyInAnyOrder(
                        Flag.TIMES_SWAPPED, Flag.NOT_STOPPED, Flag.CADENCE_UNIT_DOUBTFUL, Flag.SPORT_ASSUMED);
        assertThat(((RunRecorded) admitted(Submissions.run(ADA, run("distanceMetres", 40_000), NOW))).flags())
                .containsExactly(Flag.SPEED_IMPLAUSIBLE);
    }

    @Test
    void without_a_source_id_the_content_names_the_fact() {
        Map<String, Object> body = run("sourceId", null);

        RunRecorded first = (RunRecorded) admitted(Submissions.run(ADA, body, NOW));
        RunRecorded again = (RunRecorded) admitted(Submissions.run(ADA, body, NOW.plusSeconds(60)));
        body.put("distanceMetres", 9_999);
        RunRecorded other = (RunRecorded) admitted(Submissions.run(ADA, body, NOW));

        assertThat(again).isEqualTo(first);
        assertThat(other.factId()).isNotEqualTo(first.factId());
    }

    @Test
    void the_provenance_may_stand_in_an_object_of_its_own() {
        Map<String, Object> body = run("provenance", Map.of("source", "app", "sourceId", "7", "revision", 2));

        assertRefused(Submissions.run(ADA, body, NOW), "/source", Refusal.Code.UNKNOWN_FIELD);
        body.keySet().removeAll(List.of("source", "sourceId"));

        assertThat(((RunRecorded) admitted(Submissions.run(ADA, body, NOW)))
                        .provenance()
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void severity_0_is_an_answer_and_needs_no_area() {
        SymptomReported report = (SymptomReported) admitted(Submissions.symptom(ADA, symptom("severity", 0), NOW));

        assertThat(report.severity()).isZero();
        assertThat(report.areas()).isEmpty();
    }

    @Test
    void a_symptom_needs_a_place_unless_only_a_warning_sign_is_reported() {
        assertRefused(Submissions.symptom(ADA, symptom("severity", 3), NOW), "/areas", Refusal.Code.AREAS_REQUIRED);

        Map<String, Object> withSign = symptom("severity", 3);
        withSign.put("redFlags", List.of("FOOT_DROP"));

        Submission taken = Submissions.symptom(ADA, withSign, NOW);
        assertThat(taken).isInstanceOf(Submission.Admitted.class);
        assertThat(taken.tier()).isEqualTo(RedFlag.Tier.URGENT);
    }

    static Stream<Arguments> refusedSymptoms() {
        Map<String, Object> leftForefoot = Map.of("side", "LEFT", "zones", List.of("FOREFOOT"), "severity", 5);
        return Stream.of(
                Arguments.of("severity", 11, "/severity", Refusal.Code.OUT_OF_RANGE),
                Arguments.of("severity", -1, "/severity", Refusal.Code.OUT_OF_RANGE),
                Arguments.of("severity", null, "/severity", Refusal.Code.REQUIRED),
                Arguments.of("context", null, "/context", Refusal.Code.REQUIRED),
                Arguments.of("context", "during_run", "/context", Refusal.Code.UNKNOWN_VALUE),
                Arguments.of("areas", List.of(leftForefoot), "/areas", Refusal.Code.CONTRADICTION),
                Arguments.of("areas", List.of(Map.of("side", "LEFT")), "/areas", Refusal.Code.AREAS_REQUIRED),
                Arguments.of(
                        "areas",
                        List.of(Map.of("side", "LEFT", "zones", List.of("HEEL", "KNEE"))),
                        "/areas/0/zones/1",
                        Refusal.Code.UNKNOWN_VALUE),
                Arguments.of(
                        "areas",
                        List.of(Map.of("side", "LEFT", "zones", List.of("HEEL"), "severity", 12)),
                        "/areas/0/severity",
                        Refusal.Code.OUT_OF_RANGE),
                Arguments.of("painSeverity", 99, "/painSeverity", Refusal.Code.OUT_OF_RANGE),
                Arguments.of("run", Map.of("source", "garmin"), "/run/sourceId", Refusal.Code.REQUIRED),
                Arguments.of("run", "16211873321", "/run", Refusal.Code.WRONG_TYPE),
                Arguments.of("redFlags", List.of("HEADACHE"), "/redFlags/0", Refusal.Code.UNKNOWN_VALUE),
                Arguments.of("note", "x".repeat(2001), "/note", Refusal.Code.TOO_LONG));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusedSymptoms")
    void what_a_report_cannot_be_is_refused_where_it_stands(
            String field, @Nullable Object value, String pointer, Refusal.Code code) {
        assertRefused(Submissions.symptom(ADA, symptom(field, value), NOW), pointer, code);
    }

    @Test
    void a_report_that_contradicts_itself_is_refused_and_its_warning_sign_still_seen() {
        Map<String, Object> body = symptom("redFlags", List.of("SADDLE_NUMBNESS"));
        body.put("redFlagsDenied", List.of("SADDLE_NUMBNESS"));
        body.put("stillPresent", true);
        body.put("resolvedAfterMinutes", 10);

        Submission refused = Submissions.symptom(ADA, body, NOW);

        assertRefused(refused, "/redFlagsDenied", Refusal.Code.CONTRADICTION);
        assertRefused(refused, "/resolvedAfterMinutes", Refusal.Code.CONTRADICTION);
        assertThat(refused.tier()).isEqualTo(RedFlag.Tier.EMERGENCY);
    }

    @Test
    void a_note_may_have_lines() {
        SymptomReported report =
                (SymptomReported) admitted(Submissions.symptom(ADA, symptom("note", "both\nfeet\t\uD83E\uDDB6"), NOW));

        assertThat(report.note()).isEqualTo("both\nfeet\t\uD83E\uDDB6");
    }

    @Test
    void the_gate_of_the_ostrc_questionnaire_is_kept() {
        assertThat(Submissions.checkIn(ADA, checkIn("ostrc", Map.of("participation", 0)), NOW))
                .isInstanceOf(Submission.Admitted.class);
        assertRefused(
                Submissions.checkIn(ADA, checkIn("ostrc", Map.of("participation", 8)), NOW),
                "/ostrc",
                Refusal.Code.CONTRADICTION);
        assertRefused(
                Submissions.checkIn(ADA, checkIn("ostrc", Map.of("participation", 25, "symptoms", 8)), NOW),
                "/ostrc",
                Refusal.Code.CONTRADICTION);
        assertRefused(
                Submissions.checkIn(ADA, checkIn("ostrc", Map.of("participation", 9)), NOW),
                "/ostrc/participation",
                Refusal.Code.UNKNOWN_VALUE);
    }

    @Test
    void a_check_in_says_something_and_feet_need_a_context() {
        assertRefused(Submissions.checkIn(ADA, checkIn("x", null), NOW), "", Refusal.Code.NOTHING_SAID);
        assertRefused(Submissions.checkIn(ADA, checkIn("severity", 0), NOW), "/footContext", Refusal.Code.REQUIRED);
        Map<String, Object> night = checkIn("severity", 0);
        night.put("footContext", "NIGHT");
        assertThat(((CheckInRecorded) admitted(Submissions.checkIn(ADA, night, NOW))).severity())
                .isZero();
    }

    @Test
    void consent_needs_a_revision_and_scopes_and_may_take_everything_back() {
        assertRefused(Submissions.consent(ADA, Map.of("scopes", List.of()), NOW), "/revision", Refusal.Code.REQUIRED);
        assertRefused(Submissions.consent(ADA, Map.of("revision", 1), NOW), "/scopes", Refusal.Code.REQUIRED);

        ConsentChanged none =
                (ConsentChanged) admitted(Submissions.consent(ADA, Map.of("revision", 1, "scopes", List.of()), NOW));

        assertThat(none.scopes()).isEmpty();
    }

    @Test
    void consent_and_profile_cannot_be_withdrawn() {
        Map<String, Object> body = Map.of("withdrawn", "CONSENT", "source", "a", "sourceId", "b", "revision", 1);

        assertRefused(Submissions.withdrawal(ADA, body, NOW), "/withdrawn", Refusal.Code.UNKNOWN_VALUE);
    }

    @Test
    void a_profile_and_a_shoe_have_numbers_a_person_and_a_shoe_can_have() {
        assertRefused(
                Submissions.profile(ADA, Map.of("heartRateMax", 150, "heartRateRest", 149, "team", "no team!"), NOW),
                "/team",
                Refusal.Code.BAD_FORM);
        assertRefused(
                Submissions.profile(ADA, Map.of("heartRateMax", 120, "heartRateRest", 130), NOW),
                "/heartRateRest",
                Refusal.Code.CONTRADICTION);
        assertRefused(
                Submissions.shoe("s").verdict(ADA, Map.of("name", "x", "stackMillimetres", 500), NOW),
                "/stackMillimetres",
                Refusal.Code.OUT_OF_RANGE);
        assertRefused(Submissions.shoe("s").verdict(ADA, Map.of(), NOW), "/name", Refusal.Code.REQUIRED);
        assertRefused(
                Submissions.clinician(
                        ADA, Map.of("at", "2026-11-20T10:00:00Z", "type", "IMAGING", "hold", "soon"), NOW),
                "/hold",
                Refusal.Code.BAD_FORM);
    }

    private static RunnerEvent admitted(Submission submission) {
        assertThat(submission).isInstanceOf(Submission.Admitted.class);
        return ((Submission.Admitted) submission).event();
    }

    private static void assertRefused(Submission submission, String pointer, Refusal.Code code) {
        assertThat(submission).isInstanceOf(Submission.Refused.class);
        assertThat(((Submission.Refused) submission).refusals()).anySatisfy(refusal -> {
            assertThat(refusal.pointer()).isEqualTo(pointer);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }

    private static Map<String, Object> run() {
        return run("x", null);
    }

    private static Map<String, Object> run(String field, @Nullable Object value) {
        return with(
                Map.of(
                        "source", "garmin",
                        "sourceId", "1",
                        "start", "2026-11-22T07:30:00+01:00",
                        "sport", "RUNNING",
                        "timerSeconds", 3000,
                        "distanceMetres", 10_000),
                field,
                value);
    }

    private static Map<String, Object> symptom(String field, @Nullable Object value) {
        return with(
                Map.of(
                        "source",
                        "app",
                        "sourceId",
                        "1",
                        "at",
                        "2026-11-22T09:00:00Z",
                        "context",
                        "AFTER_RUN",
                        "severity",
                        0),
                field,
                value);
    }

    private static Map<String, Object> checkIn(String field, @Nullable Object value) {
        return with(Map.of("source", "app", "sourceId", "1", "at", "2026-11-22T09:00:00Z"), field, value);
    }

    private static Map<String, Object> with(Map<String, Object> fields, String field, @Nullable Object value) {
        Map<String, Object> body = new HashMap<>(fields);
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }
        assertThat(new ArrayList<>(body.values())).doesNotContainNull();
        return body;
    }
}
