package solewatch.notify.coach;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import solewatch.events.RunnerId;
import solewatch.notify.NotifyConfig;
import solewatch.notify.channel.Address;
import solewatch.notify.coach.Problem.Fault;
import solewatch.notify.routing.Notice;
import solewatch.notify.routing.Subscription;
import solewatch.notify.routing.Subscription.Role;
import solewatch.notify.store.DecisionStore;
import solewatch.notify.store.RunnerStore;
import solewatch.notify.store.SubscriptionStore;
import solewatch.notify.store.SubscriptionStore.Owned;

/** Subscriptions of the caller: what they want to be told, how, and a test of it. */
@Path("/subscriptions")
@RolesAllowed({"coach", "runner"})
public class SubscriptionResource {

    private static final int MOST_CHANNELS = 10;

    private final SecurityIdentity identity;
    private final SubscriptionStore subscriptions;
    private final RunnerStore runners;
    private final DecisionStore decisions;
    private final AddressRules addresses;
    private final Pool pool;
    private final NotifyConfig config;
    private final InstantSource clock;

    SubscriptionResource(
            SecurityIdentity identity,
            SubscriptionStore subscriptions,
            RunnerStore runners,
            DecisionStore decisions,
            AddressRules addresses,
            Pool pool,
            NotifyConfig config,
            InstantSource clock) {
        this.identity = identity;
        this.subscriptions = subscriptions;
        this.runners = runners;
        this.decisions = decisions;
        this.addresses = addresses;
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    /** All of the caller's. */
    @GET
    public Uni<Response> mine() {
        return Callers.with(
                identity,
                caller -> subscriptions
                        .of(caller.subject())
                        .map(all -> Response.ok(
                                        all.stream().map(SubscriptionView::of).toList())
                                .build()));
    }

    /** Makes or replaces one. */
    @PUT
    @Path("{id}")
    public Uni<Response> put(UUID id, @Nullable SubscriptionForm form) {
        return Callers.with(
                identity,
                caller -> form == null
                        ? faulty(List.of(new Fault("", "REQUIRED", "a body is needed")))
                        : put(id, form, caller));
    }

    /** Ends one. What was not sent is not sent any more. */
    @DELETE
    @Path("{id}")
    public Uni<Response> delete(UUID id) {
        return Callers.with(
                identity,
                caller -> subscriptions
                        .delete(id, caller.subject())
                        .map(gone -> gone ? Response.noContent().build() : Problem.notFound()));
    }

    /** Sends a test message to each of its addresses, the way every alert goes. */
    @POST
    @Path("{id}/test")
    public Uni<Response> test(UUID id) {
        return Callers.with(
                identity,
                caller -> subscriptions
                        .find(id, caller.subject())
                        .chain(found -> found.map(owned -> test(owned.subscription()))
                                .orElseGet(() -> Uni.createFrom().item(Problem.notFound()))));
    }

    private Uni<Response> put(UUID id, SubscriptionForm form, Caller caller) {
        SubscriptionRequest request = new SubscriptionRequest(form, caller, clock.instant());
        if (!request.hasScope()) {
            return faulty(request.faults());
        }
        return mayKnow(request, form, caller)
                .chain(known -> known
                        ? subscriptions.addresses(id, caller.subject()).chain(before -> save(id, form, request, before))
                        : Uni.createFrom().item(Problem.notFound()));
    }

    /** A team or a runner one may not know of is not there. */
    private Uni<Boolean> mayKnow(SubscriptionRequest request, SubscriptionForm form, Caller caller) {
        RunnerId runner = request.runner();
        if (runner == null) {
            return Uni.createFrom()
                    .item(caller.team() != null && caller.team().value().equals(form.team()));
        }
        return caller.role() == Role.RUNNER
                ? Uni.createFrom().item(runner.equals(caller.runner()))
                : runners.now(pool, runner).map(known -> caller.maySee(runner, known.facts()));
    }

    private Uni<Response> save(
            UUID id, SubscriptionForm form, SubscriptionRequest request, Map<String, Address> before) {
        Subscription wanted = request.subscription(id);
        List<Address> to = addresses(form, before, request.faults());
        if (!request.faults().isEmpty()) {
            return faulty(request.faults());
        }
        return subscriptions.save(wanted, to).chain(saved -> switch (saved) {
            case DONE ->
                subscriptions
                        .find(id, wanted.reader())
                        .map(owned ->
                                owned.<Response>map(SubscriptionResource::shown).orElseGet(Problem::notFound));
            case NOT_YOURS -> Uni.createFrom().item(Problem.notFound());
            case SCOPE_TAKEN ->
                Uni.createFrom()
                        .item(Problem.of(
                                        Response.Status.CONFLICT,
                                        "SCOPE_TAKEN",
                                        "You have another subscription to the same team or runner.",
                                        List.of())
                                .response());
        });
    }

    private List<Address> addresses(SubscriptionForm form, Map<String, Address> before, List<Fault> faults) {
        List<Address> to = new ArrayList<>();
        List<SubscriptionForm.@Nullable Channel> written = form.channels() == null ? List.of() : form.channels();
        if (written.size() > MOST_CHANNELS) {
            faults.add(new Fault("/channels", "TOO_MANY", "must be at most " + MOST_CHANNELS));
            return to;
        }
        for (int i = 0; i < written.size(); i++) {
            addresses.admit(written.get(i), before, "/channels/" + i, faults).ifPresent(to::add);
        }
        return to.stream().distinct().toList();
    }

    private Uni<Response> test(Subscription subscription) {
        Instant now = clock.instant();
        Instant expires = now.plus(config.lifetime().test());
        List<Notice> notices = subscription.openRoutes().stream()
                .map(route -> new Notice(Notice.Kind.TEST, route, now, expires, null))
                .toList();
        return decisions
                .test(pool, subscription.id(), subscription.reader(), notices, now)
                .replaceWith(() ->
                        Response.accepted(Map.of("messages", notices.size())).build());
    }

    private static Response shown(Owned owned) {
        return Response.ok(SubscriptionView.of(owned)).build();
    }

    private static Uni<Response> faulty(List<Fault> faults) {
        return Uni.createFrom()
                .item(Problem.of(
                                Response.Status.BAD_REQUEST,
                                "INVALID",
                                "The subscription cannot be saved like this.",
                                List.copyOf(faults))
                        .response());
    }
}
