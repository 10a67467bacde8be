package solewatch.notify.coach;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import solewatch.notify.routing.Decision.Reason;
import solewatch.notify.routing.Subscription.Role;
import solewatch.notify.store.ReaderStore;
import solewatch.notify.store.ReaderStore.Decided;
import solewatch.notify.store.ReaderStore.Item;

/** What the caller was told, why, and why not. */
@Path("/")
@RolesAllowed({"coach", "runner"})
public class InboxResource {

    private static final int LONGEST_NOTE = 2000;

    /** Reasons that would tell a coach that there is something to know about a runner who does not share it. */
    private static final Set<String> FOR_THE_RUNNER_ALONE =
            Set.of(Reason.NO_CONSENT.name(), Reason.OTHER_TEAM.name(), Reason.NOT_FOR_COACHES.name());

    /** What is said with an acknowledgement. */
    public record Acknowledgement(@Nullable String note) {}

    /** A decision with its reason in words. */
    public record DecisionView(Decided decision, String sentence) {}

    private final SecurityIdentity identity;
    private final ReaderStore readers;

    InboxResource(SecurityIdentity identity, ReaderStore readers) {
        this.identity = identity;
        this.readers = readers;
    }

    /** The findings the caller was told of and may still see, unacknowledged first. */
    @GET
    @Path("inbox")
    public Uni<Response> inbox() {
        return Callers.with(
                identity,
                caller -> readers.inbox(caller.subject(), caller.role().name())
                        .map(items -> Response.ok(items.stream()
                                        .filter(item -> maySee(caller, item))
                                        .map(item -> InboxEntry.of(
                                                item,
                                                caller.maySeeDetail(
                                                        item.runner().facts())))
                                        .toList())
                                .build()));
    }

    /** Seen: what was not sent yet about it is not sent any more. */
    @POST
    @Path("inbox/{finding}/acknowledge")
    public Uni<Response> acknowledge(UUID finding, @Nullable Acknowledgement said) {
        String note = said == null ? null : said.note();
        if (note != null && note.length() > LONGEST_NOTE) {
            return Uni.createFrom()
                    .item(Problem.of(Response.Status.BAD_REQUEST, "TOO_LONG", "The note is too long.", List.of())
                            .response());
        }
        return Callers.with(
                identity,
                caller -> readers.item(caller.subject(), caller.role().name(), finding)
                        .chain(found -> visible(caller, found)
                                .map(item -> readers.acknowledge(
                                                finding, item.latest().runner(), caller.subject(), note)
                                        .replaceWith(() -> Response.noContent().build()))
                                .orElseGet(() -> Uni.createFrom().item(Problem.notFound()))));
    }

    /** Why was I told, or not? A runner sees the decisions about everybody; a coach their own. */
    @GET
    @Path("findings/{finding}/decisions")
    public Uni<Response> decisions(UUID finding) {
        return Callers.with(
                identity,
                caller -> readers.finding(finding)
                        .chain(found -> visible(caller, found)
                                .map(item -> readers.decisions(
                                                finding, caller.role() == Role.RUNNER ? null : caller.subject())
                                        .map(all -> decisions(caller, all)))
                                .orElseGet(() -> Uni.createFrom().item(Problem.notFound()))));
    }

    /** What was sent to the caller, or is to be. */
    @GET
    @Path("deliveries")
    public Uni<Response> deliveries() {
        return Callers.with(
                identity,
                caller -> readers.deliveries(caller.subject())
                        .map(all -> Response.ok(all).build()));
    }

    private static Response decisions(Caller caller, List<Decided> all) {
        List<DecisionView> shown = all.stream()
                .filter(one -> caller.role() == Role.RUNNER || !FOR_THE_RUNNER_ALONE.contains(one.reason()))
                .map(one -> new DecisionView(one, Reason.valueOf(one.reason()).sentence()))
                .toList();
        return shown.isEmpty() ? Problem.notFound() : Response.ok(shown).build();
    }

    private static Optional<Item> visible(Caller caller, Optional<Item> found) {
        return found.filter(item -> maySee(caller, item));
    }

    private static boolean maySee(Caller caller, Item item) {
        return caller.maySeeState(item.latest().runner(), item.runner().facts());
    }
}
