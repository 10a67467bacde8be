package solewatch.ingest.file.xml;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** GPX and TCX files for tests: a steady run to the north, one point every five seconds. */
public final class TrackFiles {

    public static final Instant START = Instant.parse("2026-05-04T06:30:00Z");

    private static final double METRES_PER_DEGREE = 111_195.08;

    private TrackFiles() {}

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A whole GPX file with one track. */
    public static String gpx(String type, int seconds, double metresPerSecond) {
        return gpx(track(type, START, seconds, metresPerSecond));
    }

    public static String gpx(String tracks) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gpx version=\"1.1\" creator=\"test\">" + tracks + "</gpx>";
    }

    public static String track(String type, Instant start, int seconds, double metresPerSecond) {
        StringBuilder points = new StringBuilder("<trk><name>x</name>");
        if (!type.isEmpty()) {
            points.append("<type>").append(type).append("</type>");
        }
        points.append("<trkseg>");
        for (int second = 0; second <= seconds; second += 5) {
            points.append("<trkpt lat=\"")
                    .append(47 + second * metresPerSecond / METRES_PER_DEGREE)
                    .append("\" lon=\"11\"><ele>520.0</ele><time>")
                    .append(start.plusSeconds(second))
                    .append("</time><extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>150</gpxtpx:hr>")
                    .append("<gpxtpx:cad>84</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions></trkpt>");
        }
        return points.append("</trkseg></trk>").toString();
    }

    /** A whole TCX file. */
    public static String tcx(String activities) {
        return "<?xml version=\"1.0\"?><TrainingCenterDatabase xmlns=\"x\"><Activities>" + activities
                + "</Activities></TrainingCenterDatabase>";
    }

    /** An activity of two laps of the same length. */
    public static String activity(String sport, Instant start, int lapSeconds, double metresPerSecond) {
        return "<Activity Sport=\"" + sport + "\"><Id>" + start + "</Id>"
                + lap(start, 0, lapSeconds, metresPerSecond)
                + lap(start, lapSeconds, lapSeconds, metresPerSecond)
                + "<Creator><Name>Watch</Name><UnitId>3911118391</UnitId></Creator></Activity>";
    }

    private static String lap(Instant start, int from, int seconds, double metresPerSecond) {
        StringBuilder lap = new StringBuilder("<Lap StartTime=\"" + start.plusSeconds(from) + "\"><TotalTimeSeconds>"
                + seconds + ".0</TotalTimeSeconds><DistanceMeters>" + seconds * metresPerSecond
                + "</DistanceMeters><Cadence>1</Cadence><Track>");
        for (int second = from; second <= from + seconds; second += 5) {
            lap.append("<Trackpoint><Time>")
                    .append(start.plusSeconds(second))
                    .append(
                            "</Time><Position><LatitudeDegrees>47</LatitudeDegrees><LongitudeDegrees>11</LongitudeDegrees>")
                    .append("</Position><DistanceMeters>")
                    .append(second * metresPerSecond)
                    .append("</DistanceMeters><HeartRateBpm><Value>141</Value></HeartRateBpm><Extensions><ns3:TPX>")
                    .append("<ns3:RunCadence>82</ns3:RunCadence></ns3:TPX></Extensions></Trackpoint>");
        }
        return lap.append("</Track></Lap>").toString();
    }
}
