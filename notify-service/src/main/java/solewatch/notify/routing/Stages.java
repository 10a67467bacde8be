package solewatch.notify.routing;

import static solewatch.notify.routing.Decision.Reason;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.Finding.Audience;
import solewatch.events.Finding.Urgency;
import solewatch.events.FindingRaised;
import solewatch.events.TeamId;
import solewatch.notify.routing.Subscription.Role;

/** The reasons not to tell somebody of something new, one small question each. */
final class Stages {

    /** Gives the reason to withhold, or nothing to go on. */
    @FunctionalInterface
    interface Stage {
        Optional<Reason> objection(Question question, Subscription subscription);
    }

    private Stages() {}

    static Optional<Reason> team(Question question, Subscription subscription) {
        return otherTeam(question.team(), subscription);
    }

    static Optional<Reason> audience(Question question, Subscription subscription) {
        boolean coach = subscription.role() == Role.COACH;
        return unless(
                question.finding().audience().contains(coach ? Audience.COACH : Audience.RUNNER),
                coach ? Reason.NOT_FOR_COACHES : Reason.NOT_FOR_RUNNER);
    }

    static Optional<Reason> consent(Question question, Subscription subscription) {
        return question.runner().known() ? noConsent(question.runner(), subscription) : Optional.empty();
    }

    static Optional<Reason> news(Question question, Subscription subscription) {
        return unless(question.event() instanceof FindingRaised raised && raised.news(), Reason.NOT_NEWS);
    }

    static Optional<Reason> onlyOnce(Question question, Subscription subscription) {
        return unless(
                question.told().stream().noneMatch(told -> told.reader().equals(subscription.reader())),
                Reason.ALREADY_TOLD);
    }

    static Optional<Reason> threshold(Question question, Subscription subscription) {
        Urgency urgency = question.finding().urgency();
        return unless(urgency.compareTo(subscription.minimum()) >= 0, Reason.BELOW_THRESHOLD);
    }

    static Optional<Reason> mute(Question question, Subscription subscription) {
        return muted(subscription, question.now());
    }

    static Optional<Reason> reach(Question question, Subscription subscription) {
        return unless(!subscription.openRoutes().isEmpty(), Reason.NO_CHANNEL);
    }

    static Optional<Reason> otherTeam(@Nullable TeamId team, Subscription subscription) {
        return unless(
                subscription.role() == Role.RUNNER || (team != null && team.equals(subscription.team())),
                Reason.OTHER_TEAM);
    }

    static Optional<Reason> noConsent(RunnerFacts runner, Subscription subscription) {
        return unless(
                subscription.role() == Role.RUNNER || runner.scopes().contains(Scope.SYMPTOM_STATE), Reason.NO_CONSENT);
    }

    static Optional<Reason> muted(Subscription subscription, Instant now) {
        return unless(!subscription.isMutedAt(now), Reason.MUTED);
    }

    static Optional<Reason> first(List<Stage> stages, Question question, Subscription subscription) {
        return stages.stream()
                .map(stage -> stage.objection(question, subscription))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Reason> unless(boolean fine, Reason reason) {
        return fine ? Optional.empty() : Optional.of(reason);
    }
}
