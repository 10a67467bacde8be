package solewatch.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.analysis.report.Patient.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import solewatch.analysis.report.ClinicianReport.Spread;
import solewatch.analysis.report.SymptomEntry.Place;
import solewatch.events.CheckInRecorded.OstrcAnswers;
import solewatch.events.ConsentChanged;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.EpisodeState;
import solewatch.events.FactId;
import solewatch.events.FactKind;
import solewatch.events.FootZone;
import solewatch.events.Provenance;
import solewatch.events.RedFlag;
import solewatch.events.RunRecorded.Surface;
import solewatch.events.ShoeChanged.FitProblem;
import solewatch.events.Side;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.Context;
import solewatch.events.SymptomReported.Quality;
import solewatch.events.SymptomReported.Relief;
import solewatch.events.ZoneGroup;

class ClinicianReportTest {

    @Test
    void a_symptomatic_day_is_told_as_the_runner_told_it_with_its_run() {
        ClinicianReport report = Patient.named("Ana")
                .shoe("blue", "Blue road shoe")
                .ran(1, 12_000, "blue")
                .felt(1, 4, 7_500)
                .reportOn(3);

        assertThat(report.symptoms()).singleElement().satisfies(entry -> {
            assertThat(entry.day()).isEqualTo(day(1));
            assertThat(entry.at()).hasToString("2026-03-01T20:30Z");
            assertThat(entry.context()).isEqualTo(Context.DURING_RUN);
            assertThat(entry.severity()).isEqualTo(4);
            assertThat(entry.painSeverity()).isEqualTo(1);
            assertThat(entry.places())
                    .containsExactly(new Place(Side.RIGHT, List.of(FootZone.T3, FootZone.W3), 4));
            assertThat(entry.qualities()).containsExactly(Quality.NUMB, Quality.TINGLING);
            assertThat(entry.onsetMetres()).isEqualTo(7_500);
            assertThat(entry.resolvedAfterMinutes()).isEqualTo(25);
            assertThat(entry.relievedBy()).containsExactly(Relief.SHOES_OFF);
            assertThat(entry.run()).satisfies(run -> {
                assertThat(run.start()).hasToString("2026-03-01T18:10Z");
                assertThat(run.distanceMetres()).isEqualTo(12_000);
                assertThat(run.shoe()).isEqualTo("Blue road shoe");
                assertThat(run.surface()).isEqualTo(Surface.ROAD);
                assertThat(run.airTemperatureCelsius()).isEqualTo(17.5);
            });
        });
    }

    @Test
    void reports_apart_from_runs_and_check_ins_are_told_too_in_order_of_their_days() {
        ClinicianReport report = Patient.named("Ana")
                .checkIn(5, 2, null)
                .feltAt(3, Context.NIGHT, 3, new Area(Side.LEFT, Set.of(FootZone.HEEL), 6))
                .checkIn(6, 0, null)
                .feltAt(4, Context.WALK, 0)
                .reportOn(9);

        assertThat(report.symptoms()).extracting(SymptomEntry::day).containsExactly(day(3), day(5));
        assertThat(report.symptoms()).extracting(SymptomEntry::severity).containsExactly(6, 2);
        assertThat(report.symptoms()).extracting(SymptomEntry::checkIn).containsExactly(false, true);
        assertThat(report.coverage().symptomaticDays()).isEqualTo(2);
    }

    @Test
    void a_warning_sign_alone_is_told_and_makes_no_symptomatic_day() {
        ClinicianReport report = Patient.named("Ana")
                .ran(2, 5_000, null)
                .felt(2, 0, null, "", Set.of(RedFlag.FOOT_DROP))
                .reportOn(3);

        assertThat(report.symptoms()).singleElement().satisfies(entry -> assertThat(entry.redFlags())
                .containsExactly(RedFlag.FOOT_DROP));
        assertThat(report.coverage().symptomaticDays()).isZero();
    }

