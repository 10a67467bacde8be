package solewatch.analysis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import solewatch.analysis.stack.Season;
import solewatch.analysis.stack.SettableClock;
import solewatch.analysis.stack.Tables;
import solewatch.analysis.stack.TestStack;
import solewatch.analysis.stack.Tokens;
import solewatch.analysis.stack.Wire;
import solewatch.analysis.store.RosterPlan;
import solewatch.analysis.store.RosterRows.Filter;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.EpisodeState;
import solewatch.events.RedFlag;

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

    @Inject
    Pool pool;

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
        assertThat(found("bears", "state=PERSISTENT")).containsExactly("b4", "b1");
        assertThat(found("bears", "state=PERSISTENT&state=TRANSIENT")).containsExactly("b4", "b1", "b2");
        assertThat(found("bears", "state=NONE")).containsExactly("b5", "b3");
        assertThat(found("bears", "silent=true")).containsExactly("b4", "b5");
        assertThat(found("bears", "untested=true")).containsExactly("b4");
        assertThat(found("bears", "q=an")).containsExactly("b4", "b1", "b2");
        assertThat(found("bears", "q=Ann")).containsExactly("b2");
        assertThat(found("bears", "q=%C3%A9v")).containsExactly("b3");
        assertThat(found("bears", "q=a%25")).isEmpty();
        assertThat(found("bears", "q=an&state=PERSISTENT&silent=true&untested=true"))
                .containsExactly("b4");
        assertThat(found("bears", "silent=false&untested=false")).hasSize(5);
    }

    @Test
    void whoeverNeedsItMostIsFirstAndPagesGoThroughThemAllOnce() {
        // Given: in the order of need, so that their ids are in the opposite one
        known(Season.of("o-l-emergency").profile("Em", "ospreys").ran(TODAY).warned(TODAY, RedFlag.SADDLE_NUMBNESS));
        known(Season.of("o-k-urgent").profile("Ur", "ospreys").ran(TODAY).warned(TODAY, RedFlag.FOOT_DROP));
        known(Season.of("o-j-soon").profile("So", "ospreys").warned(TODAY, RedFlag.DIABETES_WITH_NEW_NUMBNESS));
        known(Season.of("o-i-strong").profile("St", "ospreys").symptomaticOn(9, TODAY.minusDays(3), TODAY));
        known(Season.of("o-h-untested").profile("Un", "ospreys").symptomaticOn(4, LONG_AGO));
        known(Season.of("o-g-longer").profile("Lo", "ospreys").symptomaticOn(4, before(PERSISTENT, 3)));
        known(Season.of("o-f-shorter").profile("Sh", "ospreys").symptomaticOn(4, PERSISTENT));
        known(Season.of("o-e-recurring").profile("Re", "ospreys").symptomaticOn(3, TODAY.minusDays(3), TODAY));
        known(Season.of("o-d-easing")
                .profile("Ea", "ospreys")
                .symptomaticOn(3, TODAY.minusDays(8), TODAY.minusDays(6))
                .symptomaticOn(0, TODAY.minusDays(3), TODAY.minusDays(1)));
        known(Season.of("o-c-once").profile("On", "ospreys").symptomaticOn(3, TODAY.minusDays(1)));
        known(Season.of("o-b-silent").profile("Si", "ospreys").ran(TODAY.minusDays(20)));
        known(Season.of("o-a-well").profile("We", "ospreys").ran(TODAY));

        // When
        List<String> all = walked("ospreys", "limit=5");

        // Then
        assertThat(all)
                .containsExactly(
                        "o-l-emergency",
                        "o-k-urgent",
                        "o-j-soon",
                        "o-i-strong",
                        "o-h-untested",
                        "o-g-longer",
                        "o-f-shorter",
                        "o-e-recurring",
                        "o-d-easing",
                        "o-c-once",
                        "o-b-silent",
                        "o-a-well");
        get("ospreys", "")
                .body("runners[0].warning", equalTo("EMERGENCY"))
                .body("runners[1].warning", equalTo("URGENT"))
                .body("runners[2].warning", equalTo("SOON"))
                .body("runners[3]", not(hasKey("warning")))
                .body("runners[5].stateSince", equalTo(TODAY.minusDays(5).toString()));
        assertThat(found("ospreys", "state=ESCALATED"))
                .containsExactly("o-l-emergency", "o-k-urgent", "o-j-soon", "o-i-strong");
        assertThat(found("ospreys", "state=RECURRING&state=EASING")).containsExactly("o-e-recurring", "o-d-easing");
        assertThat(walked("ospreys", "limit=1&state=ESCALATED&state=EASING")).hasSize(5);
    }

    @Test
    void whomAnEarlierReleaseRankedByStateAloneComesAfterEqualsUntilAssessedAgain() throws IOException {
        // Given: a row as that release left it, among others of this one
        known(Season.of("m-persistent").profile("Per", "moles").symptomaticOn(4, PERSISTENT));
        known(Season.of("m-once").profile("Uno", "moles").ran(TODAY).felt(TODAY, 3));
        known(Season.of("m-earlier").profile("Ear", "moles").symptomaticOn(4, PERSISTENT));
        Tables.one("update runner set urgency = null where runner_id = 'm-earlier'");

        // When
        String migration = migration("V4__urgency.sql");
        String update = migration.substring(migration.indexOf("update runner"), migration.lastIndexOf(';'));
        Tables.one(update + " and runner_id = 'm-earlier'");

        // Then
        assertThat(found("moles", "")).containsExactly("m-persistent", "m-earlier", "m-once");
        assertThat(Tables.count("runner", "runner_id = 'm-earlier' and review_at <= now()"))
                .as("asked for at once")
                .isEqualTo(1);
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
        assertThat(found(
                        "lions",
                        "state="
                                + String.join(
                                        "&state=",
                                        List.of(
                                                "ESCALATED",
                                                "PERSISTENT",
                                                "RECURRING",
                                                "EASING",
                                                "TRANSIENT",
                                                "NONE"))))
                .containsExactly("l2");
        assertThat(found("lions", "untested=true")).containsExactly("l2");
        assertThat(found("lions", "silent=true")).containsExactly("l1");
        assertThat(found("lions", "q=l"))
                .as("place tells no more than the line")
                .containsExactly("l2", "l1", "l3", "l4");
    }

    @Test
    void aPageGoesOnWithItsFilter() {
        // Given
        for (int i = 0; i < 7; i++) {
            known(Season.of("c" + i)
                    .profile(i % 2 == 0 ? "Even" : "Odd", "cats")
                    .ran(TODAY));
        }

        // When
        List<String> all = walked("cats", "q=even&limit=3");

        // Then
        assertThat(all).containsExactly("c0", "c2", "c4", "c6");
    }

    @Test
    void aFilterThatDoesNotReadIsRefused() {
        for (String bad : List.of(
                "state=WORSE",
                "state=persistent",
                "state=RESOLVED",
                "silent=yes",
                "untested=1",
                "limit=0",
                "limit=201",
                "q=" + "a".repeat(65),
                "q=%00")) {
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
        known(Season.of("d1").felt(TODAY, 3));
        unless(tag, "deer").statusCode(200);
    }

    @Test
    void aTeamOfFiveThousandIsFoundByItsIndex() {
        // Given: 5 000 of a team among 45 000 others
        Tables.one("""
                insert into runner (runner_id, team, name, attention, urgency, card, last_fact_on, assessed_on, assessment)
                select 'many-' || n, case when n % 10 = 0 then 'herd' else 'other-' || n % 100 end, 'Name ' || n,
                    case when n % 30 = 0 then n / 30 % 5 end,
                    case when n % 30 = 0 then (15 + n / 30 % 5) * 200000 + n end, '{"untested":true,"openEpisodes":1}'::bytea, date '2026-05-30',
                    date '2026-06-01', decode(repeat(md5(n::text), 40), 'hex')
                from generate_series(1, 50000) as n
                """);
        Tables.one("analyze runner");

        // Then
        get("herd", "limit=200").body("runners", hasSize(200));
        get("herd", "state=ESCALATED&untested=true&q=name").body("runners", hasSize(50));
        get("herd", "q=nobody").body("runners", empty());
        for (Filter filter : List.of(
                Filter.NONE,
                new Filter(Set.of(EpisodeState.ESCALATED, EpisodeState.PERSISTENT), false, false, "name"))) {
            assertThat(RosterPlan.of(pool, "herd", TODAY.minusDays(7), filter))
                    .contains("runner_team")
                    .doesNotContain("Seq Scan");
        }
        Tables.one("delete from runner where runner_id like 'many-%'");
    }

    private static String migration(String name) throws IOException {
        try (InputStream in = RosterIT.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Each so many days earlier. */
    private static LocalDate[] before(LocalDate[] days, int earlier) {
        return Stream.of(days).map(day -> day.minusDays(earlier)).toArray(LocalDate[]::new);
    }

    /** Page after page. */
    private static List<String> walked(String team, String query) {
        List<String> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            ValidatableResponse page = get(team, query + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            all.addAll(page.extract().path("runners.runner"));
            cursor = page.extract().path("next");
        }
        return all;
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
