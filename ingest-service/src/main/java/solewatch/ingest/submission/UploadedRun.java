package solewatch.ingest.submission;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import solewatch.events.Provenance;
import solewatch.events.RunRecorded;
import solewatch.events.RunRecorded.Conditions;
import solewatch.events.RunnerId;
import solewatch.events.ZonedMoment;
import solewatch.ingest.body.Upload;
import solewatch.ingest.file.RecordedActivity;

/** A recorded activity as a run of this runner. */
final class UploadedRun {

    private UploadedRun() {}

    /**
     * The run.
     *
     * @param place which activity of the upload it is, from 0
     */
    static RunRecorded of(RunnerId runner, Upload upload, RecordedActivity activity, int place) {
        ZonedMoment start = new ZonedMoment(
                activity.start(), activity.zone() == null ? ZoneOffset.UTC : activity.zone(), activity.zoneBasis());
        return new RunRecorded(
                runner,
                new Provenance(upload.source(), sourceId(upload, activity, place), upload.revision()),
                start,
                activity.sport(),
                activity.elapsedSeconds(),
                activity.timerSeconds(),
                activity.movingSeconds(),
                activity.distanceMetres(),
                activity.gradeAdjustedDistanceMetres(),
                activity.ascentMetres(),
                activity.descentMetres(),
                activity.heartRate(),
                activity.perceivedExertion(),
                activity.feelPercent(),
                activity.dynamics(),
                conditions(upload.conditions(), activity.deviceTemperatureCelsius()),
                activity.structure(),
                activity.device(),
                false,
                activity.flags());
    }

    private static String sourceId(Upload upload, RecordedActivity activity, int place) {
        String given = upload.sourceId();
        if (given == null) {
            return activity.sourceId();
        }
        return place == 0 ? given : given + '-' + (place + 1);
    }

    private static @Nullable Conditions conditions(Conditions said, @Nullable Double deviceTemperature) {
        Conditions all = new Conditions(
                said.shoeId(),
                said.sockId(),
                said.insoleId(),
                said.lacing(),
                said.surface(),
                said.routeKey(),
                null,
                deviceTemperature,
                null,
                null,
                null,
                null);
        return all.equals(NOTHING) ? null : all;
    }

    private static final Conditions NOTHING =
            new Conditions(null, null, null, null, null, null, null, null, null, null, null, null);
}
