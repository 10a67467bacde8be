package solewatch.local.season;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Runs as GPX 1.1 and TCX 2 files, as watches and portals export them. */
public final class XmlWriter {

    private XmlWriter() {}

    public static byte[] gpx(SeasonRun run) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <gpx version="1.1" creator="Solewatch demo season" xmlns="http://www.topografix.com/GPX/1/1" \
                xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
                <trk><type>running</type><trkseg>
                """);
        for (SeasonRun.Point point : run.points()) {
            xml.append(String.format(
                    Locale.ROOT,
                    "<trkpt lat=\"%.7f\" lon=\"%.7f\"><ele>20</ele><time>%s</time><extensions>"
                            + "<gpxtpx:TrackPointExtension><gpxtpx:hr>%d</gpxtpx:hr></gpxtpx:TrackPointExtension>"
                            + "</extensions></trkpt>%n",
                    point.latitude(),
                    point.longitude(),
                    run.start().plusSeconds(point.second()).toInstant(),
                    point.heartRate()));
        }
        return xml.append("</trkseg></trk></gpx>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] tcx(SeasonRun run) {
        String id = run.start().toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
        StringBuilder xml = new StringBuilder(String.format(
                Locale.ROOT, """
                <?xml version="1.0" encoding="UTF-8"?>
                <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">
                <Activities><Activity Sport="Running"><Id>%s</Id>
                <Lap StartTime="%s"><TotalTimeSeconds>%d</TotalTimeSeconds><DistanceMeters>%d</DistanceMeters>
                <AverageHeartRateBpm><Value>%d</Value></AverageHeartRateBpm><Intensity>Active</Intensity>
                <TriggerMethod>Manual</TriggerMethod><Track>
                """, id, id, run.timerSeconds(), run.distanceMetres(), run.averageHeartRate()));
        for (SeasonRun.Point point : run.points()) {
            xml.append(String.format(
                    Locale.ROOT,
                    "<Trackpoint><Time>%s</Time><DistanceMeters>%.2f</DistanceMeters>"
                            + "<HeartRateBpm><Value>%d</Value></HeartRateBpm></Trackpoint>%n",
                    run.start().plusSeconds(point.second()).toInstant(),
                    point.metres(),
                    point.heartRate()));
        }
        return xml.append("</Track></Lap></Activity></Activities></TrainingCenterDatabase>\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
