package solewatch.analysis.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.report.SymptomEntry.Place;
import solewatch.events.FootZone;
import solewatch.events.RedFlag;
import solewatch.events.Side;
import solewatch.events.ZoneGroup;

/** The plain words of the report, the same on paper and in FHIR. */
public final class Words {

    private Words() {}

    /** A constant as a reader says it: {@code MEDIAL_ARCH} is "medial arch". */
    public static String of(Enum<?> constant) {
        return switch (constant) {
            case FootZone zone -> zone(zone);
            case RedFlag sign -> sign(sign);
            default -> constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** The side and the zone group, or that none was named. */
    public static String place(@Nullable Side side, @Nullable ZoneGroup zone) {
        return side == null || zone == null ? "No place named" : foot(side) + ": " + of(zone);
    }

    /** The side and the zones that were ticked. */
    public static String place(Place place) {
        String zones = String.join(", ", place.zones().stream().map(Words::of).toList());
        return zones.isEmpty() ? foot(place.side()) : foot(place.side()) + ": " + zones;
    }

    /** Which foot. */
    public static String foot(Side side) {
        return switch (side) {
            case LEFT -> "Left foot";
            case RIGHT -> "Right foot";
        };
    }

    /** As kilometres with one digit. */
    public static String kilometres(double metres) {
        return String.format(Locale.ROOT, "%.1f", metres / 1000);
    }

    /** Whole numbers without a fraction. */
    public static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String sign(RedFlag sign) {
        return switch (sign) {
            case SADDLE_NUMBNESS -> "numb saddle area or genitals";
            case BLADDER_OR_BOWEL_TROUBLE -> "new bladder or bowel trouble";
            case BOTH_LEGS_WEAK_OR_NUMB_WORSENING -> "both legs weak or numb, getting worse";
            case COLD_PALE_OR_BLUE_FOOT -> "cold, pale or blue foot";
            case SEVERE_LEG_PAIN_NOT_SETTLING -> "severe leg pain that does not settle";
            case NUMBNESS_OR_WEAKNESS_CLIMBING -> "numbness or weakness climbing";
            case FACE_ARM_OR_SPEECH_SIGNS -> "face, arm or speech signs";
            case CALF_SWOLLEN_OR_SHORT_OF_BREATH -> "calf swollen, or short of breath";
            case FOOT_DROP -> "foot drop";
            case DIABETIC_WOUND_OR_HOT_FOOT -> "diabetes with a wound or a hot foot";
            case BOTH_FEET_PROGRESSIVE_LOSS -> "both feet losing feeling";
            case CANCER_FEVER_OR_RECENT_INJURY -> "cancer, fever or a recent injury";
            case DIABETES_WITH_NEW_NUMBNESS -> "diabetes with new numbness";
        };
    }

    private static String zone(FootZone zone) {
        return switch (zone) {
            case T1 -> "big toe";
            case T2 -> "2nd toe";
            case T3 -> "3rd toe";
            case T4 -> "4th toe";
            case T5 -> "little toe";
            case W1 -> "1st web space";
            case W2 -> "2nd web space";
            case W3 -> "3rd web space";
            case W4 -> "4th web space";
            case FOREFOOT -> "ball of the foot";
            case MEDIAL_ARCH -> "inner arch";
            case LATERAL -> "outer edge";
            case SOLE -> "sole";
            case HEEL -> "heel";
            case DORSUM -> "top of the foot";
            case STOCKING -> "whole foot";
        };
    }
}
