package solewatch.analysis.returning;

import static solewatch.analysis.ARunner.at;
import static solewatch.analysis.ARunner.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.ARunner;
import solewatch.analysis.finding.Assessment;
import solewatch.analysis.finding.Policy;
import solewatch.analysis.numbness.NumbnessPolicy;
import solewatch.analysis.plan.Plan;
import solewatch.analysis.plan.PlanPolicy;
import solewatch.events.ClinicianAssessed;
import solewatch.events.FootZone;
import solewatch.events.Provenance;
import solewatch.events.RedFlag;
import solewatch.events.ReturnSessionRecorded;
import solewatch.events.RunRecorded;
import solewatch.events.Side;
import solewatch.events.SymptomReported;
import solewatch.events.SymptomReported.Context;
import solewatch.events.SymptomReported.RunLink;

/** Tells of a runner who comes back by the graded plan: {@code returning().session(1, 0).felt(0, 0)}. */
public final class Returning {

    final ARunner runner = ARunner.aRunner();
    private @Nullable RunLink latest;
    private int latestDay;
    private int counter;

    public static Returning returning() {
        return new Returning();
    }

    /** A session with its run. */
    public Returning session(int day, int level) {
        RunRecorded run = runner.run("watch", "session-run-" + ++counter, at(day, 7), 4_000, 1_800);
        runner.with(run);
        return sessionOf(day, level, new RunLink("watch", "session-run-" + counter));
    }

    /** A session whose run has not arrived. */
    public Returning sessionWithoutRun(int day, int level) {
        return sessionOf(day, level, new RunLink("watch", "session-run-" + ++counter));
    }

    private Returning sessionOf(int day, int level, RunLink link) {
        latest = link;
        latestDay = day;
        Provenance provenance = new Provenance("app", "session-" + counter, 0);
        runner.with(new ReturnSessionRecorded(runner.id(), provenance, at(day, 9), level, link));
        return this;
    }

    /** How the latest session felt, during and 24 hours after. */
    public Returning felt(int during, @Nullable Integer nextDay) {
        runner.with(report(latestDay, latest, during, nextDay, null, Set.of()));
        return this;
    }

    /** How it felt, and that it was gone after so many minutes. */
    public Returning feltForMinutes(int during, int minutes) {
        runner.with(report(latestDay, latest, during, null, minutes, Set.of()));
        return this;
    }

    /** A calm session of this level on each of these days, answered in full. */
    public Returning calm(int level, int... days) {
        for (int day : days) {
            session(day, level).felt(0, 0);
        }
        return this;
    }

    /** A warning sign. */
    public Returning warned(int day) {
        runner.with(report(day, null, 0, null, null, Set.of(RedFlag.FOOT_DROP)));
        return this;
    }

    /** A professional looked, and holds the plan until then. */
    public Returning seen(int day, @Nullable LocalDate hold) {
        Provenance provenance = new Provenance("app", "clinician-" + ++counter, 0);
        runner.with(new ClinicianAssessed(
                runner.id(), provenance, at(day, 12), ClinicianAssessed.Type.CONSULTATION, hold, null));
        return this;
    }

    public ReturnPlan on(int day) {
        return plan(day).returnPlan();
    }

    public Plan plan(int day) {
        return planOf(runner, day);
    }

    public static Plan planOf(ARunner runner, int day) {
        var history = runner.history();
        Assessment assessment = Assessment.of(history, Policy.standard(), day(day));
        return Plan.of(history, assessment, PlanPolicy.standard(), NumbnessPolicy.standard(), day(day));
    }

    SymptomReported report(
            int day,
            @Nullable RunLink run,
            int severity,
            @Nullable Integer nextDay,
            @Nullable Integer resolved,
            Set<RedFlag> flags) {
        return new SymptomReported(
                runner.id(),
                new Provenance("app", "felt-" + ++counter, 0),
                at(day, 20),
                run,
                run == null ? Context.REST : Context.DURING_RUN,
                severity,
                severity == 0 ? List.of() : List.of(ARunner.area(Side.LEFT, FootZone.FOREFOOT)),
                Set.of(),
                null,
                null,
                resolved,
                null,
                nextDay,
                Set.of(),
                null,
                null,
                flags,
                Set.of(),
                null);
    }
}
