package solewatch.analysis.association;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import solewatch.analysis.answered.AnsweredRun;
import solewatch.analysis.answered.AnsweredRuns;
import solewatch.analysis.checkin.CheckInPolicy;
import solewatch.analysis.contrast.Chance;
import solewatch.analysis.contrast.Verdict;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.events.ShoeChanged;

/**
 * All that was compared of one runner's answered runs (SR-50). Always says how many comparisons that were: of many, some
 * stand out by chance.
 *
 * @param from the first day looked at
 * @param asOf the last
 * @param recorded how many runs there were
 * @param answered how many of them count: answered, and far or long enough
 * @param lookedAt how many comparisons
 * @param withEnough how many of them had enough runs for a verdict
 * @param neverNoted what could not be compared because it was never noted
 * @param associations in order of factor and level
 * @param summary how many were looked at, and what chance does with so many
 */
public record Associations(
        LocalDate from,
        LocalDate asOf,
        int recorded,
        int answered,
        int lookedAt,
        int withEnough,
        List<Circumstance> neverNoted,
        List<Association> associations,
        String summary) {

    /** What comparisons are made by: their own numbers, and those of the rules that say what counts. */
    public record Rules(AssociationPolicy association, NumbnessPolicy numbness, CheckInPolicy checkIn) {

        /** As shipped. */
        public static Rules standard() {
            return new Rules(AssociationPolicy.standard(), NumbnessPolicy.standard(), CheckInPolicy.standard());
        }
    }

    public Associations {
        neverNoted = List.copyOf(neverNoted);
        associations = List.copyOf(associations);
    }

    /** Compares what is known, as of this day; facts of later days are ignored. Total and deterministic. */
    public static Associations of(RunnerHistory history, Rules rules, LocalDate today) {
        AssociationPolicy policy = rules.association();
        AnsweredRuns answered = AnsweredRuns.ofDays(policy.windowDays(), history, rules.numbness(), today);
        List<Association> associations = compared(history, answered, rules);
        EnumSet<Circumstance> neverNoted = EnumSet.allOf(Circumstance.class);
        associations.forEach(association -> neverNoted.remove(association.factor()));
        int withEnough = (int) associations.stream()
                .filter(association -> association.verdict() != Verdict.NOT_ENOUGH)
                .count();
        return new Associations(
                today.minusDays(policy.windowDays()).plusDays(1),
                today,
                answered.recorded(),
                answered.runs().size(),
                associations.size(),
                withEnough,
                List.copyOf(neverNoted),
                associations,
                Chance.summary(associations.size(), withEnough, policy.certainty()));
    }

    /** How it stands against an earlier day (SR-49). */
    public Reassessment comparedWith(Associations earlier) {
        return Reassessment.of(earlier, this);
    }

    /** How it stands against the policy's number of days ago, by what is known now (SR-49). */
    public static Reassessment reassessed(RunnerHistory history, Rules rules, LocalDate today) {
        LocalDate before = today.minusDays(rules.association().reassessDays());
        return of(history, rules, today).comparedWith(of(history, rules, before));
    }

    /** Whether symptoms were seen together with this more often than without it, with some sign. */
    public boolean sign(Circumstance factor) {
        return associations.stream()
                .filter(association -> association.factor() == factor)
                .anyMatch(Association::showsMore);
    }

    private static List<Association> compared(RunnerHistory history, AnsweredRuns answered, Rules rules) {
        AssociationPolicy policy = rules.association();
        List<AnsweredRun> runs = answered.runs();
        if (runs.isEmpty()) {
            return List.of();
        }
        Observations ofRuns = Observations.ofRuns(runs);
        Surroundings surroundings = new Surroundings(history, policy, answered.asOf());
        List<Association> associations = new ArrayList<>();
        for (Comparison comparison : new Comparisons(runs, ofRuns, surroundings, policy, shoeNames(history)).all()) {
            associations.add(Association.of(comparison, ofRuns, policy));
        }
        RoutineWeeks weeks = new RoutineWeeks(history, runs, rules.checkIn(), answered.asOf());
        for (Comparison routines : weeks.comparisons()) {
            associations.add(Association.of(routines, weeks.observations(), policy));
        }
        return associations;
    }

    private static Map<String, String> shoeNames(RunnerHistory history) {
        Map<String, String> names = new HashMap<>();
        for (ShoeChanged shoe : history.shoes()) {
            if (!shoe.name().isBlank()) {
                names.putIfAbsent(shoe.provenance().sourceId(), shoe.name());
            }
        }
        return names;
    }
}
