package solewatch.ingest.body;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import solewatch.events.ExperimentPlanned;
import solewatch.events.ExperimentPlanned.Factor;
import solewatch.events.Provenance;
import solewatch.events.ReturnSessionRecorded;
import solewatch.events.RunnerId;
import solewatch.events.SymptomReported.RunLink;
import solewatch.events.ZonedMoment;

/** The shapes of what a runner does by plan: a session of the return plan, an experiment. */
final class PlanBodies {

    private static final int LONGEST_LEVEL = 200;

    private PlanBodies() {}

    static Function<Provenance, ReturnSessionRecorded> returnSession(RunnerId runner, Fields body) {
        ZonedMoment at = Moments.take(body, "at");
        Integer level = body.required("level", body.integer("level"));
        RunLink run = SymptomBody.runLink(body.required("run", body.object("run")));
        return provenance -> new ReturnSessionRecorded(
                runner, provenance, requireNonNull(at), requireNonNull(level), requireNonNull(run));
    }

    static Function<Provenance, ExperimentPlanned> experiment(RunnerId runner, Fields body) {
        ZonedMoment at = Moments.take(body, "at");
        Factor factor = body.required("factor", body.choice("factor", Factor.class));
        String usual = body.required("usual", body.text("usual", LONGEST_LEVEL));
        String changed = body.required("changed", body.text("changed", LONGEST_LEVEL));
        Boolean ended = body.yesOrNo("ended");
        return provenance -> new ExperimentPlanned(
                runner,
                provenance,
                requireNonNull(at),
                requireNonNull(factor),
                requireNonNull(usual),
                requireNonNull(changed),
                Boolean.TRUE.equals(ended));
    }
}
