package solewatch.ingest.file;

import solewatch.ingest.file.recording.Reason;

/**
 * A file, or an entry of an archive, that gave no activity.
 *
 * @param entry its name in the archive without folders, "" for the upload itself
 * @param detail for people; nothing of the content is in it
 */
public record Unreadable(String entry, Reason reason, String detail) {}
