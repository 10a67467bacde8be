package solewatch.ingest.runnerteams;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;

class PosterTest {

    private static final RunnerId ADA = new RunnerId("ada");
    private static final RunnerId BOB = new RunnerId("bob");
    private static final TeamId HARRIERS = new TeamId("harriers");
    private static final TeamId STRIDERS = new TeamId("striders");
    private static final Membership IN_HARRIERS = new Membership(HARRIERS, 1);
    private static final Membership IN_NONE = new Membership(null, 1);

    private final Poster sync = new Poster(HARRIERS, null);
    private final Poster ada = new Poster(null, ADA);
    private final Poster neither = new Poster(null, null);

    @Test
    void a_sync_posts_for_the_runners_of_its_team_only() {
        assertThat(sync.mayPostFor(ADA, IN_HARRIERS)).isTrue();
        assertThat(sync.mayPostFor(ADA, new Membership(STRIDERS, 1))).isFalse();
        assertThat(sync.mayPostFor(ADA, IN_NONE)).isFalse();
        assertThat(sync.mayPostFor(ADA, null)).isFalse();
    }

    @Test
    void a_runner_posts_for_nobody_else_and_need_not_be_known() {
        assertThat(ada.mayPostFor(ADA, null)).isTrue();
        assertThat(ada.mayPostFor(BOB, IN_HARRIERS)).isFalse();
    }

    @Test
    void a_sync_brings_in_the_unknown_and_claims_nobody_who_is_known() {
        assertThat(sync.mayDescribe(ADA, null)).isTrue();
        assertThat(sync.mayDescribe(ADA, IN_HARRIERS)).isTrue();
        assertThat(sync.mayDescribe(ADA, IN_NONE)).isFalse();
        assertThat(sync.mayPutInto(ADA, HARRIERS)).isTrue();
        assertThat(sync.mayPutInto(ADA, STRIDERS)).isFalse();
        assertThat(sync.mayPutInto(ADA, null)).isFalse();
        assertThat(ada.mayPutInto(ADA, STRIDERS)).isTrue();
        assertThat(ada.mayPutInto(ADA, null)).isTrue();
    }

    @Test
    void a_token_that_says_neither_team_nor_runner_posts_for_nobody() {
        assertThat(neither.mayPostFor(ADA, IN_NONE)).isFalse();
        assertThat(neither.mayDescribe(ADA, null)).isFalse();
    }
}
