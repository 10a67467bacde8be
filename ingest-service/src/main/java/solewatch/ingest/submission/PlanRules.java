package solewatch.ingest.submission;

import static solewatch.ingest.body.Refusal.Code.CONTRADICTION;
import static solewatch.ingest.body.Refusal.Code.UNKNOWN_VALUE;
import static solewatch.ingest.submission.Rule.that;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import solewatch.events.ExperimentPlanned;
import solewatch.events.ExperimentPlanned.Factor;
import solewatch.events.ReturnSessionRecorded;
import solewatch.events.RunRecorded.Surface;

/** What a session of the return plan and an experiment must be: two levels that differ, of the kind the factor has. */
final class PlanRules {

    private static final Set<String> YES_OR_NO = Set.of("YES", "NO");
    private static final Set<String> SURFACES =
            Arrays.stream(Surface.values()).map(Surface::name).collect(Collectors.toUnmodifiableSet());

    static final List<Rule<ReturnSessionRecorded>> RETURN_SESSION = List.of(
            TimeRules.notInTheFuture("/at", ReturnSessionRecorded::at),
            TimeRules.notBefore2000("/at", ReturnSessionRecorded::at));

    static final List<Rule<ExperimentPlanned>> EXPERIMENT = List.of(
            TimeRules.notInTheFuture("/at", ExperimentPlanned::at),
            TimeRules.notBefore2000("/at", ExperimentPlanned::at),
            that(
                    "/changed",
                    CONTRADICTION,
                    "must differ from usual",
                    e -> !e.changed().equals(e.usual())),
            that("/usual", UNKNOWN_VALUE, "is no level of this factor", e -> isLevel(e.factor(), e.usual())),
            that("/changed", UNKNOWN_VALUE, "is no level of this factor", e -> isLevel(e.factor(), e.changed())));

    private PlanRules() {}

    private static boolean isLevel(Factor factor, String level) {
        return switch (factor) {
            case SHOE, SOCK, INSOLE, LACING -> !level.isBlank();
            case SURFACE -> SURFACES.contains(level);
            case WALK_BREAKS -> YES_OR_NO.contains(level);
        };
    }
}
