package solewatch.ingest.file.fit;

import static solewatch.ingest.file.fit.BaseType.ABSENT;

import solewatch.events.RunRecorded.Sport;

/** FIT sport and sub-sport numbers to ours. */
final class Sports {

    private static final int RUNNING = 1;
    private static final int CYCLING = 2;
    private static final int FITNESS_EQUIPMENT = 4;
    private static final int SWIMMING = 5;
    private static final int TRAINING = 10;
    private static final int WALKING = 11;
    private static final int HIKING = 17;
    private static final int E_BIKING = 21;

    private static final int SUB_TREADMILL = 1;
    private static final int SUB_TRAIL = 3;
    private static final int SUB_TRACK = 4;
    private static final int SUB_STRENGTH = 20;
    private static final int SUB_INDOOR_RUNNING = 45;
    private static final int SUB_VIRTUAL = 58;

    private Sports() {}

    /** Whether the file says anything; "generic" is something. */
    static boolean said(long sport) {
        return sport != ABSENT;
    }

    static Sport of(long sport, long subSport) {
        return switch ((int) sport) {
            case RUNNING -> running(subSport);
            case CYCLING, E_BIKING -> Sport.CYCLING;
            case FITNESS_EQUIPMENT -> subSport == SUB_TREADMILL ? Sport.TREADMILL_RUNNING : Sport.OTHER;
            case SWIMMING -> Sport.SWIMMING;
            case TRAINING -> subSport == SUB_STRENGTH ? Sport.STRENGTH : Sport.OTHER;
            case WALKING -> Sport.WALKING;
            case HIKING -> Sport.HIKING;
            default -> Sport.OTHER;
        };
    }

    private static Sport running(long subSport) {
        return switch ((int) subSport) {
            case SUB_TREADMILL, SUB_INDOOR_RUNNING -> Sport.TREADMILL_RUNNING;
            case SUB_TRAIL -> Sport.TRAIL_RUNNING;
            case SUB_TRACK -> Sport.TRACK_RUNNING;
            case SUB_VIRTUAL -> Sport.VIRTUAL_RUNNING;
            default -> Sport.RUNNING;
        };
    }
}
