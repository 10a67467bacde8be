package solewatch.ingest.body;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import solewatch.events.CheckInRecorded;
import solewatch.events.CheckInRecorded.Mobility;
import solewatch.events.CheckInRecorded.OstrcAnswers;
import solewatch.events.CheckInRecorded.Remedy;
import solewatch.events.CheckInRecorded.Routine;
import solewatch.events.CheckInRecorded.RoutineType;
import solewatch.events.Provenance;
import solewatch.events.RunnerId;
import solewatch.events.SymptomReported.Area;
import solewatch.events.SymptomReported.Context;
import solewatch.events.ZonedMoment;

/** The shape of a posted check-in. */
final class CheckInBody {

    private static final Set<Integer> OSTRC_SCORES = Set.of(0, 8, 17, 25);

    private CheckInBody() {}

    // NullAway misses @Nullable on a nested type of another module.
    @SuppressWarnings("NullAway")
    static Function<Provenance, CheckInRecorded> read(RunnerId runner, Fields body) {
        ZonedMoment at = Moments.take(body, "at");
        Context footContext = body.choice("footContext", Context.class);
        Integer severity = body.integer("severity");
        List<Area> areas = SymptomBody.areas(body);
        OstrcAnswers ostrc = ostrc(body.object("ostrc"));
        Double sleep = body.decimal("sleepHours");
        Double sitting = body.decimal("sittingHours");
        Boolean drank = body.yesOrNo("drank");
        Boolean electrolytes = body.yesOrNo("electrolytes");
        List<Routine> routines = routines(body);
        Mobility mobility = mobility(body.object("mobility"));
        Boolean crossedLegs = body.yesOrNo("crossedLegs");
        Set<Remedy> helped = body.choices("helped", Remedy.class);
        return provenance -> new CheckInRecorded(
                runner,
                provenance,
                requireNonNull(at),
                footContext,
                severity,
                areas,
                ostrc,
                sleep,
                sitting,
                drank,
                electrolytes,
                routines,
                mobility,
                crossedLegs,
                helped);
    }

    private static @Nullable OstrcAnswers ostrc(@Nullable Fields object) {
        if (object == null) {
            return null;
        }
        Integer participation = object.required("participation", score(object, "participation"));
        Integer modified = score(object, "modifiedTraining");
        Integer performance = score(object, "performance");
        Integer symptoms = score(object, "symptoms");
        object.close();
        return participation == null ? null : new OstrcAnswers(participation, modified, performance, symptoms);
    }

    private static @Nullable Mobility mobility(@Nullable Fields object) {
        if (object == null) {
            return null;
        }
        Mobility mobility = object.build(() -> new Mobility(
                object.decimal("kneeToWallLeftCentimetres"),
                object.decimal("kneeToWallRightCentimetres"),
                object.integer("calfRaisesLeft"),
                object.integer("calfRaisesRight")));
        object.close();
        return mobility;
    }

    private static @Nullable Integer score(Fields object, String name) {
        Integer score = object.integer(name);
        return score == null || OSTRC_SCORES.contains(score)
                ? score
                : object.refuse(name, Refusal.Code.UNKNOWN_VALUE, "must be 0, 8, 17 or 25");
    }

    private static List<Routine> routines(Fields body) {
        List<Routine> routines = new ArrayList<>();
        for (Fields element : body.objects("routines", 32)) {
            RoutineType type = element.required("type", element.choice("type", RoutineType.class));
            Integer planned = element.required("planned", element.integer("planned"));
            Integer done = element.required("done", element.integer("done"));
            element.close();
            if (type != null && planned != null && done != null) {
                Routine routine = element.build(() -> new Routine(type, planned, done));
                if (routine != null) {
                    routines.add(routine);
                }
            }
        }
        return routines;
    }
}
