package solewatch.ingest.file;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunRecorded.Device;
import solewatch.events.RunRecorded.Dynamics;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.HeartRate;
import solewatch.events.RunRecorded.Sport;
import solewatch.events.RunRecorded.Structure;
import solewatch.events.ZonedMoment.ZoneBasis;

/**
 * One activity as read from a file, in the units of {@link solewatch.events.RunRecorded}; unknown is null.
 *
 * @param sourceId derived from the content, the same on each upload
 * @param zone null where the file gives none; then the basis is ASSUMED_UTC until somebody knows better
 * @param perceivedExertion 0 to 10 (Borg CR10)
 * @param deviceTemperatureCelsius warmed by the wrist
 */
public record RecordedActivity(
        String sourceId,
        Instant start,
        @Nullable ZoneId zone,
        ZoneBasis zoneBasis,
        Sport sport,
        @Nullable Integer elapsedSeconds,
        @Nullable Integer timerSeconds,
        @Nullable Integer movingSeconds,
        @Nullable Integer distanceMetres,
        @Nullable Integer gradeAdjustedDistanceMetres,
        @Nullable Integer ascentMetres,
        @Nullable Integer descentMetres,
        @Nullable HeartRate heartRate,
        @Nullable Double perceivedExertion,
        @Nullable Integer feelPercent,
        @Nullable Dynamics dynamics,
        @Nullable Double deviceTemperatureCelsius,
        @Nullable Structure structure,
        @Nullable Device device,
        Set<Flag> flags) {}
