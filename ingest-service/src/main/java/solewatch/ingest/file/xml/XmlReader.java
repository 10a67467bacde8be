package solewatch.ingest.file.xml;

import java.util.List;
import java.util.Locale;
import solewatch.ingest.file.recording.NotReadable;
import solewatch.ingest.file.recording.Reason;
import solewatch.ingest.file.recording.Recording;

/** Bytes of a GPX or TCX file to the activities in it; which of the two it is, its root element tells. */
public final class XmlReader {

    private XmlReader() {}

    /** Whether the bytes begin like XML. */
    public static boolean recognises(byte[] bytes) {
        return XmlText.looksLikeXml(bytes);
    }

    /** The activities: one per track (GPX) or activity (TCX). */
    public static List<Recording> read(byte[] bytes, int maxPoints, int maxDepth) throws NotReadable {
        return switch (Elements.root(bytes).toLowerCase(Locale.ROOT)) {
            case "gpx" -> GpxTracks.read(bytes, maxPoints, maxDepth);
            case "trainingcenterdatabase" -> TcxActivities.read(bytes, maxPoints, maxDepth);
            case "" -> throw new NotReadable(Reason.MALFORMED_XML, "no root element");
            default -> throw new NotReadable(Reason.UNKNOWN_FORMAT, "XML, but neither GPX nor TCX");
        };
    }

    /** Says why there is nothing. */
    static NotReadable nothing(boolean wellFormed, int points, String what) {
        if (points > 1) {
            return new NotReadable(Reason.NO_START_TIME, "track points without a time");
        }
        return wellFormed
                ? new NotReadable(Reason.NOT_AN_ACTIVITY, "no " + what)
                : new NotReadable(Reason.MALFORMED_XML, "broken before the first track point");
    }
}
