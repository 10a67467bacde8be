package solewatch.analysis.sheet;

import java.util.ArrayList;
import java.util.List;
import solewatch.analysis.load.Spike;
import solewatch.analysis.report.LoadAround;
import solewatch.analysis.report.Words;

/** The load around a symptom in one line: what is not known is left out, and a week nobody knows is said to be so. */
final class LoadLine {

    private LoadLine() {}

    static String of(LoadAround load) {
        List<String> parts = new ArrayList<>();
        Integer week = load.sum7Metres();
        parts.add("7 days " + (week == null ? "not known" : Words.kilometres(week) + " km"));
        Double progression = load.progressionPercent();
        if (progression != null) {
            parts.add("week " + signed(Math.round(progression)));
        }
        Spike session = load.session();
        if (session != null) {
            parts.add(session(session));
        }
        Double hard = load.hardSurfacePercent().value();
        if (hard != null) {
            parts.add("road " + Math.round(hard) + " %");
        }
        return String.join("; ", parts);
    }

    private static String session(Spike session) {
        Integer before = session.longestBeforeMetres();
        return before == null || before <= 0
                ? "no run before"
                : "run " + signed(Math.round((session.distanceMetres() - before) * 100.0 / before));
    }

    private static String signed(long percent) {
        return (percent > 0 ? "+" : percent < 0 ? "−" : "±") + Math.abs(percent) + " %";
    }
}
