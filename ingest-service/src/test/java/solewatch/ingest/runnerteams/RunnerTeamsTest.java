package solewatch.ingest.runnerteams;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;

class RunnerTeamsTest {

    private static final RunnerId ADA = new RunnerId("ada");

    private final RunnerTeams teams = new RunnerTeams();

    @Test
    void an_older_record_never_undoes_a_newer_one() {
        teams.put(ADA, member("harriers"), 7);

        teams.put(ADA, member("striders"), 6);
        teams.forget(ADA, 5);

        assertThat(teams.of(ADA)).isEqualTo(member("harriers"));
    }

    @Test
    void an_erasure_of_our_own_holds_until_the_topic_confirms_it() {
        teams.put(ADA, member("harriers"), 7);

        teams.put(ADA, null, 8);
        teams.put(ADA, member("harriers"), 7);

        assertThat(teams.of(ADA)).isNull();
        teams.forget(ADA, 8);
        assertThat(teams.size()).isZero();
    }

    @Property(tries = 200)
    void a_record_says_what_was_put_into_it(
            @ForAll @IntRange(max = 2) int team, @ForAll @LongRange(min = 0) long revision) {
        Membership said = new Membership(team == 0 ? null : new TeamId("team-" + team), revision);

        ProducerRecord<byte[], byte[]> message = TeamRecords.of(ADA, said);

        assertThat(TeamRecords.membership(message.value(), message.headers())).isEqualTo(said);
    }

    private static Membership member(String team) {
        return new Membership(new TeamId(team), 0);
    }
}
