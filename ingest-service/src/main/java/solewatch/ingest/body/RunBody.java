package solewatch.ingest.body;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import solewatch.events.Provenance;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunRecorded.Device;
import solewatch.events.RunRecorded.Dynamics;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.RunRecorded.Structure;
import solewatch.events.RunRecorded.Surface;
import solewatch.events.RunnerId;
import solewatch.events.ZonedMoment;

/** The shape of a posted run. */
final class RunBody {

    private static final int SHORT = 100;

    private RunBody() {}

    static Function<Provenance, RunRecorded> read(RunnerId runner, Fields body) {
        ZonedMoment start = Moments.take(body, "start");
        Sport sport = body.choice("sport", Sport.class);
        Integer elapsed = body.integer("elapsedSeconds");
        Integer timer = body.integer("timerSeconds");
        Integer moving = body.integer("movingSeconds");
        Integer distance = body.integer("distanceMetres");
        Integer gradeAdjusted = body.integer("gradeAdjustedDistanceMetres");
        Integer ascent = body.integer("ascentMetres");
        Integer descent = body.integer("descentMetres");
        HeartRate heartRate = heartRate(body.object("heartRate"));
        Double exertion = body.decimal("perceivedExertion");
        Integer feel = body.integer("feelPercent");
        Dynamics dynamics = dynamics(body.object("dynamics"));
        Conditions conditions = conditions(body.object("conditions"));
        Structure structure = structure(body.object("structure"));
        Device device = device(body.object("device"));
        boolean manual = requireNonNullElse(body.yesOrNo("manual"), false);
        return provenance -> new RunRecorded(
                runner,
                provenance,
                requireNonNull(start),
                sport == null ? Sport.RUNNING : sport,
                elapsed,
                timer,
                moving,
                distance,
                gradeAdjusted,
                ascent,
                descent,
                heartRate,
                exertion,
                feel,
                dynamics,
                conditions,
                structure,
                device,
                manual,
                sport == null ? Set.of(Flag.SPORT_ASSUMED) : Set.of());
    }

    private static @Nullable HeartRate heartRate(@Nullable Fields object) {
        if (object == null) {
            return null;
        }
        Integer average = object.integer("averageBeatsPerMinute");
        Integer highest = object.integer("maxBeatsPerMinute");
        List<HeartRate.Band> histogram = new ArrayList<>();
        for (Fields band : object.objects("histogram", 64)) {
            Integer from = band.required("fromBeatsPerMinute", band.integer("fromBeatsPerMinute"));
            Integer seconds = band.required("seconds", band.integer("seconds"));
            band.close();
            if (from != null && seconds != null) {
                HeartRate.Band built = band.build(() -> new HeartRate.Band(from, seconds));
                if (built != null) {
                    histogram.add(built);
                }
            }
        }
        object.close();
        return object.build(() -> new HeartRate(average, highest, histogram));
    }

    private static @Nullable Dynamics dynamics(@Nullable Fields object) {
        if (object == null) {
            return null;
        }
        Dynamics dynamics = object.build(() -> new Dynamics(
                object.decimal("cadenceStepsPerMinute"),
                object.integer("steps"),
                object.decimal("stanceTimeMillis"),
                object.decimal("stanceBalanceLeftPercent"),
                object.decimal("stepLengthMillimetres"),
                object.decimal("verticalOscillationMillimetres"),
                object.decimal("verticalRatioPercent")));
        object.close();
        return dynamics;
    }

    private static @Nullable Conditions conditions(@Nullable Fields object) {
        if (object == null) {
            return null;
        }
        Conditions conditions = object.build(() -> new Conditions(
                object.text("shoeId", 200),
                object.text("sockId", 200),
                object.text("insoleId", 200),
                object.text("lacing", SHORT),
                object.choice("surface", Surface.class),
                object.text("routeKey", 200),
                object.decimal("airTemperatureCelsius"),
                object.decimal("deviceTemperatureCelsius"),
                object.yesOrNo("drank"),
                object.yesOrNo("electrolytes"),
                object.yesOrNo("satLongBefore"),
                object.integer("comfort")));
        object.close();
        return conditions;
    }

    private static @Nullable Structure structure(@Nullable Fields object) {
        if (object == null) {
            return null;
        }
        Structure structure =
                object.build(() -> new Structure(object.integer("walkBreaks"), object.yesOrNo("easedIn")));
        object.close();
        return structure;
    }

    private static @Nullable Device device(@Nullable Fields object) {
        if (object == null) {
            return null;
        }
        Device device = object.build(() -> new Device(
                object.text("manufacturer", SHORT), object.text("product", SHORT), object.text("serialHash", 128)));
        object.close();
        return device;
    }
}
