package solewatch.ingest.file.recording;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunRecorded.Device;
import solewatch.events.RunRecorded.Flag;
import solewatch.events.RunRecorded.Sport;

/**
 * One activity as its file has it.
 *
 * @param sourceId derived from the content, the same on each upload
 * @param start null where only seconds since power-up are known
 * @param zone an offset, where the file gave one
 * @param pausesKnown whether the file tells running time from paused time; a GPX track does not
 * @param flags what the reader itself found doubtful
 */
public record Recording(
        String sourceId,
        @Nullable Instant start,
        @Nullable ZoneId zone,
        Sport sport,
        Totals totals,
        Series series,
        CadenceUnit cadenceUnit,
        boolean pausesKnown,
        @Nullable Device device,
        Set<Flag> flags) {}
