package solewatch.ingest.file;

import java.util.List;

/** What was in an upload: the activities, and what could not be read. Both may be present, never neither. */
public record FileContents(List<RecordedActivity> activities, List<Unreadable> unreadable) {

    public FileContents {
        activities = List.copyOf(activities);
        unreadable = List.copyOf(unreadable);
    }
}
