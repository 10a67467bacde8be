package solewatch.analysis.history;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunRecorded.Dynamics;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.events.RunRecorded.Structure;
import solewatch.events.ZonedMoment;

/**
 * What the recordings of one run know together: the first stands for all, and what it does not know is taken from the
 * next that does; nothing it knows is overridden. Totals and averages come only from those that tell of about the same
 * stretch; how it felt and what the runner ran in and on, from any.
 */
final class Copies {

    private final RunRecorded first;
    private final List<RunRecorded> all;
    private final List<RunRecorded> alike;
    private final RunRecorded timed;
    private final RunRecorded ended;
    private final RunRecorded measured;

    /** These, the first to be asked first. */
    Copies(List<Recording> copies) {
        Recording richest = copies.get(0);
        this.first = richest.fact();
        this.all = new ArrayList<>(copies.size());
        this.alike = new ArrayList<>(copies.size());
        for (Recording copy : copies) {
            all.add(copy.fact());
            if (copy.isAsLongAs(richest)) {
                alike.add(copy.fact());
            }
        }
        this.timed = timed();
        this.ended = ended();
        this.measured = measured();
    }

    /** A value of a copy, or null when it does not know. */
    @FunctionalInterface
    private interface Field<C, T> {
        @Nullable
        T of(C copy);
    }

    RunRecorded together() {
        return new RunRecorded(
                first.runner(),
                first.provenance(),
                start(),
                first.sport(),
                ended.elapsedSeconds(),
                timed.timerSeconds(),
                timed.movingSeconds(),
                measured.distanceMetres(),
                gradeAdjustedMetres(),
                any(alike, RunRecorded::ascentMetres),
                any(alike, RunRecorded::descentMetres),
                heartRate(),
                any(all, RunRecorded::perceivedExertion),
                any(all, RunRecorded::feelPercent),
                dynamics(),
                conditions(),
                structure(),
                any(all, RunRecorded::device),
                first.manual(),
                flags());
    }

    /** The first one's moment, on the clock of whoever knows the zone best. */
    private ZonedMoment start() {
        ZonedMoment best = first.start();
        for (RunRecorded copy : all) {
            if (copy.start().zoneBasis().compareTo(best.zoneBasis()) < 0) {
                best = copy.start();
            }
        }
        return best == first.start() ? best : new ZonedMoment(first.start().at(), best.zone(), best.zoneBasis());
    }

    /** Whose moving time and timer count: one copy's, since they are not comparable with another's. */
    private RunRecorded timed() {
        for (RunRecorded copy : alike) {
            if (Run.isBelieved(copy.movingSeconds()) || Run.isBelieved(copy.timerSeconds())) {
                return copy;
            }
        }
        return first;
    }

    /** Whose time from start to end counts: it cannot be less than the watch ran. */
    private RunRecorded ended() {
        Integer least = Run.secondsOf(timed);
        for (RunRecorded copy : alike) {
            Integer elapsed = copy.elapsedSeconds();
            boolean enough = least == null || elapsed == null || elapsed >= least;
            if (Run.isStopped(copy) && (copy == first || enough)) {
                return copy;
            }
        }
        return first;
    }

    /** Whose distance counts: no distance may be written as 0. */
    private RunRecorded measured() {
        for (RunRecorded copy : alike) {
            Integer metres = copy.distanceMetres();
            if (metres != null && metres > 0) {
                return copy;
            }
        }
        return first;
    }

    /** Only from a copy that measured about the same distance: together they say how hilly it was. */
    private @Nullable Integer gradeAdjustedMetres() {
        return any(
                alike,
                copy -> copy == measured || Recording.isAlike(copy.distanceMetres(), measured.distanceMetres())
                        ? copy.gradeAdjustedDistanceMetres()
                        : null);
    }

    private @Nullable HeartRate heartRate() {
        List<HeartRate> known = known(alike, RunRecorded::heartRate);
        if (known.size() < 2) {
            return known.isEmpty() ? null : known.get(0);
        }
        List<HeartRate.Band> series = any(known, heart -> heart.histogram().isEmpty() ? null : heart.histogram());
        return new HeartRate(
                any(known, HeartRate::averageBeatsPerMinute),
                any(known, HeartRate::maxBeatsPerMinute),
                series == null ? List.of() : series);
    }

    private @Nullable Dynamics dynamics() {
        List<Dynamics> known = known(alike, RunRecorded::dynamics);
        if (known.size() < 2) {
            return known.isEmpty() ? null : known.get(0);
        }
        return new Dynamics(
                any(known, Dynamics::cadenceStepsPerMinute),
                any(known, Dynamics::steps),
                any(known, Dynamics::stanceTimeMillis),
                any(known, Dynamics::stanceBalanceLeftPercent),
                any(known, Dynamics::stepLengthMillimetres),
                any(known, Dynamics::verticalOscillationMillimetres),
                any(known, Dynamics::verticalRatioPercent));
    }

    private @Nullable Conditions conditions() {
        List<Conditions> known = known(all, RunRecorded::conditions);
        if (known.size() < 2) {
            return known.isEmpty() ? null : known.get(0);
        }
        return new Conditions(
                any(known, Conditions::shoeId),
                any(known, Conditions::sockId),
                any(known, Conditions::insoleId),
                any(known, Conditions::lacing),
                any(known, Conditions::surface),
                any(known, Conditions::routeKey),
                any(known, Conditions::airTemperatureCelsius),
                any(known, Conditions::deviceTemperatureCelsius),
                any(known, Conditions::drank),
                any(known, Conditions::electrolytes),
                any(known, Conditions::satLongBefore),
                any(known, Conditions::comfort));
    }

    private @Nullable Structure structure() {
        List<Structure> known = known(alike, RunRecorded::structure);
        if (known.size() < 2) {
            return known.isEmpty() ? null : known.get(0);
        }
        return new Structure(any(known, Structure::walkBreaks), any(known, Structure::easedIn));
    }

    /** What is doubtful in the first, and in what was taken from others. */
    private Set<Flag> flags() {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(first.flags());
        if (ended != first) {
            flags.remove(Flag.NOT_STOPPED);
        }
        add(flags, measured, Flag.DISTANCE_FROM_RECORDS, Flag.DISTANCE_FROM_TRACK, Flag.SPEED_IMPLAUSIBLE);
        add(flags, ended, Flag.TIMES_SWAPPED, Flag.CLOCK_JUMP);
        add(flags, timed, Flag.TIMES_SWAPPED, Flag.CLOCK_JUMP, Flag.SPEED_IMPLAUSIBLE);
        for (RunRecorded copy : alike) {
            Dynamics dynamics = copy.dynamics();
            if (dynamics != null && dynamics.cadenceStepsPerMinute() != null) {
                add(flags, copy, Flag.CADENCE_UNIT_DOUBTFUL);
                break;
            }
        }
        return flags;
    }

    private static void add(Set<Flag> flags, RunRecorded copy, Flag... which) {
        for (Flag flag : which) {
            if (copy.flags().contains(flag)) {
                flags.add(flag);
            }
        }
    }

    private static <C, T> @Nullable T any(List<C> copies, Field<C, T> field) {
        for (C copy : copies) {
            T value = field.of(copy);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static <C, T> List<T> known(List<C> copies, Field<C, T> field) {
        List<T> known = new ArrayList<>(copies.size());
        for (C copy : copies) {
            T value = field.of(copy);
            if (value != null) {
                known.add(value);
            }
        }
        return known;
    }
}
