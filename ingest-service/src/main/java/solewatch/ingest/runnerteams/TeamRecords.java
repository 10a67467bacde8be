package solewatch.ingest.runnerteams;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;
import solewatch.events.Topics;

/**
 * The form of {@link Topics#RUNNER_TEAMS}: the team id; no bytes for a runner in no team, so that compaction keeps it and
 * nobody can claim the runner; null for a runner who was erased. The profile's revision is in a header.
 */
public final class TeamRecords {

    private static final String REVISION = "revision";

    private TeamRecords() {}

    /** Says where the runner belongs. */
    public static ProducerRecord<byte[], byte[]> of(RunnerId runner, Membership membership) {
        TeamId team = membership.team();
        Header revision = new RecordHeader(REVISION, bytes(Long.toString(membership.revision())));
        byte[] value = team == null ? new byte[0] : bytes(team.value());
        return new ProducerRecord<>(Topics.RUNNER_TEAMS, null, null, bytes(runner.value()), value, List.of(revision));
    }

    /** Says that the runner was erased. */
    public static ProducerRecord<byte[], byte[]> erased(RunnerId runner) {
        return new ProducerRecord<>(Topics.RUNNER_TEAMS, bytes(runner.value()), null);
    }

    /** Where the value and the headers say the runner belongs; a value that is no team id means no team. */
    static Membership membership(byte[] value, Headers headers) {
        String team = new String(value, StandardCharsets.UTF_8);
        return new Membership(TeamId.isValid(team) ? new TeamId(team) : null, revision(headers.lastHeader(REVISION)));
    }

    private static long revision(@Nullable Header header) {
        if (header == null || header.value() == null) {
            return 0;
        }
        try {
            return Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
