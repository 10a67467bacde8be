package solewatch.ingest.file.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.ingest.file.recording.Column;
import solewatch.ingest.file.recording.NotReadable;
import solewatch.ingest.file.recording.Quantity;
import solewatch.ingest.file.recording.Recording;

/** TCX: each activity, also those inside a multi-sport session, is one of ours; courses and workouts are not. */
final class TcxActivities implements Elements.Listener {

    private static final int MOST_ACTIVITIES = 64;

    private final Point point;
    private final List<Recording> recordings = new ArrayList<>();
    private @Nullable TcxActivity activity;

    private TcxActivities(int maxPoints) {
        point = new Point(maxPoints);
    }

    static List<Recording> read(byte[] bytes, int maxPoints, int maxDepth) throws NotReadable {
        TcxActivities activities = new TcxActivities(maxPoints);
        boolean whole = Elements.walk(bytes, maxDepth, activities);
        activities.finish(whole);
        if (activities.recordings.isEmpty()) {
            throw XmlReader.nothing(whole, activities.point.count(), "activity");
        }
        return activities.recordings;
    }

    @Override
    public void begin(String name, Elements.Attributes attributes) throws NotReadable {
        switch (name) {
            case "Activity" -> activity = new TcxActivity(attributes.value("Sport"));
            case "Lap" -> {
                if (activity != null) {
                    activity.lap(attributes.value("StartTime"));
                }
            }
            case "Trackpoint" -> point.begin();
            default -> {
                // Its text is looked at when it ends.
            }
        }
    }

    @Override
    public void end(String name, String parent, String text) {
        TcxActivity current = activity;
        if (current == null) {
            return;
        }
        switch (name) {
            case "Activity" -> finish(true);
            case "Trackpoint" -> current.point(point);
            case "Id" -> {
                if (parent.equals("Activity")) {
                    current.id(text);
                }
            }
            case "Time" -> point.at(current.time(text));
            case "LatitudeDegrees" -> point.put(Column.LATITUDE, Values.number(text));
            case "LongitudeDegrees" -> point.put(Column.LONGITUDE, Values.number(text));
            case "AltitudeMeters" -> point.put(Column.ALTITUDE_METRES, Values.number(text));
            case "RunCadence" -> point.put(Column.CADENCE, Values.number(text));
            case "Speed" -> point.put(Column.SPEED_METRES_PER_SECOND, Values.number(text));
            case "Cadence" -> {
                if (parent.equals("Trackpoint")) {
                    point.put(Column.CADENCE, Values.number(text));
                }
            }
            case "Name", "UnitId" -> {
                if (parent.equals("Creator")) {
                    current.creator(name, text);
                }
            }
            default -> lapOrPoint(current, name, parent, text);
        }
    }

    private void lapOrPoint(TcxActivity current, String name, String parent, String text) {
        switch (parent + "/" + name) {
            case "Trackpoint/DistanceMeters" -> point.put(Column.DISTANCE_METRES, Values.number(text));
            case "HeartRateBpm/Value" -> point.put(Column.HEART_RATE, Values.number(text));
            case "Lap/TotalTimeSeconds" -> current.lapTotal(Quantity.TIMER_SECONDS, Values.number(text));
            case "Lap/DistanceMeters" -> current.lapTotal(Quantity.DISTANCE_METRES, Values.number(text));
            case "LX/Steps" -> current.lapTotal(Quantity.STEPS, Values.number(text));
            case "AverageHeartRateBpm/Value" -> current.lapHeartRate(Values.number(text));
            case "MaximumHeartRateBpm/Value" -> current.lapMaxHeartRate(Values.number(text));
            default -> {
                // Not needed for a run.
            }
        }
    }

    private void finish(boolean whole) {
        TcxActivity finished = activity;
        activity = null;
        if (finished != null && recordings.size() < MOST_ACTIVITIES) {
            Recording recording = finished.recording(whole);
            if (recording != null) {
                recordings.add(recording);
            }
        }
    }
}
