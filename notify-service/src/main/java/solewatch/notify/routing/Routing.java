package solewatch.notify.routing;

import static java.util.Comparator.comparing;
import static java.util.function.BinaryOperator.minBy;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import solewatch.events.EpisodeState;
import solewatch.events.Finding.Urgency;
import solewatch.events.FindingChanged;
import solewatch.events.FindingClosed;
import solewatch.events.FindingRaised;
import solewatch.events.FindingRetracted;
import solewatch.notify.routing.Decision.Reason;
import solewatch.notify.routing.Decision.Verdict;
import solewatch.notify.routing.Notice.Kind;
import solewatch.notify.routing.Stages.Stage;
import solewatch.notify.routing.Subscription.Role;
import solewatch.notify.routing.Subscription.Route;
import solewatch.notify.routing.Told.Standing;

/** Who is told of a finding event. Total and deterministic: one decision for everybody considered, in the order of their names. */
public final class Routing {

    /** In this order, because the first objection is the one the reader is shown, and privacy comes first. */
    private static final List<Stage> BEFORE_TELLING = List.of(
            Stages::team,
            Stages::audience,
            Stages::consent,
            Stages::news,
            Stages::onlyOnce,
            Stages::threshold,
            Stages::mute,
            Stages::reach);

    private Routing() {}

    /** The decisions on this event. */
    public static List<Decision> of(Question question) {
        return switch (question.event()) {
            case FindingRaised raised -> raised(question);
            case FindingChanged changed -> changed(question);
            case FindingClosed closed -> closed(question, closed.endedIn());
            case FindingRetracted retracted -> retracted(question);
        };
    }

    /** What speaks against sending what was once decided: asked again when a worker has it in hand. */
    public static Optional<Reason> objection(Subscription subscription, RunnerFacts runner, Instant now) {
        return Stages.otherTeam(runner.team(), subscription)
                .or(() -> Stages.noConsent(runner, subscription))
                .or(() -> Stages.muted(subscription, now));
    }

    private static List<Decision> raised(Question question) {
        return readers(question).stream()
                .map(subscription -> Stages.first(BEFORE_TELLING, question, subscription)
                        .map(reason -> withheld(subscription, reason))
                        .orElseGet(() -> tell(question, subscription)))
                .toList();
    }

    private static Decision tell(Question question, Subscription subscription) {
        if (question.finding().urgency() == Urgency.DIGEST) {
            return digest(question, subscription, subscription.openRoutes(), Reason.FOR_DIGEST);
        }
        boolean urgent = question.finding().urgency() == Urgency.HIGH;
        Instant from = subscription.acceptableFrom(question.now(), urgent);
        boolean now = !from.isAfter(question.now());
        Instant expires = from.plus(question.lifetimes().alert());
        List<Notice> notices = subscription.openRoutes().stream()
                .map(route -> new Notice(Kind.ALERT, route, from, expires, null))
                .toList();
        return decision(
                subscription,
                now ? Verdict.TELL_NOW : Verdict.TELL_LATER,
                now ? Reason.NEW : Reason.QUIET_HOURS,
                notices);
    }

    private static List<Decision> changed(Question question) {
        return readers(question).stream()
                .map(subscription -> withheld(
                        subscription,
                        Stages.first(
                                        List.of(Stages::team, Stages::audience, Stages::consent, Stages::onlyOnce),
                                        question,
                                        subscription)
                                .orElse(Reason.NOT_NEWS)))
                .toList();
    }

    private static List<Decision> closed(Question question, EpisodeState endedIn) {
        return toThoseTold(question, (subscription, told) -> {
            if (endedIn == EpisodeState.ESCALATED) {
                return withheld(subscription, Reason.REPLACED);
            }
            return Stages.first(List.of(Stages::team, Stages::consent, Stages::reach), question, subscription)
                    .map(reason -> withheld(subscription, reason))
                    .orElseGet(() -> digest(question, subscription, subscription.openRoutes(), Reason.ENDED));
        });
    }