    @Test
    void every_warning_sign_says_when_it_was_there_when_it_was_denied_and_whether_anybody_asked() {
        ClinicianReport report = Patient.named("Ana")
                .ran(1, 5_000, null)
                .felt(1, 2, null)
                .ran(4, 5_000, null)
                .felt(4, 2, null, "", Set.of(RedFlag.FOOT_DROP))
                .reportOn(5);

        assertThat(report.warningSigns())
                .extracting(WarningSign::sign)
                .containsExactly(RedFlag.values());
        assertThat(sign(report, RedFlag.FOOT_DROP).reportedOn()).containsExactly(day(4));
        assertThat(sign(report, RedFlag.FOOT_DROP).deniedOn()).containsExactly(day(1));
        assertThat(sign(report, RedFlag.SADDLE_NUMBNESS).reportedOn()).isEmpty();
        assertThat(sign(report, RedFlag.SADDLE_NUMBNESS).deniedOn()).containsExactly(day(1), day(4));
        assertThat(sign(report, RedFlag.DIABETIC_WOUND_OR_HOT_FOOT).asked()).isFalse();
    }

    @Test
    void onset_and_resolution_come_with_how_often_they_were_told() {
        ClinicianReport report = Patient.named("Ana")
                .ran(1, 10_000, null)
                .felt(1, 2, 8_000)
                .ran(3, 10_000, null)
                .felt(3, 4, 7_000)
                .ran(5, 10_000, null)
                .felt(5, 7, null)
                .ran(7, 10_000, null)
                .felt(7, 0, null)
                .reportOn(8);

        assertThat(report.statistics().onsetMetres()).isEqualTo(new Spread(2, 7_500, 7_000, 8_000));
        assertThat(report.statistics().onsetMinutes()).isNull();
        assertThat(report.statistics().resolvedAfterMinutes()).isEqualTo(new Spread(3, 25, 25, 25));
        assertThat(report.statistics().severity()).isEqualTo(new Spread(3, 4, 2, 7));
        assertThat(report.statistics().onsetPattern()).isNull();
    }

    @Test
    void what_was_answered_is_counted_against_what_was_run() {
        ClinicianReport report = Patient.named("Ana")
                .ran(1, 8_000, null)
                .ran(2, 8_000, null)
                .felt(2, 0, null)
                .ran(3, 8_000, null)
                .felt(3, 3, null)
                .reportOn(5);

        assertThat(report.coverage()).isEqualTo(new ClinicianReport.Coverage(3, 2, 1, 1));
    }

    @Test
    void the_weekly_answers_are_unchanged_and_carry_the_score_that_was_enclosed() {
        Patient patient = Patient.named("Ana")
                .ostrc(7, new OstrcAnswers(8, 17, 8, 17))
                .ostrc(14, new OstrcAnswers(0, null, null, null));
        FactId first = FactId.of(patient.id(), FactKind.CHECK_IN, "app", "check-in-0");
        Enclosures enclosed = new Enclosures(
                new Enclosures.Pattern("FIXED_POINT", "always near the same distance"),
                null,
                Map.of(first, new Enclosures.Score(50, true)));

        ClinicianReport report = patient.reportOn(20, enclosed);

        assertThat(report.questionnaires())
                .extracting(Questionnaire::answers)
                .containsExactly(new OstrcAnswers(8, 17, 8, 17), new OstrcAnswers(0, null, null, null));
        assertThat(report.questionnaires())
                .extracting(Questionnaire::score)
                .containsExactly(new Enclosures.Score(50, true), null);
        assertThat(report.statistics().onsetPattern().code()).isEqualTo("FIXED_POINT");
    }

    @Test
    void weeks_begin_on_monday_and_a_run_without_distance_makes_its_week_unknown() {
        // Day 1 is a Sunday.
        ClinicianReport report = Patient.named("Ana")
                .ran(1, 5_000, null)
                .ran(2, 6_000, null)
                .ran(4, 7_000, null)
                .ran(9, null, null)
                .reportOn(10);

        assertThat(report.load().weeks())
                .containsExactly(
                        new RecentLoad.Week(LocalDate.of(2026, 2, 23), 1, 5_000),
                        new RecentLoad.Week(LocalDate.of(2026, 3, 2), 2, 13_000),
                        new RecentLoad.Week(LocalDate.of(2026, 3, 9), 1, null));
        assertThat(report.load().sum28Metres()).isNull();
    }

    @Test
    void a_shoe_has_its_distance_and_how_many_of_its_answered_runs_were_symptomatic() {
        ClinicianReport report = Patient.named("Ana")
                .shoe("blue", "Blue road shoe", FitProblem.LACES_PRESS)
                .ran(1, 8_000, "blue")
                .felt(1, 3, null)
                .ran(3, 8_000, "blue")
                .felt(3, 0, null)
                .ran(5, 8_000, "blue")
                .ran(6, 4_000, "old")
                .reportOn(7);

        assertThat(report.shoes()).hasSize(2);
        assertThat(report.shoes().get(0)).satisfies(blue -> {
            assertThat(blue.metres()).isEqualTo(144_000);
            assertThat(List.of(blue.runs(), blue.answered(), blue.symptomatic())).containsExactly(3, 2, 1);
            assertThat(blue.lastUsedOn()).isEqualTo(day(5));
            assertThat(blue.fitProblems()).containsExactly(FitProblem.LACES_PRESS);
        });
        assertThat(report.shoes().get(1).name()).isEqualTo("old");
    }

