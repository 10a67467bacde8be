package solewatch.events;

/** The kinds of facts; part of a fact's identity, so a run and a symptom may share a source id. */
public enum FactKind {
    RUN,
    SYMPTOM,
    CHECK_IN,
    SHOE,
    RUNNER,
    CONSENT,
    CLINICIAN,
    RETURN_SESSION,
    EXPERIMENT
}
