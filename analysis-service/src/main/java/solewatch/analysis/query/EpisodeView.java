package solewatch.analysis.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.numbness.Episode;
import solewatch.analysis.numbness.EpisodeHistory;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.analysis.numbness.Transition;
import solewatch.events.EpisodeState;
import solewatch.events.Finding.Evidence;
import solewatch.events.Finding.Measure;
import solewatch.events.Side;
import solewatch.events.ZoneGroup;

/**
 * One episode. Side, zone, both sides, evidence and measures are there for those who may see the detail only.
 *
 * @param since the day of the last change of state
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EpisodeView(
        @Nullable Side side,
        @Nullable ZoneGroup zone,
        @Nullable Boolean bilateral,
        LocalDate start,
        LocalDate lastDay,
        LocalDate since,
        EpisodeState state,
        EpisodeState peak,
        LocalDate lastSymptomaticDay,
        boolean open,
        boolean untested,
        int relapses,
        List<Step> transitions) {

    /** A move of the episode, and the rule that moved it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(
            LocalDate day,
            EpisodeState from,
            EpisodeState to,
            String rule,
            String meaning,
            @Nullable List<Evidence> evidence,
            @Nullable List<Measure> measures) {

        static Step of(Transition transition, boolean detail, NumbnessPolicy policy) {
            return new Step(
                    transition.day(),
                    transition.from(),
                    transition.to(),
                    transition.rule().code(),
                    transition.rule().meaning(policy),
                    detail ? transition.evidence() : null,
                    detail ? transition.measures() : null);
        }
    }

    /** All episodes, places in their order, each place's oldest first. */
    static List<EpisodeView> all(Assessment assessment, Sight sight, NumbnessPolicy policy) {
        return assessment.episodes().stream()
                .map(EpisodeHistory::episodes)
                .flatMap(List::stream)
                .map(episode -> of(episode, sight.detail(), policy))
                .toList();
    }

    /** The open ones. */
    static List<EpisodeView> open(Assessment assessment, Sight sight, NumbnessPolicy policy) {
        return all(assessment, sight, policy).stream().filter(EpisodeView::open).toList();
    }

    private static EpisodeView of(Episode episode, boolean detail, NumbnessPolicy policy) {
        List<Transition> moves = episode.transitions();
        return new EpisodeView(
                detail ? episode.key().side() : null,
                detail ? episode.key().zone() : null,
                detail ? episode.bilateral() : null,
                episode.start(),
                episode.lastDay(),
                moves.isEmpty() ? episode.start() : moves.get(moves.size() - 1).day(),
                episode.state(),
                episode.peak(),
                episode.lastSymptomaticDay(),
                episode.open(),
                episode.untested(),
                episode.relapses(),
                moves.stream().map(move -> Step.of(move, detail, policy)).toList());
    }
}
