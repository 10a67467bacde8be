package solewatch.ingest.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import solewatch.ingest.file.fit.FitReader;
import solewatch.ingest.file.recording.NotReadable;
import solewatch.ingest.file.recording.Reason;
import solewatch.ingest.file.recording.Recording;
import solewatch.ingest.file.xml.XmlReader;

/**
 * Reads uploads: FIT, GPX and TCX, as they are, as .gz or in a .zip. Never throws on any bytes, and does work bounded by
 * the limits. Stateless; any thread.
 */
public final class ActivityFiles {

    private ActivityFiles() {}

    /** Each activity once, also if the upload has the same one twice. */
    public static FileContents read(byte[] bytes, ReadLimits limits) {
        Unpacked unpacked = Unpacked.of(bytes, limits);
        List<Unreadable> unreadable = new ArrayList<>(unpacked.unreadable());
        Map<String, RecordedActivity> activities = new LinkedHashMap<>();
        for (Unpacked.Entry entry : unpacked.entries()) {
            try {
                for (Recording recording : recordings(entry.bytes(), limits)) {
                    RecordedActivity activity = Reckoning.of(recording);
                    activities.putIfAbsent(activity.sourceId(), activity);
                }
            } catch (NotReadable e) {
                unreadable.add(new Unreadable(entry.name(), e.reason(), e.detail()));
            }
        }
        if (activities.isEmpty() && unreadable.isEmpty()) {
            unreadable.add(new Unreadable("", Reason.NOT_AN_ACTIVITY, "no activity in the archive"));
        }
        return new FileContents(List.copyOf(activities.values()), unreadable);
    }

    private static List<Recording> recordings(byte[] bytes, ReadLimits limits) throws NotReadable {
        if (bytes.length == 0) {
            throw new NotReadable(Reason.EMPTY, "no bytes");
        }
        if (FitReader.recognises(bytes)) {
            return FitReader.read(bytes, limits.records());
        }
        if (XmlReader.recognises(bytes)) {
            return XmlReader.read(bytes, limits.records(), limits.depth());
        }
        throw new NotReadable(Reason.UNKNOWN_FORMAT, "neither FIT, GPX, TCX, gzip nor zip");
    }
}
