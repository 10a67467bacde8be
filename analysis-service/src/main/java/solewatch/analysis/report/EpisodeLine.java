package solewatch.analysis.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.numbness.Episode;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.analysis.report.ClinicianReport.Period;
import solewatch.events.EpisodeState;
import solewatch.events.Side;
import solewatch.events.ZoneGroup;

/**
 * One spell of symptoms in one place: how far it went, by which rule and when.
 *
 * @param side null together with the zone when no place was named
 * @param lastDay the day it resolved, or today
 */
public record EpisodeLine(
        @Nullable Side side,
        @Nullable ZoneGroup zone,
        LocalDate start,
        LocalDate lastDay,
        LocalDate lastSymptomaticDay,
        EpisodeState state,
        EpisodeState peak,
        boolean open,
        boolean untested,
        boolean bilateral,
        int relapses,
        List<Step> steps) {

    public EpisodeLine {
        steps = List.copyOf(steps);
    }

    /** A change of state, and the rule that made it. */
    public record Step(LocalDate day, EpisodeState state, String rule, String meaning) {}

    /** Those of the period, open ones first, then the latest first. */
    static List<EpisodeLine> all(Assessment assessment, Period period, NumbnessPolicy policy) {
        return assessment.episodes().stream()
                .flatMap(place -> place.episodes().stream())
                .filter(episode -> !episode.lastDay().isBefore(period.from()))
                .map(episode -> of(episode, policy))
                .sorted(Comparator.comparing(EpisodeLine::open)
                        .thenComparing(EpisodeLine::start)
                        .reversed())
                .toList();
    }

    private static EpisodeLine of(Episode episode, NumbnessPolicy policy) {
        return new EpisodeLine(
                episode.key().side(),
                episode.key().zone(),
                episode.start(),
                episode.lastDay(),
                episode.lastSymptomaticDay(),
                episode.state(),
                episode.peak(),
                episode.open(),
                episode.untested(),
                episode.bilateral(),
                episode.relapses(),
                episode.transitions().stream()
                        .map(move -> new Step(
                                move.day(),
                                move.to(),
                                move.rule().code(),
                                move.rule().meaning(policy)))
                        .toList());
    }
}
