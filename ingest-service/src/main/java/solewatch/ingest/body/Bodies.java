package solewatch.ingest.body;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import solewatch.events.CheckInRecorded;
import solewatch.events.ClinicianAssessed;
import solewatch.events.ConsentChanged;
import solewatch.events.ExperimentPlanned;
import solewatch.events.Fact;
import solewatch.events.FactKind;
import solewatch.events.FactWithdrawn;
import solewatch.events.Provenance;
import solewatch.events.RedFlag;
import solewatch.events.ReturnSessionRecorded;
import solewatch.events.RunRecorded;
import solewatch.events.RunnerChanged;
import solewatch.events.RunnerId;
import solewatch.events.ShoeChanged;
import solewatch.events.SymptomReported;
import solewatch.events.ZonedMoment;

/** Every kind of posted body: a parsed JSON value in, the event out, or null when a refusal was noted. */
public final class Bodies {

    /** The facts that can be taken back over HTTP; profile, consent and a clinician's word are replaced instead. */
    public static final Set<FactKind> WITHDRAWABLE = Set.copyOf(EnumSet.of(
            FactKind.RUN,
            FactKind.SYMPTOM,
            FactKind.CHECK_IN,
            FactKind.SHOE,
            FactKind.RETURN_SESSION,
            FactKind.EXPERIMENT));

    private Bodies() {}

    /** A run. */
    public static @Nullable RunRecorded run(RunnerId runner, @Nullable Object json, Refusals refusals) {
        return read(json, refusals, Naming.POSTED, body -> RunBody.read(runner, body));
    }

    /** A symptom report. */
    public static @Nullable SymptomReported symptom(RunnerId runner, @Nullable Object json, Refusals refusals) {
        return read(json, refusals, Naming.POSTED, body -> SymptomBody.read(runner, body));
    }

    /** A check-in. */
    public static @Nullable CheckInRecorded checkIn(RunnerId runner, @Nullable Object json, Refusals refusals) {
        return read(json, refusals, Naming.POSTED, body -> CheckInBody.read(runner, body));
    }

    /** A clinician assessment. */
    public static @Nullable ClinicianAssessed clinician(RunnerId runner, @Nullable Object json, Refusals refusals) {
        return read(json, refusals, Naming.POSTED, body -> clinician(runner, body));
    }

    /** A session of the return plan. */
    public static @Nullable ReturnSessionRecorded returnSession(
            RunnerId runner, @Nullable Object json, Refusals refusals) {
        return read(json, refusals, Naming.POSTED, body -> PlanBodies.returnSession(runner, body));
    }

    /** An experiment. */
    public static @Nullable ExperimentPlanned experiment(RunnerId runner, @Nullable Object json, Refusals refusals) {
        return read(json, refusals, Naming.POSTED, body -> PlanBodies.experiment(runner, body));
    }

    /** The profile. */
    public static @Nullable RunnerChanged profile(RunnerId runner, @Nullable Object json, Refusals refusals) {
        return read(json, refusals, Naming.PROFILE, body -> ProfileBodies.runner(runner, body));
    }

    /** A shoe. */
    public static @Nullable ShoeChanged shoe(RunnerId runner, String shoe, @Nullable Object json, Refusals refusals) {
        if (!isName(shoe, 200)) {
            refusals.add("", Refusal.Code.BAD_FORM, "the shoe's id must have 1 to 200 characters");
            return null;
        }
        return read(json, refusals, Naming.shoe(shoe), body -> ProfileBodies.shoe(runner, body));
    }

    /** The consent. */
    public static @Nullable ConsentChanged consent(RunnerId runner, @Nullable Object json, Refusals refusals) {
        return read(json, refusals, Naming.CONSENT, body -> {
            body.required("scopes", body.has("scopes") ? Boolean.TRUE : null);
            Set<ConsentChanged.Scope> scopes = body.choices("scopes", ConsentChanged.Scope.class);
            return provenance -> new ConsentChanged(runner, provenance, scopes);
        });
    }

    /** A withdrawal of a fact, all of it in the body. */
    public static @Nullable FactWithdrawn withdrawal(RunnerId runner, @Nullable Object json, Refusals refusals) {
        Fields body = Fields.of(json, refusals);
        FactKind kind = body.required("withdrawn", body.choice("withdrawn", FactKind.class));
        if (kind != null && !WITHDRAWABLE.contains(kind)) {
            body.refuse(
                    "withdrawn",
                    Refusal.Code.UNKNOWN_VALUE,
                    "must be RUN, SYMPTOM, CHECK_IN, SHOE, RETURN_SESSION or EXPERIMENT");
        }
        Fields nested = body.object("provenance");
        Fields from = nested == null ? body : nested;
        String source = from.required("source", from.text("source", 64));
        String sourceId = from.required("sourceId", from.text("sourceId", 200));
        Long revision = from.required("revision", from.wholeNumber("revision"));
        if (revision != null && revision < 0) {
            from.refuse("revision", Refusal.Code.OUT_OF_RANGE, "must not be negative");
        }
        if (nested != null) {
            nested.close();
        }
        body.close();
        if (refusals.any() || kind == null || source == null || sourceId == null || revision == null) {
            return null;
        }
        return new FactWithdrawn(runner, kind, new Provenance(source, sourceId, revision));
    }

    /** The warning signs ticked in a body that may otherwise be wrong: the runner is told even when it is refused. */
    public static Set<RedFlag> redFlagsTicked(@Nullable Object json) {
        Set<RedFlag> ticked = EnumSet.noneOf(RedFlag.class);
        if (json instanceof Map<?, ?> object && object.get("redFlags") instanceof List<?> flags) {
            for (RedFlag flag : RedFlag.values()) {
                if (flags.contains(flag.name())) {
                    ticked.add(flag);
                }
            }
        }
        return ticked;
    }

    private static Function<Provenance, ClinicianAssessed> clinician(RunnerId runner, Fields body) {
        ZonedMoment at = Moments.take(body, "at");
        ClinicianAssessed.Type type = body.required("type", body.choice("type", ClinicianAssessed.Type.class));
        LocalDate hold = Moments.day(body, "hold");
        String note = body.prose("note", SymptomBody.LONGEST_NOTE);
        return provenance ->
                new ClinicianAssessed(runner, provenance, requireNonNull(at), requireNonNull(type), hold, note);
    }

    private static boolean isName(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest && Texts.isPlain(text);
    }

    private static <F extends Fact> @Nullable F read(
            @Nullable Object json, Refusals refusals, Naming naming, Function<Fields, Function<Provenance, F>> shape) {
        Fields body = Fields.of(json, refusals);
        Naming.Named named = naming.take(body);
        Function<Provenance, F> fact = shape.apply(body);
        body.close();
        return refusals.any() ? null : body.build(() -> named.complete(fact));
    }
}
