package solewatch.analysis.finding;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.numbness.Episode;
import solewatch.analysis.numbness.Numbness;
import solewatch.analysis.numbness.Rule;
import solewatch.analysis.numbness.Transition;
import solewatch.analysis.numbness.WhatIf;
import solewatch.events.FactId;
import solewatch.events.Finding.Evidence;

/**
 * Says the least change that would flip a conclusion, by trying it: the cited symptoms of one day are left out, the newest
 * day first; if no single day decides it those of the newest two days, three, and so on; and if more was felt since than is
 * cited, everything from a day on.
 */
final class Counterfactuals {

    private static final int MOST_DAYS_TRIED = 16;
    private static final int MOST_DAYS_NAMED = 4;

    private final Numbness numbness;

    Counterfactuals(Numbness numbness) {
        this.numbness = numbness;
    }

    /** In one sentence; null when nothing that was tried flips it. */
    @Nullable
    String of(Episode episode, Transition move) {
        WhatIf whatIf = numbness.whatIf(episode, move);
        Map<LocalDate, Set<FactId>> days = symptomsNewestFirst(move.evidence());
        String what = move.rule() == Rule.E1 ? "warning sign" : "symptoms";
        if (days.size() <= MOST_DAYS_TRIED) {
            for (var day : days.entrySet()) {
                if (!whatIf.reachedWithout(day.getValue(), day.getKey())) {
                    return "Without the " + what + " of " + day.getKey() + " this would not have been reached.";
                }
            }
        }
        return severalDays(whatIf, days, what);
    }

    private static @Nullable String severalDays(WhatIf whatIf, Map<LocalDate, Set<FactId>> days, String what) {
        Set<FactId> leftOut = new HashSet<>();
        StringBuilder named = new StringBuilder();
        int tried = 0;
        for (var day : days.entrySet()) {
            leftOut.addAll(day.getValue());
            named.append(named.isEmpty() ? "" : ", ").append(day.getKey());
            if (++tried > MOST_DAYS_NAMED) {
                break;
            }
            if (tried > 1 && !whatIf.reachedWithout(leftOut, day.getKey())) {
                return "No single day decides it; without the " + what + " of " + named
                        + " this would not have been reached.";
            }
        }
        for (LocalDate day : whatIf.days().descendingSet()) {
            if (!whatIf.reachedWithoutAnythingFrom(day)) {
                return "Without all that was felt from " + day + " on this would not have been reached.";
            }
        }
        return null;
    }

    private static Map<LocalDate, Set<FactId>> symptomsNewestFirst(List<Evidence> evidence) {
        Map<LocalDate, Set<FactId>> days = new LinkedHashMap<>();
        for (Evidence fact : evidence.reversed()) {
            Integer severity = fact.severity();
            if (severity != null && severity > 0 || !fact.redFlags().isEmpty()) {
                days.computeIfAbsent(fact.on(), ignored -> new HashSet<>()).add(fact.fact());
            }
        }
        return days;
    }
}
