package solewatch.ingest.file.xml;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunRecorded.Sport;

/** The free text that GPX and TCX name a sport with, in the languages and numbers real exports use. */
final class SportNames {

    /** Strava's old GPX exports name a run by this number. */
    private static final String STRAVA_RUN = "9";

    private static final String[] RUNNING = {"run", "jog", "lauf", "course", "corr", "hardlop", "löp", "trail"};
    private static final String[] CYCLING = {"cycl", "bik", "ride", "velo", "rad"};
    private static final String[] WALKING = {"walk", "marche", "spazier", "camin"};
    private static final String[] HIKING = {"hik", "wander", "trek", "rando"};

    private SportNames() {}

    /** Null where nothing was said. */
    static @Nullable Sport of(@Nullable String text) {
        String name = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.equals("unknown")) {
            return null;
        }
        if (has(name, CYCLING)) {
            return Sport.CYCLING;
        }
        if (name.equals(STRAVA_RUN) || has(name, RUNNING)) {
            return running(name);
        }
        if (has(name, WALKING)) {
            return Sport.WALKING;
        }
        if (has(name, HIKING)) {
            return Sport.HIKING;
        }
        return name.contains("swim") ? Sport.SWIMMING : Sport.OTHER;
    }

    private static Sport running(String name) {
        if (name.contains("treadmill") || name.contains("indoor")) {
            return Sport.TREADMILL_RUNNING;
        }
        if (name.contains("trail")) {
            return Sport.TRAIL_RUNNING;
        }
        if (name.contains("track")) {
            return Sport.TRACK_RUNNING;
        }
        return name.contains("virtual") ? Sport.VIRTUAL_RUNNING : Sport.RUNNING;
    }

    private static boolean has(String name, String[] words) {
        for (String word : words) {
            if (name.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
