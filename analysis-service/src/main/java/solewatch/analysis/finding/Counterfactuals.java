package solewatch.analysis.finding;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * Says what would have kept a conclusion from being reached, by trying it: first without the cited symptoms of one day,
 * then of two and of three, the newest first; and if more was felt than is cited, without everything from a day on. It
 * says that fewer days do not decide it only where each of them was tried.
 */
final class Counterfactuals {

    private final Numbness numbness;

    Counterfactuals(Numbness numbness) {
        this.numbness = numbness;
    }

    /** In one sentence; null when nothing that was tried flips it. */
    @Nullable
    String of(Episode episode, Transition move) {
        WhatIf whatIf = numbness.whatIf(episode, move);
        FewestDays fewest = new FewestDays(whatIf, symptomsNewestFirst(move.evidence()));
        List<LocalDate> days = fewest.find();
        if (days.isEmpty()) {
            return from(whatIf);
        }
        String what = move.rule() == Rule.E1 ? "warning sign" : "symptoms";
        String without = "ithout the " + what + " of " + listed(days) + " this would not have been reached.";
        if (days.size() == 1) {
            return "W" + without;
        }
        if (!fewest.surely()) {
            return "For example, w" + without;
        }
        return (days.size() == 2 ? "No single day decides it; w" : "No single day and no two days decide it; w")
                + without;
    }

    /** The newest day from which on all would have to be left out, found in steps that double and then halve. */
    private static @Nullable String from(WhatIf whatIf) {
        List<LocalDate> days = List.copyOf(whatIf.days().descendingSet());
        int reached = -1;
        int flips = 0;
        while (flips < days.size() && whatIf.reachedWithoutAnythingFrom(days.get(flips))) {
            reached = flips;
            flips = 2 * flips + 1;
        }
        if (flips >= days.size()) {
            flips = days.size() - 1;
            if (reached >= flips || whatIf.reachedWithoutAnythingFrom(days.get(flips))) {
                return null;
            }
        }
        while (flips - reached > 1) {
            int middle = (reached + flips) / 2;
            if (whatIf.reachedWithoutAnythingFrom(days.get(middle))) {
                reached = middle;
            } else {
                flips = middle;
            }
        }
        return "Without all that was felt from " + days.get(flips) + " on this would not have been reached.";
    }

    private static String listed(List<LocalDate> days) {
        StringBuilder listed = new StringBuilder();
        for (int i = 0; i < days.size(); i++) {
            listed.append(i == 0 ? "" : i == days.size() - 1 ? " and " : ", ").append(days.get(i));
        }
        return listed.toString();
    }

    private static List<FewestDays.Day> symptomsNewestFirst(List<Evidence> evidence) {
        Map<LocalDate, Set<FactId>> days = new LinkedHashMap<>();
        for (Evidence fact : evidence.reversed()) {
            Integer severity = fact.severity();
            if (severity != null && severity > 0 || !fact.redFlags().isEmpty()) {
                days.computeIfAbsent(fact.on(), ignored -> new HashSet<>()).add(fact.fact());
            }
        }
        List<FewestDays.Day> newestFirst = new ArrayList<>(days.size());
        days.forEach((on, symptoms) -> newestFirst.add(new FewestDays.Day(on, symptoms)));
        return newestFirst;
    }
}
