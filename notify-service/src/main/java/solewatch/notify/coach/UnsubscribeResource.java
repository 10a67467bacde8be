package solewatch.notify.coach;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import solewatch.notify.secret.Vault;
import solewatch.notify.store.SubscriptionStore;

/**
 * Stops one address by the link in a message (RFC 8058): the link alone is the authority. A GET changes nothing, because
 * link scanners fetch links; a POST answers 200 and never redirects.
 */
@Path("/unsubscribe/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class UnsubscribeResource {

    private static final String ONE_CLICK = "List-Unsubscribe";
    private static final String ONE_CLICK_VALUE = "One-Click";

    private static final String FRAME =
            "<!doctype html>\n<html lang=\"en\"><head><title>Solewatch</title></head><body>\n%s\n</body></html>\n";
    private static final String QUESTION =
            FRAME.formatted("<h1>Stop messages to this address?</h1>\n<form method=\"post\">"
                    + "<input type=\"hidden\" name=\"List-Unsubscribe\" value=\"One-Click\">"
                    + "<button type=\"submit\">Stop them</button></form>");
    private static final String DONE = FRAME.formatted(
            "<h1>Stopped</h1>\n<p>No more messages of this subscription go to this address. Saving the subscription again turns them on.</p>");
    private static final String UNKNOWN = FRAME.formatted("<h1>This link is not complete</h1>");

    private final Vault vault;
    private final SubscriptionStore subscriptions;

    UnsubscribeResource(Vault vault, SubscriptionStore subscriptions) {
        this.vault = vault;
        this.subscriptions = subscriptions;
    }

    /** A page with a button. */
    @GET
    public Response ask(String token) {
        return channel(token).isPresent()
                ? page(Response.Status.OK, QUESTION)
                : page(Response.Status.NOT_FOUND, UNKNOWN);
    }

    /** Stops it. */
    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    public Uni<Response> stop(String token, byte[] body) {
        Optional<UUID> channel = channel(token);
        if (channel.isEmpty()) {
            return Uni.createFrom().item(page(Response.Status.NOT_FOUND, UNKNOWN));
        }
        String said = new String(body, UTF_8);
        if (!said.contains(ONE_CLICK) || !said.contains(ONE_CLICK_VALUE)) {
            return Uni.createFrom().item(page(Response.Status.BAD_REQUEST, UNKNOWN));
        }
        return subscriptions.disable(channel.get(), "UNSUBSCRIBED").replaceWith(() -> page(Response.Status.OK, DONE));
    }

    private Optional<UUID> channel(String token) {
        return vault.verify(token).map(UUID::fromString);
    }

    private static Response page(Response.Status status, String html) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
                .entity(html)
                .build();
    }
}
