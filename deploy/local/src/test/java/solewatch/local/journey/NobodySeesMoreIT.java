package solewatch.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import solewatch.events.TeamId;
import solewatch.local.access.Secrets;
import solewatch.local.access.TokenClaims;
import solewatch.local.journey.Addresses.Address;

/** Nobody gets from any address what they were not given. */
@ExtendWith(JourneyStack.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NobodySeesMoreIT {

    private static final String TEAM = "seen-team";
    private static final String STRANGERS = "strange-team";
    private static final String STRANGER = "seen-mallory";
    private static final Pattern CREATED = Pattern.compile("\"id\":\"([^\"]+)\",\"token\":\"([^\"]+)\"");

    private final JourneyStack journey;
    private final Addresses addresses;
    private final ToldOf victim;
    private final List<Address> all;
    private final String link;

    NobodySeesMoreIT(JourneyStack journey) {
        this.journey = journey;
        this.addresses = new Addresses(journey);
        this.victim = new ToldOf(journey, "seen-vera", TEAM);
        this.all = addresses.all();
        this.link = linkOfVictims();
    }

    @AfterAll
    void noLogRepeatsWhatWasPosted() throws IOException {
        assertThat(journey.planted().leaked()).isEmpty();
    }

    @Test
    void somebodyDecidedOfEveryAddressWhoMayAskIt() {
        assertThat(all.stream().map(Address::line))
                .containsExactlyInAnyOrderElementsOf(Addresses.whoMayByLine().keySet());
    }

    @Test
    void withoutATokenThatCountsNoAddressAnswers(@TempDir Path elsewhere) {
        TokenClaims claims = TokenClaims.coach(victim.coach().name(), new TeamId(TEAM));
        String forged = journey.planted().plant(Secrets.in(elsewhere).tokens().token(claims));
        String expired = journey.planted()
                .plant(journey.stack()
                        .tokens()
                        .token(new TokenClaims("late", "coach", new TeamId(TEAM), null, Duration.ofNanos(1))));
        String cut = victim.coachToken().substring(0, victim.coachToken().lastIndexOf('.') + 1);
        for (@Nullable String token : new @Nullable String[] {null, "nonsense", forged, expired, cut}) {
            assertThat(all).filteredOn(address -> !address.isOpen()).allSatisfy(address -> {
                var answer = addresses.ask(address, victims(address), token);
                assertThat(answer.statusCode()).as("with token %s", token).isEqualTo(401);
                assertThat(answer.body()).doesNotContain(victim.name());
            });
        }
        assertThat(all)
                .filteredOn(Address::isOpen)
                .allSatisfy(address -> assertThat(
                                addresses.ask(address, victims(address), null).statusCode())
                        .as("a link nobody was sent")
                        .isIn(400, 404, 415));
    }

    @Test
    void whatIsOpenToAllSaysNothingOfAnybody() {
        for (String service : List.of("ingest", "analysis", "notify")) {
            for (String path : List.of("/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi")) {
                var answer = addresses.get(addresses.url(service).resolve(path), null);
                assertThat(answer.statusCode()).as(service + path).isEqualTo(200);
                assertThat(answer.body()).doesNotContain(victim.runner(), victim.name(), "@mailbox.example");
            }
        }
    }

    @Test
    void aTokenOfAnotherRoleIsRefusedEverywhere() {
        assertThat(all).filteredOn(address -> !address.isOpen()).allSatisfy(address -> {
            for (String role : Addresses.ROLES) {
                if (!address.whoMay().contains(role)) {
                    assertThat(addresses
                                    .ask(address, victims(address), tokenOfVictims(role))
                                    .statusCode())
                            .as(role)
                            .isEqualTo(403);
                }
            }
        });
    }

    @Test
    void whoIsOfAnotherTeamOrAnotherRunnerFindsNothingThere() {
        Set<String> kept = victimsFacts();
        List<Address> aboutSomebody = all.stream()
                .filter(address -> !address.isOpen() && !address.whoMay().contains("ops"))
                .filter(address -> address.path().contains("{"))
                .toList();
        assertThat(aboutSomebody).hasSizeGreaterThan(20).allSatisfy(address -> {
            for (String role : address.whoMay()) {
                var answer = isSubscriptionPut(address)
                        ? putVictimsSubscription(strange(role), role)
                        : addresses.ask(address, victims(address), strange(role));
                assertThat(answer.statusCode()).as(role + " " + answer.body()).isEqualTo(404);
                assertThat(answer.body()).doesNotContain(victim.name());
            }
        });
        assertThat(List.of("/inbox", "/deliveries", "/subscriptions"))
                .allSatisfy(path -> assertThat(addresses
                                .get(journey.notifier(path), strange("coach"))
                                .body())
                        .isEqualTo("[]"));
        aBatchForAnotherRunnerIsRefusedItemByItem();

        // What comes behind on the same key is in: so would be what came before.
        victim.run(new solewatch.local.season.RunnerStory.RunDay(30, 8_000, 0, null));
        await().atMost(ToldOf.PATIENCE).until(() -> victimsFacts().size() >= kept.size() + 2);
        assertThat(victimsFacts()).hasSize(kept.size() + 2).containsAll(kept);
        assertThat(addresses
                        .get(journey.notifier("/subscriptions"), victim.coachToken())
                        .body())
                .contains(victim.coach().subscription().toString(), "\"disabledReason\":null");
    }

    private static boolean isSubscriptionPut(Address address) {
        return address.line().equals("notify PUT /subscriptions/{id}");
    }

    /** With a form that would be right for the stranger's own. */
    private java.net.http.HttpResponse<String> putVictimsSubscription(String token, String role) {
        String whom = role.equals("coach") ? "\"team\":\"" + STRANGERS + "\"" : "\"runner\":\"" + STRANGER + "\"";
        return addresses.send(
                journey.notifier("/subscriptions/" + victim.coach().subscription()),
                "PUT",
                "application/json",
                "{" + whom + ",\"channels\":[{\"type\":\"email\",\"address\":\"mallory@mailbox.example\"}]}",
                token);
    }

    private void aBatchForAnotherRunnerIsRefusedItemByItem() {
        String item = "{\"type\":\"run\",\"runner\":\"%s\",\"source\":\"x\",\"sourceId\":\"x\",\"distanceMetres\":9000,"
                + "\"timerSeconds\":3000,\"start\":\"2026-11-01T08:00:00+01:00\"}";
        for (String token : List.of(strange("sync"), strange("runner"))) {
            var answer = addresses.send(
                    journey.ingest("/batch"),
                    "POST",
                    "application/json",
                    "[" + item.formatted(victim.runner()) + "]",
                    token);
            assertThat(answer.statusCode()).isEqualTo(207);
            assertThat(answer.body()).contains("\"accepted\":0", "\"status\":404");
        }
    }

    @Test
    void theSameAddressesAnswerThoseTheyAreFor() {
        assertThat(all)
                .filteredOn(address -> address.method().equals("GET") && !address.isOpen())
                .hasSizeGreaterThan(10)
                .allSatisfy(address -> {
                    for (String role : address.whoMay()) {
                        assertThat(addresses
                                        .ask(address, victims(address), tokenOfVictims(role))
                                        .statusCode())
                                .as(role)
                                .isEqualTo(200);
                    }
                });
    }

    @Test
    void aCoachSeesOfAFootWhatTheRunnerSharesAndNothingOnceThatIsTakenBack() {
        ToldOf runner = new ToldOf(journey, "seen-cora", "consent-team");

        assertThat(views(runner)).allSatisfy(view -> assertThat(view).doesNotContain(PLACES));
        assertThat(view(runner, "/findings")).contains("PERSISTENT");
        assertThat(mailsTo(runner))
                .hasSize(1)
                .allSatisfy(mail -> assertThat(mail).doesNotContain(PLACES));

        consent(runner, 1, "\"LOAD\",\"SYMPTOM_STATE\",\"SYMPTOM_DETAIL\"");
        await("detail")
                .atMost(ToldOf.PATIENCE)
                .until(() -> view(runner, "/findings").contains("FOREFOOT"));
        assertThat(view(runner, "/episodes")).contains("\"side\":\"RIGHT\"", "\"severity\":4");

        consent(runner, 2, "\"LOAD\"");
        await("no state")
                .atMost(ToldOf.PATIENCE)
                .until(() -> !view(runner, "/findings").contains("PERSISTENT"));
        await("empty inbox").atMost(ToldOf.PATIENCE).until(() -> inbox(runner).equals("[]"));
        assertThat(views(runner))
                .allSatisfy(view -> assertThat(view).doesNotContain(PLACES).doesNotContain("PERSISTENT"));
        assertThat(view(runner, "/load")).contains("distanceMetres");
        assertThat(decisions(runner, runner.finding(), runner.coachToken()).statusCode())
                .isEqualTo(404);

        consent(runner, 3, "");
        await("no load")
                .atMost(ToldOf.PATIENCE)
                .until(() -> !view(runner, "/load").contains("distanceMetres"));
        runner.run(new solewatch.local.season.RunnerStory.RunDay(1, 6_000, 6, "FOOT_DROP"));
        String escalated = runner.awaitFinding("ESCALATED");
        await("the decision")
                .atMost(ToldOf.PATIENCE)
                .until(() -> decisions(runner, escalated, runner.self()).body().contains("NO_CONSENT"));
        assertThat(mailsTo(runner)).as("nothing is sent of what is not shared").hasSize(1);
    }

    /** Words that only the detail has. */
    private static final String[] PLACES = {
        "FOREFOOT", "forefoot", "\"RIGHT\"", "right foot", "\"severity\"", "\"evidence\"", "\"proof\"", "\"side\""
    };

    private List<String> views(ToldOf runner) {
        List<String> views = new ArrayList<>();
        Stream.of("", "/assessment", "/load", "/episodes", "/findings", "/report")
                .forEach(path -> views.add(view(runner, path)));
        views.add(addresses
                .get(journey.analysis("/teams/" + runner.team() + "/runners"), runner.coachToken())
                .body());
        views.add(inbox(runner));
        views.add(decisions(runner, runner.finding(), runner.coachToken()).body());
        return views;
    }

    private String view(ToldOf runner, String path) {
        var answer = addresses.get(journey.analysis("/runners/" + runner.runner() + path), runner.coachToken());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String inbox(ToldOf runner) {
        return addresses.get(journey.notifier("/inbox"), runner.coachToken()).body();
    }

    private java.net.http.HttpResponse<String> decisions(ToldOf runner, String finding, String token) {
        return addresses.get(journey.notifier("/findings/" + finding + "/decisions"), token);
    }

    private void consent(ToldOf runner, int revision, String scopes) {
        URI uri = journey.ingest("/runners/" + runner.runner() + "/consent");
        String body = "{\"revision\":" + revision + ",\"scopes\":[" + scopes + "]}";
        assertThat(addresses
                        .send(uri, "PUT", "application/json", body, runner.self())
                        .statusCode())
                .isEqualTo(202);
    }

    private List<String> mailsTo(ToldOf runner) {
        return journey.stack().mail().arrived().stream()
                .filter(mail -> mail.recipient().equals(runner.coach().name() + "@mailbox.example"))
                .map(mail -> read(mail.file()))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made and opened once, so that its token has been where a log could have caught it. */
    private String linkOfVictims() {
        URI links = journey.analysis("/runners/" + victim.runner() + "/report-links");
        var made = addresses.send(links, "POST", "application/json", "{}", victim.self());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        Matcher told = CREATED.matcher(made.body());
        assertThat(told.find()).isTrue();
        String token = journey.planted().plant(told.group(2));
        assertThat(addresses
                        .get(journey.analysis("/shared-reports/" + token), null)
                        .body())
                .contains(victim.name());
        return told.group(1);
    }

    private Map<String, String> victims(Address address) {
        return Map.of(
                "runner",
                victim.runner(),
                "team",
                TEAM,
                "finding",
                victim.finding(),
                "id",
                address.service().equals("analysis")
                        ? "1"
                        : victim.coach().subscription().toString(),
                "link",
                link,
                "shoe",
                "blue",
                "source",
                "watch",
                "sourceId",
                "run-11",
                "token",
                "a-link-nobody-was-sent");
    }

    private String tokenOfVictims(String role) {
        return switch (role) {
            case "sync" -> journey.sync(TEAM);
            case "runner" -> victim.self();
            case "coach" -> victim.coachToken();
            default -> journey.ops();
        };
    }

    private String strange(String role) {
        return switch (role) {
            case "sync" -> journey.sync(STRANGERS);
            case "runner" -> journey.runner(STRANGER);
            default -> journey.coach("strange-coach", STRANGERS);
        };
    }

    private Set<String> victimsFacts() {
        return Set.copyOf(journey.rows()
                .analysis(
                        "select fact_id || ' ' || revision from fact where runner_id = ?",
                        row -> row.getString(1),
                        victim.runner()));
    }
}