    @Test
    void episodes_say_their_state_and_the_rules_and_days_that_led_there() {
        ClinicianReport report = Patient.typical().reportOn(84);

        assertThat(report.episodes()).singleElement().satisfies(episode -> {
            assertThat(episode.side()).isEqualTo(Side.RIGHT);
            assertThat(episode.zone()).isEqualTo(ZoneGroup.TOES);
            assertThat(episode.start()).isEqualTo(day(6));
            assertThat(episode.open()).isTrue();
            assertThat(episode.steps())
                    .extracting(EpisodeLine.Step::state)
                    .contains(EpisodeState.TRANSIENT, EpisodeState.RECURRING);
        });
    }

    @Test
    void who_it_is_about_comes_with_feet_conditions_and_what_coaches_may_see() {
        Patient patient = Patient.named("Ana");
        patient.with(new ConsentChanged(patient.id(), new Provenance("app", "consent", 1), Set.of(Scope.LOAD)));
        ClinicianReport report = patient.saw(4, "seen").reportOn(5);

        assertThat(report.runner().name()).isEqualTo("Ana");
        assertThat(report.runner().zone()).isEqualTo("Europe/Lisbon");
        assertThat(report.runner().feet().leftMillimetres()).isEqualTo(248);
        assertThat(report.runner().conditions().lowVitaminB12()).isTrue();
        assertThat(report.runner().sharedWithCoaches()).containsExactly(Scope.LOAD);
        assertThat(report.clinicians()).singleElement().satisfies(seen -> assertThat(seen.note())
                .isEqualTo("seen"));
        assertThat(report.rulesetVersion()).isNotBlank();
        assertThat(report.notice()).contains("no diagnosis");
    }

    @Test
    void the_first_web_space_alone_has_words_of_its_own() {
        assertThat(distribution(FootZone.W1)).contains("first web space");
        assertThat(distribution(FootZone.W3)).doesNotContain("first web space");
    }

    @Test
    void no_place_is_given_the_name_of_a_condition() {
        for (FootZone zone : FootZone.values()) {
            assertThat(distribution(zone).toLowerCase(Locale.ROOT))
                    .doesNotContain(
                            "morton", "neuroma", "tunnel", "baxter", "neuropathy", "syndrome", "jogger", "entrap",
                            "fasci", "diabet");
        }
    }

    @Test
    void what_lies_ahead_or_more_than_400_days_back_is_left_out() {
        ClinicianReport report = Patient.named("Ana")
                .ran(1, 5_000, null)
                .felt(1, 5, null)
                .ran(2, 5_000, null)
                .felt(2, 5, null)
                .ran(402, 5_000, null)
                .felt(402, 5, null)
                .reportOn(401);

        assertThat(report.period()).isEqualTo(new ClinicianReport.Period(day(2), day(401)));
        assertThat(report.symptoms()).extracting(SymptomEntry::day).containsExactly(day(2));
        assertThat(report.load().weeks()).hasSizeBetween(57, 59);
    }

    @Test
    void a_runner_of_whom_nothing_is_known_has_an_empty_report() {
        ClinicianReport report = Patient.named("Ana").reportOn(3);

        assertThat(report.symptoms()).isEmpty();
        assertThat(report.shoes()).isEmpty();
        assertThat(report.statistics().severity()).isNull();
        assertThat(report.coverage().runs()).isZero();
        assertThat(report.warningSigns()).noneMatch(WarningSign::asked);
    }

    private static String distribution(FootZone zone) {
        return Patient.named("Ana")
                .feltAt(1, Context.WALK, 3, new Area(Side.LEFT, Set.of(zone), null))
                .reportOn(2)
                .distributions()
                .get(0)
                .words();
    }

    private static WarningSign sign(ClinicianReport report, RedFlag flag) {
        return report.warningSigns().stream()
                .filter(sign -> sign.sign() == flag)
                .findFirst()
                .orElseThrow();
    }
}
