package solewatch.analysis.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Report;
import solewatch.analysis.numbness.Episode;
import solewatch.analysis.numbness.EpisodeHistory;
import solewatch.analysis.numbness.Numbness;
import solewatch.analysis.numbness.Rule;
import solewatch.analysis.numbness.Transition;
import solewatch.events.EpisodeState;
import solewatch.events.FactId;
import solewatch.events.Finding.Audience;
import solewatch.events.Finding.Measure;
import solewatch.events.Finding.Urgency;
import solewatch.events.RedFlag;
import solewatch.events.RedFlag.Tier;

/**
 * Picks what is worth telling from the episodes: each first time one became recurring, persistent or escalated, and each
 * warning sign graver than those since it last eased.
 */
final class Conclusions {

    private final Numbness numbness;
    private final Counterfactuals counterfactuals;
    private final Unknown unknown;
    private final List<Report> reports;

    Conclusions(Numbness numbness, List<Report> reports) {
        this.numbness = numbness;
        this.reports = reports;
        this.counterfactuals = new Counterfactuals(numbness);
        this.unknown = new Unknown(numbness);
    }

    List<Conclusion> of(List<EpisodeHistory> places) {
        List<Conclusion> conclusions = new ArrayList<>();
        for (EpisodeHistory place : places) {
            for (Episode episode : place.episodes()) {
                addOf(episode, conclusions);
            }
        }
        return conclusions;
    }

    private void addOf(Episode episode, List<Conclusion> conclusions) {
        Set<EpisodeState> told = EnumSet.noneOf(EpisodeState.class);
        Tier gravest = null;
        for (Transition move : episode.transitions()) {
            gravest = move.rule() == Rule.EASE ? null : gravest;
            Tier warning = move.warning();
            boolean first = warning == null
                    ? worthTelling(move) && told.add(move.to())
                    : gravest == null || warning.compareTo(gravest) < 0;
            gravest = warning != null && first ? warning : gravest;
            if (first) {
                conclusions.add(conclusion(episode, move));
            }
        }
    }

    private static boolean worthTelling(Transition move) {
        return move.rule() != Rule.BACK
                && switch (move.to()) {
                    case RECURRING, PERSISTENT, ESCALATED -> true;
                    case NONE, TRANSIENT, EASING, RESOLVED -> false;
                };
    }

    private Conclusion conclusion(Episode episode, Transition move) {
        Transition renewed = renewed(episode, move);
        Transition end = renewed == null ? end(episode, move) : renewed;
        EpisodeState endedIn = end == null ? null : end.to();
        int unanswered = numbness.unansweredRuns(episode.start().minusDays(1), move.day());
        Sentences sentences = new Sentences(episode.key(), move);
        return new Conclusion(
                episode.key(),
                episode.start(),
                episode.lastDay(),
                move.to(),
                move.rule() == Rule.E1,
                signs(episode, move, renewed),
                move.rule().code(),
                urgency(move.rule()),
                audience(move.to()),
                move.day(),
                saidOn(move),
                episode.bilateral(),
                episode.untested(),
                episode.relapses(),
                mostPressing(move),
                sentences.summary(),
                sentences.detail(),
                move.evidence(),
                measures(move, unanswered),
                endedIn == null ? counterfactuals.of(episode, move) : null,
                unknown.of(episode, move, unanswered, end == null),
                endedIn,
                end == null ? null : end.day());
    }

    /** The move that ended it for good so far: a pause in EASING ends with what came of it. Null while it is on. */
    private static @Nullable Transition end(Episode episode, Transition entered) {
        if (episode.state() == entered.to()) {
            return null;
        }
        Transition end = null;
        for (Transition move : episode.transitions()) {
            if (move.from() == entered.to() && !move.day().isBefore(entered.day())) {
                end = move;
            } else if (end != null && end.to() == EpisodeState.EASING && move.from() == EpisodeState.EASING) {
                end = move;
            }
        }
        return end;
    }

    /** The warning sign that takes the place of this one: a graver one, or any after it had eased. */
    private static @Nullable Transition renewed(Episode episode, Transition entered) {
        Tier warning = entered.warning();
        boolean eased = false;
        for (Transition move : episode.transitions()) {
            if (warning != null && move.day().isAfter(entered.day())) {
                Tier other = move.warning();
                if (other != null && (eased || other.compareTo(warning) < 0)) {
                    return move;
                }
                eased |= move.rule() == Rule.EASE;
            }
        }
        return null;
    }

    private List<FactId> signs(Episode episode, Transition move, @Nullable Transition renewed) {
        LocalDate last = renewed == null ? episode.lastDay() : renewed.day().minusDays(1);
        return move.warning() == null ? List.of() : numbness.warningSigns(episode.key(), move.day(), last);
    }

    private static Urgency urgency(Rule rule) {
        return switch (rule) {
            case E1, E2, E3, E6 -> Urgency.HIGH;
            case E4, E5, P1, P1B, P2, P3, P4 -> Urgency.NORMAL;
            case T, R, EASE, BACK, RES, REL -> Urgency.DIGEST;
        };
    }

    private static Set<Audience> audience(EpisodeState state) {
        return state == EpisodeState.RECURRING
                ? EnumSet.of(Audience.RUNNER)
                : EnumSet.of(Audience.RUNNER, Audience.COACH);
    }

    /** A warning sign about an old run is as new as the day it was reported: it is never history by its run's day. */
    private LocalDate saidOn(Transition move) {
        LocalDate said = move.day();
        if (move.rule() == Rule.E1) {
            for (Report report : reports) {
                LocalDate reported = report.fact().at().day();
                if (reported.isAfter(said) && isBasis(move, report)) {
                    said = reported;
                }
            }
        }
        return said;
    }

    private static boolean isBasis(Transition move, Report report) {
        return !report.fact().redFlags().isEmpty()
                && move.evidence().stream().anyMatch(evidence -> evidence.fact().equals(report.id()));
    }

    private static @Nullable RedFlag mostPressing(Transition move) {
        if (move.rule() != Rule.E1) {
            return null;
        }
        return move.evidence().stream()
                .flatMap(evidence -> evidence.redFlags().stream())
                .min(Comparator.comparing(RedFlag::tier).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    private static List<Measure> measures(Transition move, int unanswered) {
        if (unanswered == 0) {
            return move.measures();
        }
        List<Measure> measures = new ArrayList<>(move.measures());
        measures.add(new Measure("unansweredRuns", unanswered, null, "runs"));
        return measures;
    }
}
