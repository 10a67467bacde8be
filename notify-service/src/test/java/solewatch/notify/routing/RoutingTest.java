package solewatch.notify.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.notify.Given.ANN;
import static solewatch.notify.Given.LIFETIMES;
import static solewatch.notify.Given.NOON;
import static solewatch.notify.Given.TEAM;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.EpisodeState;
import solewatch.events.Finding.Audience;
import solewatch.events.Finding.Urgency;
import solewatch.events.FindingChanged;
import solewatch.events.FindingClosed;
import solewatch.events.FindingEvent;
import solewatch.events.FindingRaised;
import solewatch.events.TeamId;
import solewatch.notify.Given;
import solewatch.notify.routing.Decision.Reason;
import solewatch.notify.routing.Decision.Verdict;
import solewatch.notify.routing.Told.Standing;

class RoutingTest {

    private static final RunnerFacts SHARED = new RunnerFacts(true, TEAM, Set.of(Scope.SYMPTOM_STATE));

    @Test
    void somethingNewIsToldToWhoAskedForIt() {
        Decision decision = only(Given.raised(1), SHARED, Given.coach("caro"));

        assertThat(decision.verdict()).isEqualTo(Verdict.TELL_NOW);
        assertThat(decision.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.ALERT);
            assertThat(notice.expiresAt()).isEqualTo(NOON.plus(Duration.ofDays(3)));
        });
    }

    @Test
    void eachReasonNotToTellIsNamed() {
        Subscription caro = Given.coach("caro");
        assertThat(reason(new FindingRaised(Given.finding(ANN, 1, Urgency.HIGH), false), SHARED, caro))
                .isEqualTo(Reason.NOT_NEWS);
        assertThat(reason(Given.raised(1), new RunnerFacts(true, new TeamId("others"), Set.of()), caro))
                .isEqualTo(Reason.OTHER_TEAM);
        assertThat(reason(Given.raised(1), new RunnerFacts(true, TEAM, Set.of(Scope.LOAD)), caro))
                .isEqualTo(Reason.NO_CONSENT);
        assertThat(reason(forWhom(Audience.RUNNER), SHARED, caro)).isEqualTo(Reason.NOT_FOR_COACHES);
        assertThat(reason(forWhom(Audience.COACH), SHARED, Given.self(ANN))).isEqualTo(Reason.NOT_FOR_RUNNER);
        assertThat(reason(Given.raised(1), SHARED, Given.subscription("caro", null, null, Urgency.HIGH, null)))
                .isEqualTo(Reason.BELOW_THRESHOLD);
        assertThat(reason(
                        Given.raised(1),
                        SHARED,
                        Given.subscription("caro", null, null, Urgency.NORMAL, NOON.plusSeconds(1))))
                .isEqualTo(Reason.MUTED);
        assertThat(reason(new FindingChanged(Given.finding(ANN, 2, Urgency.HIGH)), SHARED, caro))
                .isEqualTo(Reason.NOT_NEWS);
        assertThat(Routing.of(question(Given.raised(1), SHARED, List.of(caro), List.of(told(caro, Standing.WAITING))))
                        .getFirst()
                        .reason())
                .isEqualTo(Reason.ALREADY_TOLD);
    }

    @Test
    void theRunnersOwnConsentDoesNotStandBetweenARunnerAndThemselves() {
        assertThat(reason(Given.raised(1), new RunnerFacts(true, null, Set.of()), Given.self(ANN)))
                .isEqualTo(Reason.NEW);
    }

    @Test
    void aSubscriptionToOneRunnerStandsBeforeOneToTheTeam() {
        Subscription team = Given.coach("caro");
        Subscription muted = Given.subscription("caro", ANN, null, Urgency.NORMAL, NOON.plusSeconds(60));

        List<Decision> decisions = Routing.of(question(Given.raised(1), SHARED, List.of(team, muted), List.of()));

        assertThat(decisions).singleElement().satisfies(decision -> {
            assertThat(decision.subscription()).isEqualTo(muted.id());
            assertThat(decision.reason()).isEqualTo(Reason.MUTED);
        });
    }

    @Test
    void aCorrectionGoesByTheRoutesTheAlertWentEvenWhereMutedOrUnsharedSince() {
        Subscription told = Given.subscription("caro", null, null, Urgency.HIGH, NOON.plusSeconds(60));
        Subscription never = Given.coach("dora");

        List<Decision> decisions = Routing.of(question(
                Given.retracted(2),
                new RunnerFacts(true, TEAM, Set.of()),
                List.of(told, never),
                List.of(told(told, Standing.DELIVERED))));

        assertThat(decisions).extracting(Decision::reason).containsExactly(Reason.TAKEN_BACK, Reason.NEVER_TOLD);
        assertThat(decisions.getFirst().notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.kind()).isEqualTo(Notice.Kind.CORRECTION));
    }

    @Test
    void aSubscriptionOfTheRunnersTeamStandsBeforeOneOfATeamTheRunnerLeft() {
        Subscription now = Given.coach("caro");
        Subscription then = Given.subscription("caro", ANN, null, Urgency.NORMAL, null);
        Subscription left = new Subscription(
                then.id(),
                then.reader(),
                then.role(),
                new TeamId("others"),
                ANN,
                then.minimum(),
                null,
                true,
                null,
                then.digestAt(),
                then.zone(),
                then.routes());

        List<Decision> decisions = Routing.of(question(Given.raised(1), SHARED, List.of(now, left), List.of()));

        assertThat(decisions).singleElement().satisfies(decision -> {
            assertThat(decision.reason()).isEqualTo(Reason.NEW);
            assertThat(decision.subscription()).isEqualTo(now.id());
        });
    }

    @Test
    void aCorrectionTakesAnotherRouteWhereThatOfTheAlertIsGone() {
        Subscription caro = Given.coach("caro");
        Told byAnother = new Told(
                "caro",
                caro.id(),
                new Subscription.Route(UUID.randomUUID(), ChannelKind.WEB_PUSH, "push.example", true),
                Standing.DELIVERED);

        Decision decision = Routing.of(question(Given.retracted(2), SHARED, List.of(caro), List.of(byAnother)))
                .getFirst();

        assertThat(decision.reason()).isEqualTo(Reason.TAKEN_BACK);
        assertThat(decision.notices()).extracting(Notice::route).isEqualTo(caro.routes());
    }

    @Test
    void whatAnotherFindingReplacesIsNotMentionedInTheDigest() {
        Subscription caro = Given.coach("caro");
        FindingEvent replaced = new FindingClosed(
                Given.finding(ANN, 2, Urgency.NORMAL), EpisodeState.ESCALATED, java.time.LocalDate.EPOCH);

        assertThat(Routing.of(question(replaced, SHARED, List.of(caro), List.of(told(caro, Standing.DELIVERED))))
                        .getFirst()
                        .reason())
                .isEqualTo(Reason.REPLACED);
    }

    @Test
    void aDigestIsForTheNextDigestHourWithRoomForTheTransaction() {
        Subscription caro = Given.coach("caro");
        Subscription low = Given.subscription("caro", null, null, Urgency.DIGEST, null);
        FindingEvent quiet = new FindingRaised(Given.finding(ANN, 1, Urgency.DIGEST), true);

        assertThat(reason(quiet, SHARED, caro)).isEqualTo(Reason.BELOW_THRESHOLD);
        assertThat(only(quiet, SHARED, low).notices()).singleElement().satisfies(notice -> {
            assertThat(notice.digestOn()).isEqualTo("2026-11-21");
            assertThat(notice.notBefore()).isEqualTo("2026-11-21T06:00:00Z");
        });
    }

    @Test
    void everybodyConsideredHasExactlyOneDecisionWhateverHappens() {
        List<Subscription> all = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            all.add(Given.coach(name));
        }
        List<Told> told = List.of(told(all.get(0), Standing.DELIVERED), told(all.get(1), Standing.WAITING));
        for (FindingEvent event : List.of(Given.raised(1), Given.retracted(2), Given.closed(2))) {
            assertThat(Routing.of(question(event, SHARED, all, told)))
                    .extracting(Decision::reader)
                    .containsExactly("a", "b", "c", "d");
        }
    }

    private static FindingEvent forWhom(Audience audience) {
        return new FindingRaised(Given.finding(UUID.randomUUID(), ANN, 1, Urgency.HIGH, Set.of(audience)), true);
    }

    private static Told told(Subscription subscription, Standing standing) {
        return new Told(
                subscription.reader(), subscription.id(), subscription.routes().getFirst(), standing);
    }

    private static Reason reason(FindingEvent event, RunnerFacts facts, Subscription subscription) {
        return only(event, facts, subscription).reason();
    }

    private static Decision only(FindingEvent event, RunnerFacts facts, Subscription subscription) {
        List<Decision> decisions = Routing.of(question(event, facts, List.of(subscription), List.of()));
        assertThat(decisions).hasSize(1);
        return decisions.getFirst();
    }

    private static Question question(
            FindingEvent event, RunnerFacts facts, List<Subscription> subscriptions, List<Told> told) {
        return new Question(event, facts, subscriptions, told, NOON, LIFETIMES);
    }
}
