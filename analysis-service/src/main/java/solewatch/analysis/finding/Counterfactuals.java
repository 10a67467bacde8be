package solewatch.analysis.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.numbness.Episode;
import solewatch.analysis.numbness.Numbness;
import solewatch.analysis.numbness.Rule;
import solewatch.analysis.numbness.Transition;
import solewatch.events.FactId;
import solewatch.events.Finding.Evidence;

/**
 * Says what would have flipped a conclusion, by trying it: the symptoms of one day are left out, the newest day first,
 * and everything is followed again.
 */
final class Counterfactuals {

    private static final int MOST_DAYS_TRIED = 16;

    private final Numbness numbness;

    Counterfactuals(Numbness numbness) {
        this.numbness = numbness;
    }

    /** In one sentence; null when too much would have to be tried. */
    @Nullable
    String of(Episode episode, Transition move) {
        NavigableMap<LocalDate, Set<FactId>> days = symptomsByDay(move);
        if (days.isEmpty() || days.size() > MOST_DAYS_TRIED) {
            return null;
        }
        String what = move.rule() == Rule.E1 ? "warning sign" : "symptoms";
        for (var day : days.descendingMap().entrySet()) {
            if (!reached(episode, move, numbness.without(episode.key(), day.getValue()))) {
                return "Without the " + what + " of " + day.getKey() + " this would not have been reached.";
            }
        }
        return "No single day decides it: leaving out the " + what + " of any one of them, it would have been reached.";
    }

    private static NavigableMap<LocalDate, Set<FactId>> symptomsByDay(Transition move) {
        NavigableMap<LocalDate, Set<FactId>> days = new TreeMap<>();
        for (Evidence evidence : move.evidence()) {
            Integer severity = evidence.severity();
            boolean told =
                    severity != null && severity > 0 || !evidence.redFlags().isEmpty();
            if (told) {
                days.computeIfAbsent(evidence.on(), ignored -> new TreeSet<>()).add(evidence.fact());
            }
        }
        return days;
    }

    /** Whether an episode that touches this one still reaches the state in the same way. */
    private static boolean reached(Episode episode, Transition move, List<Episode> instead) {
        for (Episode other : instead) {
            boolean touches = !other.start().isAfter(episode.lastDay())
                    && !other.lastDay().isBefore(episode.start());
            if (touches && reaches(other, move)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reaches(Episode other, Transition move) {
        for (Transition transition : other.transitions()) {
            boolean alike = (transition.rule() == Rule.E1) == (move.rule() == Rule.E1);
            if (transition.to() == move.to() && alike && transition.rule() != Rule.BACK) {
                return true;
            }
        }
        return false;
    }
}
