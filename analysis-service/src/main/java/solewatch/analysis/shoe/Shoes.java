package solewatch.analysis.shoe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.Run;
import solewatch.analysis.history.RunnerHistory;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunRecorded.Surface;
import solewatch.events.ShoeChanged;

/**
 * A runner's shoes and insoles as of one day. Distances count all runs of the history, so it should reach back to the
 * first run in a shoe.
 *
 * @param asOf the runner's local day
 * @param shoes by id; those that runs name and nobody registered too
 * @param runsWithoutShoe runs that name none
 * @param breakIns runs that were far for a new shoe, oldest first
 * @param symptoms how often feet were symptomatic in each shoe that was worn
 * @param comfort by shoe and surface
 * @param insoles by id
 */
public record Shoes(
        LocalDate asOf,
        List<Shoe> shoes,
        int runsWithoutShoe,
        List<BreakIn> breakIns,
        List<SymptomShare> symptoms,
        List<ComfortCell> comfort,
        List<InsoleDistance> insoles) {

    public Shoes {
        shoes = List.copyOf(shoes);
        breakIns = List.copyOf(breakIns);
        symptoms = List.copyOf(symptoms);
        comfort = List.copyOf(comfort);
        insoles = List.copyOf(insoles);
    }

    /** The shoes of these facts; runs of days after today are ignored, those of any day before count. */
    public static Shoes of(RunnerHistory history, ShoePolicy policy, NumbnessPolicy numbness, LocalDate today) {
        int end = Math.toIntExact(today.toEpochDay());
        List<Run> runs =
                history.runs().stream().filter(run -> run.epochDay() <= end).toList();
        Map<String, Wear> worn = worn(history.shoes(), runs);
        BreakIns breakIns = new BreakIns(runs, policy.newShoe());
        return new Shoes(
                today,
                worn.values().stream().map(wear -> wear.shoe(policy)).toList(),
                (int) runs.stream().filter(run -> shoeOf(run) == null).count(),
                worn.values().stream()
                        .flatMap(wear -> breakIns.of(wear).stream())
                        .sorted(Comparator.comparing(BreakIn::day).thenComparing(BreakIn::run))
                        .toList(),
                new SymptomShares(history, policy.comparisonDays(), numbness, today).of(worn.values()),
                comfort(worn.values(), policy),
                insoles(runs));
    }

    /** The same without what was reported of the feet: for those who may see load alone. */
    public Shoes withoutSymptoms() {
        return new Shoes(asOf, shoes, runsWithoutShoe, breakIns, List.of(), List.of(), insoles);
    }

    /** The shoe of this id, or null. */
    public @Nullable Shoe shoe(String id) {
        return shoes.stream().filter(shoe -> shoe.id().equals(id)).findFirst().orElse(null);
    }

    /** Of several sources that register the same id, the higher revision counts, then the first by name. */
    private static Map<String, Wear> worn(List<ShoeChanged> facts, List<Run> runs) {
        Map<String, ShoeChanged> registered = new TreeMap<>();
        for (ShoeChanged fact : facts) {
            registered.merge(
                    fact.provenance().sourceId(),
                    fact,
                    (a, b) -> b.provenance().revision() > a.provenance().revision() ? b : a);
        }
        Map<String, Wear> worn = new TreeMap<>();
        registered.forEach((id, fact) -> worn.put(id, new Wear(id, fact)));
        for (Run run : runs) {
            String id = shoeOf(run);
            if (id != null) {
                worn.computeIfAbsent(id, unknown -> new Wear(unknown, null)).add(run);
            }
        }
        return worn;
    }

    private static List<ComfortCell> comfort(Collection<Wear> worn, ShoePolicy policy) {
        List<ComfortCell> cells = new ArrayList<>();
        for (Wear wear : worn) {
            Map<Surface, List<Integer>> said = new TreeMap<>();
            wear.runs().forEach(run -> comfortOf(run, said));
            said.forEach((surface, answers) -> {
                if (answers.size() >= policy.comfortRuns()) {
                    double sum = answers.stream().mapToInt(Integer::intValue).sum();
                    cells.add(new ComfortCell(wear.id(), surface, answers.size(), sum / answers.size()));
                }
            });
        }
        return cells;
    }

    private static void comfortOf(Run run, Map<Surface, List<Integer>> said) {
        Conditions conditions = run.fact().conditions();
        Surface surface = conditions == null ? null : conditions.surface();
        Integer comfort = conditions == null ? null : conditions.comfort();
        if (surface != null && comfort != null) {
            said.computeIfAbsent(surface, ignored -> new ArrayList<>()).add(comfort);
        }
    }

    private static List<InsoleDistance> insoles(List<Run> runs) {
        Map<String, InsoleDistance> insoles = new TreeMap<>();
        for (Run run : runs) {
            Conditions conditions = run.fact().conditions();
            String id = conditions == null ? null : conditions.insoleId();
            if (id != null) {
                boolean known = run.distanceMetres() != null;
                InsoleDistance one = new InsoleDistance(id, Wear.metresOf(run), 1, known ? 0 : 1, run.day(), run.day());
                insoles.merge(id, one, InsoleDistance::and);
            }
        }
        return List.copyOf(insoles.values());
    }

    private static @Nullable String shoeOf(Run run) {
        Conditions conditions = run.fact().conditions();
        return conditions == null ? null : conditions.shoeId();
    }
}
