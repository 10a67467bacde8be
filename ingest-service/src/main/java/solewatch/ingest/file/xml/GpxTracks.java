package solewatch.ingest.file.xml;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunRecorded.Device;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.Sport;
import solewatch.ingest.file.recording.CadenceUnit;
import solewatch.ingest.file.recording.Column;
import solewatch.ingest.file.recording.Fingerprint;
import solewatch.ingest.file.recording.NotReadable;
import solewatch.ingest.file.recording.Recording;
import solewatch.ingest.file.recording.Series;
import solewatch.ingest.file.recording.Totals;

/** GPX: each track is an activity. It totals nothing and knows no pauses; waypoints and routes are nobody's run. */
final class GpxTracks implements Elements.Listener {

    private static final int MOST_TRACKS = 64;
    private static final int LONGEST_CREATOR = 100;

    private final Point point;
    private final List<Recording> recordings = new ArrayList<>();
    private String creator = "";
    private @Nullable Series track;
    private @Nullable String type;
    private @Nullable ZoneOffset offset;

    private GpxTracks(int maxPoints) {
        point = new Point(maxPoints);
    }

    static List<Recording> read(byte[] bytes, int maxPoints, int maxDepth) throws NotReadable {
        GpxTracks tracks = new GpxTracks(maxPoints);
        boolean whole = Elements.walk(bytes, maxDepth, tracks);
        tracks.finishTrack(whole);
        if (tracks.recordings.isEmpty()) {
            throw XmlReader.nothing(whole, tracks.point.count(), "track");
        }
        return tracks.recordings;
    }

    @Override
    public void begin(String name, Elements.Attributes attributes) throws NotReadable {
        switch (name) {
            case "gpx" -> {
                String value = attributes.value("creator");
                creator = value == null ? "" : value.substring(0, Math.min(LONGEST_CREATOR, value.length()));
            }
            case "trk" -> {
                track = new Series();
                type = null;
                offset = null;
            }
            case "trkseg" -> {
                if (track != null) {
                    track.pause();
                }
            }
            case "trkpt" -> {
                point.begin();
                point.put(Column.LATITUDE, Values.number(attributes.value("lat")));
                point.put(Column.LONGITUDE, Values.number(attributes.value("lon")));
            }
            default -> {
                // Its text is looked at when it ends.
            }
        }
    }

    @Override
    public void end(String name, String parent, String text) {
        if (track == null) {
            return;
        }
        switch (name) {
            case "trkpt" -> point.addTo(track);
            case "trk" -> finishTrack(true);
            case "type" -> type = parent.equals("trk") ? text : type;
            case "time" -> time(parent, text);
            case "ele" -> point.put(Column.ALTITUDE_METRES, Values.number(text));
            case "hr", "heartrate" -> point.put(Column.HEART_RATE, Values.number(text));
            case "cad", "cadence" -> point.put(Column.CADENCE, Values.number(text));
            case "speed" -> point.put(Column.SPEED_METRES_PER_SECOND, Values.number(text));
            case "atemp" -> point.put(Column.TEMPERATURE_CELSIUS, Values.number(text));
            default -> {
                // Not needed for a run.
            }
        }
    }

    private void time(String parent, String text) {
        Values.Moment moment = parent.equals("trkpt") ? Values.moment(text) : null;
        if (moment != null) {
            point.at(moment.millis());
            offset = offset == null ? moment.offset() : offset;
        }
    }

    private void finishTrack(boolean whole) {
        Series all = track;
        track = null;
        if (all == null || recordings.size() >= MOST_TRACKS) {
            return;
        }
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Series series = Strays.without(all, flags);
        if (series.size() < 2) {
            return;
        }
        if (!whole) {
            flags.add(Flag.FILE_INCOMPLETE);
        }
        Sport sport = SportNames.of(type);
        if (sport == null) {
            flags.add(Flag.SPORT_ASSUMED);
        }
        long startMillis = series.firstMillis();
        recordings.add(new Recording(
                Fingerprint.of("gpx", startMillis, creator),
                Instant.ofEpochMilli(startMillis),
                offset,
                sport == null ? Sport.RUNNING : sport,
                new Totals(),
                series,
                CadenceUnit.UNKNOWN,
                false,
                creator.isBlank() ? null : new Device(null, creator.strip(), null),
                flags));
    }
}
