package solewatch.events;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The CloudEvents types, and what each is in this language. */
final class EventTypes {

    static final Map<String, Class<? extends RunnerEvent>> RUNNER;
    static final Map<String, Class<? extends FindingEvent>> FINDING;
    private static final Map<Class<?>, String> NAMES = new HashMap<>();

    static {
        Map<String, Class<? extends RunnerEvent>> runner = new LinkedHashMap<>();
        runner.put("solewatch.run.recorded.v1", RunRecorded.class);
        runner.put("solewatch.symptom.reported.v1", SymptomReported.class);
        runner.put("solewatch.check-in.recorded.v1", CheckInRecorded.class);
        runner.put("solewatch.shoe.changed.v1", ShoeChanged.class);
        runner.put("solewatch.runner.changed.v1", RunnerChanged.class);
        runner.put("solewatch.consent.changed.v1", ConsentChanged.class);
        runner.put("solewatch.clinician.assessed.v1", ClinicianAssessed.class);
        runner.put("solewatch.return-session.recorded.v1", ReturnSessionRecorded.class);
        runner.put("solewatch.experiment.planned.v1", ExperimentPlanned.class);
        runner.put("solewatch.fact.withdrawn.v1", FactWithdrawn.class);
        runner.put("solewatch.review.due.v1", ReviewDue.class);
        runner.put("solewatch.runner.erased.v1", RunnerErased.class);
        RUNNER = Collections.unmodifiableMap(runner);

        Map<String, Class<? extends FindingEvent>> finding = new LinkedHashMap<>();
        finding.put("solewatch.finding.raised.v1", FindingRaised.class);
        finding.put("solewatch.finding.changed.v1", FindingChanged.class);
        finding.put("solewatch.finding.closed.v1", FindingClosed.class);
        finding.put("solewatch.finding.retracted.v1", FindingRetracted.class);
        FINDING = Collections.unmodifiableMap(finding);

        RUNNER.forEach((name, type) -> NAMES.put(type, name));
        FINDING.forEach((name, type) -> NAMES.put(type, name));
    }

    private EventTypes() {}

    static String of(Object event) {
        String name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalStateException("no type for " + event.getClass().getSimpleName());
        }
        return name;
    }
}
