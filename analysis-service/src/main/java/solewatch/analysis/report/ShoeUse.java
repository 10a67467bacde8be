package solewatch.analysis.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.ShoeChanged;
import solewatch.events.ShoeChanged.FitProblem;
import solewatch.events.ShoeChanged.Width;

/**
 * A shoe, and how it was used in the period.
 *
 * @param name its id when nobody named it
 * @param metres of the period's runs in it and what it had run before it was registered
 * @param runs in it
 * @param answered of these runs
 * @param symptomatic of the answered ones
 * @param lastUsedOn null when it was not used in the period
 */
public record ShoeUse(
        String id,
        String name,
        boolean retired,
        @Nullable Width width,
        List<FitProblem> fitProblems,
        int metres,
        int runs,
        int answered,
        int symptomatic,
        @Nullable LocalDate lastUsedOn) {

    public ShoeUse {
        fitProblems = List.copyOf(fitProblems);
    }

    /** All that are registered or were run in, by id. */
    static List<ShoeUse> all(RunnerHistory history, RunAnswers answers) {
        Map<String, Tally> tallies = new TreeMap<>();
        Map<String, ShoeChanged> shoes = new LinkedHashMap<>();
        for (ShoeChanged shoe : history.shoes()) {
            shoes.put(shoe.provenance().sourceId(), shoe);
            tallies.put(shoe.provenance().sourceId(), new Tally());
        }
        for (Run run : answers.runs()) {
            Conditions conditions = run.fact().conditions();
            String shoe = conditions == null ? null : conditions.shoeId();
            if (shoe != null) {
                tallies.computeIfAbsent(shoe, ignored -> new Tally()).add(run, answers);
            }
        }
        return tallies.entrySet().stream()
                .map(entry -> entry.getValue().use(entry.getKey(), shoes.get(entry.getKey())))
                .toList();
    }

    private static final class Tally {
        private int metres;
        private int runs;
        private int answered;
        private int symptomatic;
        private @Nullable LocalDate lastUsedOn;

        void add(Run run, RunAnswers answers) {
            Integer distance = run.distanceMetres();
            metres += distance == null ? 0 : distance;
            runs++;
            answered += answers.answered(run) ? 1 : 0;
            symptomatic += answers.symptomatic(run) ? 1 : 0;
            lastUsedOn = run.day();
        }

        ShoeUse use(String id, @Nullable ShoeChanged shoe) {
            int before = shoe == null ? 0 : shoe.initialDistanceMetres();
            return new ShoeUse(
                    id,
                    shoe == null ? id : shoe.name(),
                    shoe != null && shoe.retired(),
                    shoe == null ? null : shoe.width(),
                    List.copyOf(shoe == null ? Set.<FitProblem>of() : shoe.fitProblems()),
                    before + metres,
                    runs,
                    answered,
                    symptomatic,
                    lastUsedOn);
        }
    }
}
