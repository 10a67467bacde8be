package solewatch.ingest.submission;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import solewatch.events.InvalidFieldException;
import solewatch.events.RedFlag;
import solewatch.events.RunRecorded;
import solewatch.events.RunnerEvent;
import solewatch.events.RunnerId;
import solewatch.events.ShoeChanged;
import solewatch.ingest.body.Bodies;
import solewatch.ingest.body.Refusal;
import solewatch.ingest.body.Refusals;
import solewatch.ingest.body.Upload;
import solewatch.ingest.file.RecordedActivity;

/**
 * The verdict on each kind of posted thing: its shape, then its rules. Total: any parsed JSON value gets a verdict. The
 * same value gives the same event, whenever it is posted.
 */
public final class Submissions {

    /** What is asked of one kind of body, apart from whom it is about and when it came. */
    @FunctionalInterface
    public interface Kind {

        /** The verdict; {@code json} is a map, list, text, number, boolean or null. */
        Submission verdict(RunnerId runner, @Nullable Object json, Instant now);
    }

    private Submissions() {}

    /** A run. */
    public static Submission run(RunnerId runner, @Nullable Object json, Instant now) {
        return verdict(runner, json, now, Bodies::run, RunRules.ALL, RunFlags::marked);
    }

    /** One activity of an uploaded file, by its place in it from 0. */
    public static Submission uploaded(
            RunnerId runner, Upload upload, RecordedActivity activity, int place, Instant now) {
        RunRecorded run;
        try {
            run = UploadedRun.of(runner, upload, activity, place);
        } catch (InvalidFieldException e) {
            return new Submission.Refused(
                    List.of(new Refusal('/' + e.field(), Refusal.Code.OUT_OF_RANGE, "is out of its range")), null);
        }
        return judged(run, now, RunRules.ALL, RunFlags::marked);
    }

    /** A symptom report. */
    public static Submission symptom(RunnerId runner, @Nullable Object json, Instant now) {
        RedFlag.Tier tier = SafetyText.mostPressing(Bodies.redFlagsTicked(json));
        return switch (verdict(runner, json, now, Bodies::symptom, FeetRules.SYMPTOM, UnaryOperator.identity())) {
            case Submission.Admitted admitted -> new Submission.Admitted(admitted.event(), tier);
            case Submission.Refused refused -> new Submission.Refused(refused.refusals(), tier);
        };
    }

    /** A check-in. */
    public static Submission checkIn(RunnerId runner, @Nullable Object json, Instant now) {
        return verdict(runner, json, now, Bodies::checkIn, FeetRules.CHECK_IN, UnaryOperator.identity());
    }

    /** A clinician assessment. */
    public static Submission clinician(RunnerId runner, @Nullable Object json, Instant now) {
        return verdict(runner, json, now, Bodies::clinician, ProfileRules.CLINICIAN, UnaryOperator.identity());
    }

    /** A session of the return plan. */
    public static Submission returnSession(RunnerId runner, @Nullable Object json, Instant now) {
        return verdict(runner, json, now, Bodies::returnSession, PlanRules.RETURN_SESSION, UnaryOperator.identity());
    }

    /** An experiment. */
    public static Submission experiment(RunnerId runner, @Nullable Object json, Instant now) {
        return verdict(runner, json, now, Bodies::experiment, PlanRules.EXPERIMENT, UnaryOperator.identity());
    }

    /** A profile. */
    public static Submission profile(RunnerId runner, @Nullable Object json, Instant now) {
        return verdict(runner, json, now, Bodies::profile, ProfileRules.RUNNER, UnaryOperator.identity());
    }

    /** A consent. */
    public static Submission consent(RunnerId runner, @Nullable Object json, Instant now) {
        return verdict(runner, json, now, Bodies::consent, List.of(), UnaryOperator.identity());
    }

    /** A withdrawal. */
    public static Submission withdrawal(RunnerId runner, @Nullable Object json, Instant now) {
        return verdict(runner, json, now, Bodies::withdrawal, List.of(), UnaryOperator.identity());
    }

    /** A shoe, whose id the address says. */
    public static Kind shoe(String shoe) {
        return (runner, json, now) -> Submissions.<ShoeChanged>verdict(
                json,
                now,
                (value, refusals) -> Bodies.shoe(runner, shoe, value, refusals),
                ProfileRules.SHOE,
                UnaryOperator.identity());
    }

    /** How a kind of body is read. */
    private interface Shape<E> {
        @Nullable
        E read(RunnerId runner, @Nullable Object json, Refusals refusals);
    }

    private static <E extends RunnerEvent> Submission verdict(
            RunnerId runner,
            @Nullable Object json,
            Instant now,
            Shape<E> shape,
            List<Rule<E>> rules,
            UnaryOperator<E> finish) {
        return verdict(json, now, (value, refusals) -> shape.read(runner, value, refusals), rules, finish);
    }

    private static <E extends RunnerEvent> Submission verdict(
            @Nullable Object json,
            Instant now,
            BiFunction<@Nullable Object, Refusals, @Nullable E> shape,
            List<Rule<E>> rules,
            UnaryOperator<E> finish) {
        Refusals refusals = new Refusals();
        E event = shape.apply(json, refusals);
        if (event == null) {
            return new Submission.Refused(refusals.list(), null);
        }
        return judged(event, now, rules, finish);
    }

    private static <E extends RunnerEvent> Submission judged(
            E event, Instant now, List<Rule<E>> rules, UnaryOperator<E> finish) {
        List<Refusal> broken = Rule.broken(rules, event, now);
        return broken.isEmpty()
                ? new Submission.Admitted(finish.apply(event), null)
                : new Submission.Refused(broken, null);
    }
}
