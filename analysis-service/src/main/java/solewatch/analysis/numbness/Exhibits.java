package solewatch.analysis.numbness;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.history.CheckIn;
import solewatch.analysis.history.Report;
import solewatch.analysis.history.Run;
import solewatch.events.FactId;
import solewatch.events.FactKind;
import solewatch.events.Finding.Evidence;
import solewatch.events.RedFlag;
import solewatch.events.SymptomReported.Context;

/** Collects evidence: a run together with all answers about it, and what was felt apart from runs. Each fact once. */
final class Exhibits {

    private static final Comparator<Evidence> OLDEST_FIRST =
            Comparator.comparing(Evidence::on).thenComparing(Evidence::what).thenComparing(Evidence::fact);

    private final PlaceFacts facts;
    private final Answers answers;
    private final BitSet runs = new BitSet();
    private final Map<FactId, Evidence> others = new HashMap<>();

    Exhibits(PlaceFacts facts, Answers answers) {
        this.facts = facts;
        this.answers = answers;
    }

    /** Every run of these days. */
    Exhibits everyRun(int after, int upTo) {
        runs.set(answers.firstRunAfter(after), answers.firstRunAfter(upTo));
        return this;
    }

    /** The answered runs of these days, with symptoms or without. */
    Exhibits answeredRuns(int after, int upTo) {
        for (int run = answers.firstRunAfter(after); run < answers.firstRunAfter(upTo); run++) {
            runs.set(run, runs.get(run) || facts.answered(run));
        }
        return this;
    }

    Exhibits run(int run) {
        runs.set(run);
        return this;
    }

    /** What was felt on these days. */
    Exhibits symptoms(int after, int upTo) {
        for (Observation seen : facts.observations) {
            if (seen.day() > after && seen.day() <= upTo && seen.severity() > 0) {
                add(seen);
            }
        }
        return this;
    }

    /** What was felt at rest or at night, or lasted, or came with a warning sign, on these days. */
    Exhibits chosen(int after, int upTo, Predicate<Observation> which) {
        for (Observation seen : facts.observations) {
            if (seen.day() > after && seen.day() <= upTo && which.test(seen)) {
                add(seen);
            }
        }
        return this;
    }

    Exhibits checkIns(Collection<CheckIn> checkIns) {
        for (CheckIn checkIn : checkIns) {
            others.putIfAbsent(
                    checkIn.id(),
                    exhibit(checkIn.id(), FactKind.CHECK_IN, checkIn.day(), null, null, null, null, Set.of()));
        }
        return this;
    }

    Exhibits all(@Nullable Transition earlier) {
        if (earlier != null) {
            earlier.evidence().forEach(evidence -> others.put(evidence.fact(), evidence));
        }
        return this;
    }

    private void add(Observation seen) {
        if (seen.run() >= 0) {
            runs.set(seen.run());
        } else {
            others.put(seen.id(), evidence(seen));
        }
    }

    /** All of it, oldest first. */
    List<Evidence> sorted() {
        if (!runs.isEmpty()) {
            addRuns();
        }
        return others.values().stream().sorted(OLDEST_FIRST).toList();
    }

    private void addRuns() {
        for (int i = runs.nextSetBit(0); i >= 0; i = runs.nextSetBit(i + 1)) {
            Run run = answers.runs.get(i);
            Integer severity = facts.answered(i) ? Integer.valueOf(facts.severity(i)) : null;
            others.put(
                    run.id(),
                    exhibit(run.id(), FactKind.RUN, run.day(), severity, run.distanceMetres(), null, null, Set.of()));
            for (int report = answers.latestReport(i); report >= 0; report = answers.reportBefore(report)) {
                Report answer = answers.reports.get(report);
                others.put(answer.id(), evidence(answer, i));
            }
        }
    }

    /** Of an answer: what it says of this place: nothing (0) when it names others, unknown when it names none. */
    private Evidence evidence(Report report, int run) {
        Observation seen = facts.observation(report.id(), run);
        if (seen != null) {
            return evidence(seen);
        }
        return exhibit(
                report.id(),
                FactKind.SYMPTOM,
                report.day(),
                Answers.saysOfEveryPlace(report) ? 0 : null,
                null,
                null,
                report.fact().context(),
                Set.of());
    }

    private static Evidence evidence(Observation seen) {
        Integer onset = seen.onsetMetres() < 0 ? null : Integer.valueOf(seen.onsetMetres());
        return exhibit(
                seen.id(),
                seen.what(),
                LocalDate.ofEpochDay(seen.day()),
                seen.severity(),
                null,
                onset,
                seen.context(),
                seen.redFlags());
    }

    /** The one place to make evidence: the checker does not see in class files that a context may be null. */
    @SuppressWarnings("NullAway")
    private static Evidence exhibit(
            FactId fact,
            FactKind what,
            LocalDate on,
            @Nullable Integer severity,
            @Nullable Integer distanceMetres,
            @Nullable Integer onsetMetres,
            @Nullable Context context,
            Set<RedFlag> redFlags) {
        return new Evidence(fact, what, on, severity, distanceMetres, onsetMetres, context, redFlags);
    }
}
