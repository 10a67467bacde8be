package solewatch.analysis.note;

import solewatch.events.ConsentChanged.Scope;

/** The context rules (docs/science.md, Context rules); each with its row there and the consent it needs. */
public enum NoteCode {
    /** Most reports of the last weeks are of one side. */
    ONE_SIDED("SR-01", Scope.SYMPTOM_DETAIL, Kind.PATTERN),
    /** The left-right balance of the step moved away from the runner's own. */
    ASYMMETRY_SHIFT("SR-01", Scope.LOAD, Kind.PATTERN),
    /** Something does not fit about a shoe that was worn in a run with symptoms. */
    FIT_CHECK("SR-02", Scope.SYMPTOM_DETAIL, Kind.TIP),
    /** Symptoms on top of the foot, and laces that press. */
    LACING("SR-08", Scope.SYMPTOM_DETAIL, Kind.TIP),
    /** Symptoms in front, and a shoe that cramps the toes. */
    TOE_ROOM("SR-08", Scope.SYMPTOM_DETAIL, Kind.TIP),
    /** Persistent symptoms in front: a wider toe box or another insole. */
    TOE_BOX_OR_INSOLE("SR-21", Scope.SYMPTOM_DETAIL, Kind.TIP),
    /** The self-test differs between the sides, or from the runner's own best. */
    MOBILITY_LIMIT("SR-10", Scope.SYMPTOM_DETAIL, Kind.PATTERN),
    /** Running every day of a week. */
    NO_REST_DAY("SR-15", Scope.LOAD, Kind.PATTERN),
    /** Minutes of other sports, beside those of running. */
    CROSS_TRAINING("SR-15", Scope.LOAD, Kind.FACT),
    /** Hard days without an easier one between them. */
    HARD_DAYS("SR-31", Scope.LOAD, Kind.PATTERN),
    /** Days much alike. */
    MONOTONOUS("SR-31", Scope.LOAD, Kind.PATTERN),
    /** Mostly hard ground, and symptoms seen together with it. */
    SOFTER_EASY_RUNS("SR-30", Scope.SYMPTOM_DETAIL, Kind.TIP),
    /** Two weeks of short nights. */
    SHORT_SLEEP("SR-38", Scope.SYMPTOM_DETAIL, Kind.PATTERN),
    /** Symptoms on top of the foot, and long sitting or crossed legs. */
    LEG_CROSSING("SR-40", Scope.SYMPTOM_DETAIL, Kind.TIP),
    /** The step beside an open episode, against the runner's own at the same pace. */
    TECHNIQUE("SR-34", Scope.SYMPTOM_STATE, Kind.FACT),
    /** The cadence changed quickly. */
    TECHNIQUE_JUMP("SR-36", Scope.LOAD, Kind.PATTERN),
    /** A long run in a new shoe. */
    BREAK_IN("SR-26", Scope.LOAD, Kind.PATTERN),
    /** A shoe went far. */
    SHOE_DISTANCE("SR-25", Scope.LOAD, Kind.FACT),
    /** A shoe went very far. */
    SHOE_DISTANCE_STRONG("SR-25", Scope.LOAD, Kind.FACT),
    /** How much of what could be compared is known. */
    COVERAGE("SR-05", Scope.LOAD, Kind.FACT),
    /** An episode resolved, and nobody said yet what helped. */
    CLOSE_OUT("SR-52", Scope.SYMPTOM_STATE, Kind.REMINDER),
    /** It came back: what had helped the last time. */
    WHAT_HELPED("SR-52", Scope.SYMPTOM_DETAIL, Kind.TIP),
    /** An episode has been open for another month. */
    NOT_RESIGNED("SR-47", Scope.SYMPTOM_STATE, Kind.REMINDER);

    private final String row;
    private final Scope scope;
    private final Kind kind;

    NoteCode(String row, Scope scope, Kind kind) {
        this.row = row;
        this.scope = scope;
        this.kind = kind;
    }

    /** The row of docs/science.md, What is implemented. */
    public String row() {
        return row;
    }

    /** What the runner must have allowed for somebody else to see it. */
    public Scope scope() {
        return scope;
    }

    /** What sort of note it is. */
    public Kind kind() {
        return kind;
    }

    /** What sort of note. */
    public enum Kind {
        /** A number, told as it is. */
        FACT,
        /** Something a rule noticed. */
        PATTERN,
        /** Something to try. */
        TIP,
        /** Something not to forget. */
        REMINDER
    }
}
