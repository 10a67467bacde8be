package solewatch.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import solewatch.events.RunnerErased;
import solewatch.events.Topics;

@QuarkusTest
@QuarkusTestResource(IngestStack.class)
class DirectoryIT {

    @BeforeEach
    void ready() {
        Calls.awaitReady();
    }

    @Test
    void a_runner_who_was_put_into_a_team_before_the_service_started_is_known_when_it_is_ready() {
        assertThat(postRun(Tokens.sync(Tokens.TEAM), IngestStack.RUNNER_OF_OLD)).isEqualTo(202);
        assertThat(postRun(Tokens.sync("somewhere-else"), IngestStack.RUNNER_OF_OLD))
                .isEqualTo(404);
    }

    @Test
    void a_sync_may_post_for_a_runner_as_soon_as_its_profile_is_kept() {
        assertThat(postRun(Tokens.sync(Tokens.TEAM), "newcomer")).isEqualTo(404);

        putProfile(Tokens.sync(Tokens.TEAM), "newcomer", "{\"team\": \"harriers\"}", 202);

        assertThat(postRun(Tokens.sync(Tokens.TEAM), "newcomer")).isEqualTo(202);
        assertThat(postRun(Tokens.sync(Tokens.OTHER_TEAM), "newcomer")).isEqualTo(404);
        assertThat(Topic.all(Topics.RUNNER_TEAMS).stream()
                        .filter(entry -> new String(entry.key(), StandardCharsets.UTF_8).equals("newcomer"))
                        .map(entry -> new String(entry.value(), StandardCharsets.UTF_8)))
                .containsExactly("harriers");
    }

    @Test
    void a_sync_puts_nobody_into_another_team_or_into_none() {
        Calls.json(Tokens.sync(Tokens.TEAM), "{\"team\": \"striders\"}")
                .put("/runners/claimed")
                .then()
                .statusCode(404)
                .body("code", is("TEAM_UNKNOWN"));
        Calls.json(Tokens.sync(Tokens.TEAM), "{\"name\": \"Ada\"}")
                .put("/runners/claimed")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/team"));
        putProfile(Tokens.sync(Tokens.TEAM), Tokens.OTHER_TEAMS_RUNNER, "{\"team\": \"harriers\"}", 404);
    }

    @Test
    void a_runner_who_changes_or_leaves_the_team_is_out_of_reach_of_the_old_one() {
        putProfile(Tokens.runner("mover"), "mover", "{\"revision\": 1, \"team\": \"harriers\"}", 202);
        assertThat(postRun(Tokens.sync(Tokens.TEAM), "mover")).isEqualTo(202);

        putProfile(Tokens.runner("mover"), "mover", "{\"revision\": 2, \"name\": \"M\"}", 202);

        assertThat(postRun(Tokens.sync(Tokens.TEAM), "mover")).isEqualTo(404);
        putProfile(Tokens.sync(Tokens.TEAM), "mover", "{\"revision\": 3, \"team\": \"harriers\"}", 404);
    }

    @Test
    void an_older_profile_does_not_move_the_runner_back() {
        putProfile(Tokens.runner("steady"), "steady", "{\"revision\": 5, \"team\": \"harriers\"}", 202);

        putProfile(Tokens.runner("steady"), "steady", "{\"revision\": 4, \"team\": \"striders\"}", 202);

        assertThat(postRun(Tokens.sync(Tokens.TEAM), "steady")).isEqualTo(202);
        assertThat(postRun(Tokens.sync(Tokens.OTHER_TEAM), "steady")).isEqualTo(404);
    }

    @Test
    void what_another_replica_writes_is_followed() {
        assertThat(postRun(Tokens.sync(Tokens.TEAM), "elsewhere")).isEqualTo(404);

        IngestStack.write(
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                List.of(IngestStack.member("elsewhere", Tokens.TEAM)));

        await().atMost(Duration.ofSeconds(20)).until(() -> postRun(Tokens.sync(Tokens.TEAM), "elsewhere") == 202);
    }

    @Test
    void an_erased_runner_is_not_known_any_more() {
        putProfile(Tokens.runner("forgotten"), "forgotten", "{\"team\": \"harriers\"}", 202);

        Calls.as(Tokens.ops()).post("/runners/forgotten/erasure").then().statusCode(202);

        assertThat(postRun(Tokens.sync(Tokens.TEAM), "forgotten")).isEqualTo(404);
        assertThat(Topic.decodedEventsOf("forgotten").getLast()).isInstanceOf(RunnerErased.class);
    }

    private static int postRun(String token, String runner) {
        return Calls.json(token, Calls.run("1"))
                .post("/runners/{runner}/runs", runner)
                .statusCode();
    }

    private static void putProfile(String token, String runner, String body, int status) {
        Calls.json(token, body).put("/runners/{runner}", runner).then().statusCode(status);
    }
}
