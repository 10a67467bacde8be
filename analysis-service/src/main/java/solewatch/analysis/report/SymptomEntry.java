package solewatch.analysis.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.events.FactId;
import solewatch.events.FootZone;
import solewatch.events.RedFlag;
import solewatch.events.RunRecorded.Surface;
import solewatch.events.Side;
import solewatch.events.SymptomReported.Context;
import solewatch.events.SymptomReported.Quality;
import solewatch.events.SymptomReported.Relief;

/**
 * What the runner told once of a symptom or a warning sign, unchanged.
 *
 * @param checkIn told in the weekly check-in rather than in a report
 * @param day the runner's local day: that of the run, otherwise that on which it was felt
 * @param at when it was told, by the runner's own clock
 * @param severity 0 to 10 (numeric rating scale), the highest named
 * @param onsetMetres into the run, as told
 * @param onsetMinutes into the run, as told
 * @param onsetFromStart in metres, as told or from the minutes by the run's average speed
 * @param severityNextDay 0 to 10, 24 hours after the run; null when not asked
 * @param run the run it is about, or null when it was felt apart from one
 * @param load what had been run up to then
 */
public record SymptomEntry(
        FactId fact,
        boolean checkIn,
        LocalDate day,
        OffsetDateTime at,
        @Nullable Context context,
        int severity,
        List<Place> places,
        List<Quality> qualities,
        @Nullable Integer onsetMetres,
        @Nullable Integer onsetMinutes,
        @Nullable Integer onsetFromStart,
        @Nullable Integer resolvedAfterMinutes,
        @Nullable Boolean stillPresent,
        @Nullable Integer severityNextDay,
        List<Relief> relievedBy,
        @Nullable Boolean legTightness,
        @Nullable Integer painSeverity,
        List<RedFlag> redFlags,
        @Nullable String note,
        @Nullable RunLine run,
        LoadAround load) {

    public SymptomEntry {
        places = List.copyOf(places);
        qualities = List.copyOf(qualities);
        relievedBy = List.copyOf(relievedBy);
        redFlags = List.copyOf(redFlags);
    }

    /**
     * Where on which foot.
     *
     * @param severity 0 to 10 there
     */
    public record Place(Side side, List<FootZone> zones, int severity) {

        public Place {
            zones = List.copyOf(zones);
        }
    }

    /**
     * The run, in a line.
     *
     * @param start by the runner's own clock
     * @param shoe its name, or its id when nobody named it
     */
    public record RunLine(
            FactId fact,
            OffsetDateTime start,
            @Nullable Integer distanceMetres,
            @Nullable Integer seconds,
            @Nullable String shoe,
            @Nullable Surface surface,
            @Nullable Double airTemperatureCelsius) {}
}
