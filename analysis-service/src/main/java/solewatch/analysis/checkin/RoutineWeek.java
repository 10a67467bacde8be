package solewatch.analysis.checkin;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import solewatch.events.CheckInRecorded.RoutineType;

/**
 * The routines of one week, by kind and by track. A check-in asks about 7 days and belongs to the week most of them were
 * in: one of Monday to Wednesday to the week before.
 *
 * @param monday first day of the week
 * @param all both tracks
 * @param adherent whether enough was done; null when nothing was planned
 */
public record RoutineWeek(
        LocalDate monday,
        Map<RoutineType, Adherence> byType,
        Adherence mobility,
        Adherence strength,
        Adherence all,
        @Nullable Boolean adherent) {

    public RoutineWeek {
        byType = Collections.unmodifiableMap(new TreeMap<>(byType));
    }

    /** Stretching, mobility and glides on one side, strength on the other. */
    public enum Track {
        MOBILITY,
        STRENGTH;

        /** Which track a routine is of. */
        public static Track of(RoutineType type) {
            return switch (type) {
                case CALF_STRETCH, ANKLE_MOBILITY, PLANTAR_RELEASE, NERVE_GLIDE -> MOBILITY;
                case FOOT_STRENGTH, LEG_STRENGTH -> STRENGTH;
            };
        }
    }

    /** The adherence of one track. */
    public Adherence of(Track track) {
        return switch (track) {
            case MOBILITY -> mobility;
            case STRENGTH -> strength;
        };
    }

    /** @param byType not empty */
    static RoutineWeek of(LocalDate monday, EnumMap<RoutineType, Adherence> byType, CheckInPolicy policy) {
        Adherence mobility = Adherence.NONE;
        Adherence strength = Adherence.NONE;
        for (Map.Entry<RoutineType, Adherence> entry : byType.entrySet()) {
            if (Track.of(entry.getKey()) == Track.MOBILITY) {
                mobility = mobility.plus(entry.getValue());
            } else {
                strength = strength.plus(entry.getValue());
            }
        }
        Adherence all = mobility.plus(strength);
        Boolean adherent = all.planned() == 0 ? null : Boolean.valueOf(all.reaches(policy.adherentPercent()));
        return new RoutineWeek(monday, byType, mobility, strength, all, adherent);
    }
}