    /**
     * A correction says nothing that was not said before, so neither a mute nor a consent taken back since keeps it from
     * those who were told.
     */
    private static List<Decision> retracted(Question question) {
        return toThoseTold(question, (subscription, told) -> {
            Instant from = subscription.acceptableFrom(question.now(), false);
            Instant expires = from.plus(question.lifetimes().correction());
            List<Notice> notices = stillOpen(subscription, told).stream()
                    .map(route -> new Notice(Kind.CORRECTION, route, from, expires, null))
                    .toList();
            return notices.isEmpty()
                    ? withheld(subscription, Reason.NO_CHANNEL)
                    : decision(subscription, Verdict.CORRECT, Reason.TAKEN_BACK, notices);
        });
    }

    /** The routes the alert went; where none of them can be used any more, those there are now. */
    private static List<Route> stillOpen(Subscription subscription, List<Told> told) {
        List<UUID> went = told.stream().map(one -> one.route().channel()).toList();
        List<Route> same = subscription.openRoutes().stream()
                .filter(route -> went.contains(route.channel()))
                .toList();
        return same.isEmpty() ? subscription.openRoutes() : same;
    }

    @FunctionalInterface
    private interface Sequel {
        Decision to(Subscription subscription, List<Told> told);
    }

    private static List<Decision> toThoseTold(Question question, Sequel sequel) {
        Map<UUID, List<Told>> told = question.told().stream().collect(groupingBy(Told::subscription));
        List<Decision> decisions = new ArrayList<>();
        for (Subscription subscription : question.subscriptions()) {
            List<Told> mine = told.getOrDefault(subscription.id(), List.of());
            List<Told> out = mine.stream()
                    .filter(one -> one.standing() != Standing.WAITING)
                    .toList();
            if (!out.isEmpty()) {
                decisions.add(sequel.to(subscription, out));
            } else if (!mine.isEmpty()) {
                decisions.add(withheld(subscription, Reason.STOPPED_IN_TIME));
            }
        }
        List<String> decided = decisions.stream().map(Decision::reader).toList();
        readers(question).stream()
                .filter(subscription -> !decided.contains(subscription.reader()))
                .forEach(subscription -> decisions.add(withheld(subscription, Reason.NEVER_TOLD)));
        decisions.sort(comparing(Decision::reader).thenComparing(Decision::subscription));
        return List.copyOf(decisions);
    }

    private static Decision digest(Question question, Subscription subscription, List<Route> routes, Reason reason) {
        LocalDate day =
                subscription.digestDay(question.now().plus(question.lifetimes().digestMargin()));
        Instant due = subscription.digestTime(day);
        Instant expires = due.plus(question.lifetimes().digest());
        List<Notice> notices = routes.stream()
                .map(route -> new Notice(Kind.DIGEST, route, due, expires, day))
                .toList();
        return decision(subscription, Verdict.DIGEST, reason, notices);
    }

    /**
     * One subscription per person and role: one of the runner's team stands before one of a team the runner left, the one
     * about this runner before the one about the team.
     */
    private static List<Subscription> readers(Question question) {
        record Reader(String name, Role role) {}
        return question.subscriptions().stream()
                .collect(toMap(
                        subscription -> new Reader(subscription.reader(), subscription.role()),
                        subscription -> subscription,
                        minBy(comparing((Subscription subscription) -> Stages.otherTeam(question.team(), subscription)
                                        .isPresent())
                                .thenComparing(subscription -> subscription.runner() == null)
                                .thenComparing(Subscription::id)),
                        LinkedHashMap::new))
                .values()
                .stream()
                .sorted(comparing(Subscription::reader).thenComparing(Subscription::role))
                .toList();
    }

    private static Decision withheld(Subscription subscription, Reason reason) {
        return decision(subscription, Verdict.WITHHOLD, reason, List.of());
    }

    private static Decision decision(Subscription subscription, Verdict verdict, Reason reason, List<Notice> notices) {
        return new Decision(subscription.reader(), subscription.role(), subscription.id(), verdict, reason, notices);
    }
}
