package solewatch.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import solewatch.analysis.stack.Season;
import solewatch.analysis.stack.SettableClock;
import solewatch.analysis.stack.Tables;
import solewatch.analysis.stack.TestStack;
import solewatch.analysis.stack.Tokens;
import solewatch.analysis.stack.Wire;
import solewatch.events.ConsentChanged.Scope;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RosterIT {
    private static final LocalDate TODAY = SettableClock.START;
    private static final LocalDate[] PERSISTENT = {
        TODAY.minusDays(7), TODAY.minusDays(6), TODAY.minusDays(5), TODAY.minusDays(2), TODAY
    };
    private static final LocalDate[] LONG_AGO = {
        TODAY.minusDays(30), TODAY.minusDays(29), TODAY.minusDays(28), TODAY.minusDays(25)
    };

    @Inject
    SettableClock clock;

    private Wire wire;

    @BeforeEach
    void connect() {
        clock.setTo(TODAY);
        wire = new Wire();
    }

    @AfterEach
    void disconnect() {
        wire.close();
    }

    @Test
    void filtersNarrowTheListDownTogether() {
        // Given
        known(Season.of("b1").profile("Ana", "bears").symptomaticOn(4, PERSISTENT));
        known(Season.of("b2").profile("ANNA", "bears").ran(TODAY).felt(TODAY, 2));
        known(Season.of("b3").profile("Éva", "bears").ran(TODAY));
        known(Season.of("b4").profile("Andrea", "bears").symptomaticOn(4, LONG_AGO));
        known(Season.of("b5").profile(null, "bears").ran(TODAY.minusDays(20)));

        // Then
        assertThat(found("bears", "state=PERSISTENT")).containsExactly("b1", "b4");
        assertThat(found("bears", "state=PERSISTENT&state=TRANSIENT")).containsExactly("b1", "b4", "b2");
        assertThat(found("bears", "state=NONE")).containsExactly("b5", "b3");
        assertThat(found("bears", "silent=true")).containsExactly("b4", "b5");
        assertThat(found("bears", "untested=true")).containsExactly("b4");
        assertThat(found("bears", "q=an")).containsExactly("b1", "b4", "b2");
        assertThat(found("bears", "q=Ann")).containsExactly("b2");
        assertThat(found("bears", "q=%C3%A9v")).containsExactly("b3");
        assertThat(found("bears", "q=a%25")).isEmpty();
        assertThat(found("bears", "q=an&state=PERSISTENT&silent=true&untested=true"))
                .containsExactly("b4");
        assertThat(found("bears", "silent=false&untested=false")).hasSize(5);
    }

    @Test
    void aFilterNeverRevealsWhatARunnerWithholds() {
        // Given: the same story, told to coaches in three ways
        known(Season.of("l1").profile("Lea", "lions").symptomaticOn(4, LONG_AGO).allows(1, Scope.LOAD));
        known(Season.of("l2").profile("Leo", "lions").symptomaticOn(4, LONG_AGO).allows(1, Scope.SYMPTOM_DETAIL));
        known(Season.of("l3").profile("Lou", "lions").symptomaticOn(4, LONG_AGO).allows(1));
        known(Season.of("l4").profile("Lux", "lions").ran(TODAY).allows(1));

        // Then
        assertThat(found("lions", "state=PERSISTENT")).containsExactly("l2");
        assertThat(found("lions", "state=NONE")).isEmpty();
        assertThat(found("lions", "state=" + String.join("&state=", List.of(
                        "ESCALATED", "PERSISTENT", "RECURRING", "EASING", "TRANSIENT", "NONE"))))
                .containsExactly("l2");
        assertThat(found("lions", "untested=true")).containsExactly("l2");
        assertThat(found("lions", "silent=true")).containsExactly("l1");
        assertThat(found("lions", "q=l")).as("place tells no more than the line").containsExactly("l2", "l1", "l3", "l4");
    }

    @Test
    void aPageGoesOnWithItsFilter() {
        // Given
        for (int i = 0; i < 7; i++) {
            known(Season.of("c" + i).profile(i % 2 == 0 ? "Even" : "Odd", "cats").ran(TODAY));
        }

        // When
        List<String> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            ValidatableResponse page = get("cats", "q=even&limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            all.addAll(page.extract().path("runners.runner"));
            cursor = page.extract().path("next");
        }

        // Then
        assertThat(all).containsExactly("c0", "c2", "c4", "c6");
    }

    @Test
    void aFilterThatDoesNotReadIsRefused() {
        for (String bad : List.of(
                "state=WORSE", "state=persistent", "state=RESOLVED", "silent=yes", "untested=1", "limit=0",
                "limit=201", "q=" + "a".repeat(65), "q=%00")) {
            get("bears", bad).statusCode(400).body("errors[0].pointer", equalTo("/" + bad.split("=")[0]));
        }
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        // Given
        known(Season.of("d1").profile("Dot", "deer").ran(TODAY));
        String tag = get("deer", "").statusCode(200).extract().header("ETag");

        // Then
        unless(tag, "deer").statusCode(304);
        known(Season.of("d1").ran(TODAY.minusDays(1)));
        unless(tag, "deer").statusCode(200);
    }

    @Test
    void aTeamOfFiveThousandIsFoundByItsIndex() {
        // Given: 5 000 of a team among 45 000 others
        Tables.one("""
                insert into runner (runner_id, team, name, attention, card, last_fact_on, assessed_on, assessment)
                select 'many-' || n, case when n % 10 = 0 then 'herd' else 'other-' || n % 100 end, 'Name ' || n,
                    case when n % 30 = 0 then n / 30 % 5 end, '{"untested":true,"openEpisodes":1}'::bytea, date '2026-05-30',
                    date '2026-06-01', decode(repeat(md5(n::text), 40), 'hex')
                from generate_series(1, 50000) as n
                """);
        Tables.one("analyze runner");

        // Then
        long began = System.nanoTime();
        get("herd", "limit=200").body("runners", hasSize(200));
        get("herd", "state=ESCALATED&untested=true&q=name").body("runners", hasSize(50));
        get("herd", "q=nobody").body("runners", empty());
        System.out.println("three pages of a team of 5 000 in ms: " + (System.nanoTime() - began) / 1_000_000);
        assertThat(plan()).contains("runner_team").doesNotContain("Seq Scan");
        Tables.one("delete from runner where runner_id like 'many-%'");
    }

    /** Of the same shape as the page's statement. */
    private static String plan() {
        StringBuilder plan = new StringBuilder();
        Object text = Tables.one("""
                explain (analyze, buffers, format json) select runner_id, name, consent, card, assessed_on, rank from (
                    select *, case when attention is not null and state_shown then attention
                                   when load_shown and coalesce(last_fact_on < date '2026-05-25', true) then 5 else 6 end as rank
                    from (select *, string_to_array(coalesce(consent, 'LOAD,SYMPTOM_STATE'), ',')
                                && array['SYMPTOM_STATE', 'SYMPTOM_DETAIL'] as state_shown,
                             string_to_array(coalesce(consent, 'LOAD,SYMPTOM_STATE'), ',') && array['LOAD'] as load_shown
                          from runner where team = 'herd') as shown) as ranked
                where (rank, runner_id) > (-1, '') and state_shown and attention = any('{0,1}')
                    and starts_with(lower(name), lower('name'))
                order by rank, runner_id limit 50
                """);
        plan.append(text);
        return plan.toString();
    }

    private List<String> found(String team, String query) {
        return get(team, query).statusCode(200).extract().path("runners.runner");
    }

    private static ValidatableResponse get(String team, String query) {
        return given().auth()
                .oauth2(Tokens.ofCoach(team))
                .urlEncodingEnabled(false)
                .get("/teams/" + team + "/runners" + (query.isEmpty() ? "" : "?" + query))
                .then();
    }

    private static ValidatableResponse unless(String tag, String team) {
        return given().auth()
                .oauth2(Tokens.ofCoach(team))
                .header("If-None-Match", tag)
                .get("/teams/" + team + "/runners")
                .then();
    }

    private void known(Season season) {
        wire.happened(season.events());
        wire.taken();
    }
}
