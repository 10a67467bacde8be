package solewatch.analysis.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.plan.Ceiling;
import solewatch.analysis.plan.LighterBlock;
import solewatch.analysis.plan.Plan;
import solewatch.analysis.plan.RaceCheck;
import solewatch.analysis.plan.Tracks;
import solewatch.analysis.policy.Ruleset;
import solewatch.analysis.problem.Refused;
import solewatch.analysis.query.Reading.Told;
import solewatch.analysis.query.Sight;
import solewatch.analysis.returning.ReturnPlan;
import solewatch.analysis.week.WeekShape;

/**
 * What could come next, as far as the caller may see.
 *
 * @param ceiling needs LOAD, as do {@code planned} and {@code week}
 * @param planned only when a planned run was given
 * @param race only when a race was given; needs LOAD and SYMPTOM_STATE
 * @param returnPlan needs SYMPTOM_STATE
 * @param lighterBlock needs LOAD and SYMPTOM_STATE; how the feet felt in it, SYMPTOM_DETAIL
 * @param tracks needs LOAD and SYMPTOM_DETAIL
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanView(
        @Nullable Ceiling ceiling,
        Ceiling.@Nullable Check planned,
        @Nullable RaceCheck race,
        @Nullable Return returnPlan,
        @Nullable LighterBlock lighterBlock,
        @Nullable Tracks tracks,
        @Nullable WeekShape week) {

    /** What the runner thinks of doing. */
    record Goals(
            @Nullable Integer plannedMetres,
            @Nullable LocalDate raceOn,
            @Nullable Integer raceMetres) {
        private static final int MOST_METRES = 1_000_000;

        static Goals read(@Nullable String plannedMetres, @Nullable String raceOn, @Nullable String raceMetres) {
            if ((raceOn == null) != (raceMetres == null)) {
                throw Refused.badParameter(
                        raceOn == null ? "raceOn" : "raceMetres",
                        "a race is a day and a distance: give both or neither");
            }
            return new Goals(
                    metres("plannedMetres", plannedMetres), day("raceOn", raceOn), metres("raceMetres", raceMetres));
        }

        private static @Nullable Integer metres(String name, @Nullable String text) {
            try {
                Integer metres = text == null ? null : Integer.valueOf(text);
                if (metres == null || (metres >= 1 && metres <= MOST_METRES)) {
                    return metres;
                }
            } catch (NumberFormatException e) {
                throw Refused.badParameter(name, "metres are a whole number");
            }
            throw Refused.badParameter(name, "metres are 1 to " + MOST_METRES);
        }

        private static @Nullable LocalDate day(String name, @Nullable String text) {
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw Refused.badParameter(name, "a day is written like 2026-11-23");
            }
        }
    }

    /**
     * The graded return to running.
     *
     * @param detail what was answered and what it rests on; only for those who may see the detail
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Return(
            ReturnPlan.Status status,
            @Nullable Integer level,
            @Nullable LocalDate since,
            int calmSessions,
            int neededSessions,
            @Nullable LocalDate lockedUntil,
            boolean professionalFirst,
            ReturnPlan.@Nullable NextSession next,
            @Nullable Detail detail) {

        private static Return of(ReturnPlan plan, boolean detail) {
            return new Return(
                    plan.status(),
                    plan.level(),
                    plan.since(),
                    plan.calmSessions(),
                    plan.neededSessions(),
                    plan.lockedUntil(),
                    plan.professionalFirst(),
                    plan.next(),
                    detail ? new Detail(plan.why(), plan.missing(), plan.sessions(), plan.moves()) : null);
        }
    }

    /** What the level rests on. */
    record Detail(String why, List<String> missing, List<ReturnPlan.Session> sessions, List<ReturnPlan.Move> moves) {}

    static PlanView of(Told told, Ruleset ruleset, Goals goals) {
        Sight sight = told.sight();
        Assessment assessment = Assessment.of(told.lookBack(), ruleset.policy(), told.today());
        Plan plan = Plan.of(told.lookBack(), assessment, ruleset.plan(), ruleset.numbness(), told.today());
        return new PlanView(
                sight.load() ? plan.ceiling() : null,
                sight.load() && goals.plannedMetres() != null ? plan.ceiling().check(goals.plannedMetres()) : null,
                sight.load() && sight.state() ? race(assessment, ruleset, goals) : null,
                sight.state() ? Return.of(plan.returnPlan(), sight.detail()) : null,
                sight.load() && sight.state() && (sight.detail() || saysNothingOfTheFeet(plan.lighterBlock()))
                        ? plan.lighterBlock()
                        : null,
                sight.load() && sight.detail() ? plan.tracks() : null,
                sight.load() ? WeekShape.of(told.lookBack(), ruleset.week(), told.today()) : null);
    }

    private static @Nullable RaceCheck race(Assessment assessment, Ruleset ruleset, Goals goals) {
        LocalDate day = goals.raceOn();
        Integer metres = goals.raceMetres();
        return day == null || metres == null
                ? null
                : RaceCheck.byRace(assessment, ruleset.plan().race(), day, metres);
    }

    private static boolean saysNothingOfTheFeet(LighterBlock block) {
        return switch (block.verdict()) {
            case NOT_OFFERED, OFFERED -> true;
            case NOT_ENOUGH, RESPONDED, NOT_RESPONDED -> false;
        };
    }
}
