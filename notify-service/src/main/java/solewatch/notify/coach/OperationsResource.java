package solewatch.notify.coach;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import solewatch.notify.channel.webpush.VapidKeys;
import solewatch.notify.store.DeadLetterStore;

/** What operators look at, never with content; and the public key a browser needs to subscribe. */
@Path("/")
public class OperationsResource {

    private static final int MOST = 200;

    private final DeadLetterStore deadLetters;
    private final VapidKeys keys;

    OperationsResource(DeadLetterStore deadLetters, VapidKeys keys) {
        this.deadLetters = deadLetters;
        this.keys = keys;
    }

    /** What could not be understood: where it lay, why, how big. */
    @GET
    @Path("ops/dead-letters")
    @RolesAllowed("ops")
    public Uni<List<DeadLetterStore.Summary>> deadLetters() {
        return deadLetters.newest(MOST);
    }

    /** The application server key for {@code PushManager.subscribe}. */
    @GET
    @Path("webpush/key")
    @RolesAllowed({"coach", "runner"})
    public Map<String, String> webPushKey() {
        return Map.of("publicKey", keys.publicKey(), "id", keys.id());
    }
}
