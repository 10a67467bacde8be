package solewatch.notify.channel.outbound;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;

/**
 * Posts to strangers' addresses under an {@link OutboundPolicy}. Connects to the address that was judged, while TLS
 * still checks the host's name, so a name server that changes its mind in between gains nothing. Completes on any
 * thread; a failure is an {@link Exchange}, not an exception.
 */
public final class OutboundHttp implements AutoCloseable {

    private static final int ADDRESSES_TRIED = 3;

    private final Vertx vertx;
    private final OutboundPolicy policy;
    private final OutboundLimits limits;
    private final NameLookup names;
    private final Executor blocking;
    private final HttpClient client;

    /** @param blocking where names are looked up */
    public OutboundHttp(
            Vertx vertx, OutboundPolicy policy, OutboundLimits limits, NameLookup names, Executor blocking) {
        this(vertx, policy, limits, names, blocking, UnaryOperator.identity());
    }

    /** For a test that brings a certificate of its own. */
    OutboundHttp(
            Vertx vertx,
            OutboundPolicy policy,
            OutboundLimits limits,
            NameLookup names,
            Executor blocking,
            UnaryOperator<HttpClientOptions> trust) {
        this.vertx = vertx;
        this.policy = policy;
        this.limits = limits;
        this.names = names;
        this.blocking = blocking;
        this.client = vertx.httpClientBuilder()
                .with(trust.apply(options(limits)))
                .with(new PoolOptions()
                        .setHttp1MaxSize(limits.connectionsPerHost())
                        .setMaxWaitQueueSize(limits.waitingPerHost()))
                // What breaks a connection shows in its exchange; logged, it would carry the other side's bytes.
                .withConnectHandler(connection -> connection.exceptionHandler(failure -> {}))
                .build();
    }

    /** Judges a URL as it is written. */
    public Admission admit(String url) {
        return policy.admit(url);
    }

    /** Posts this body once. */
    public Uni<Exchange> post(Target target, Map<String, String> headers, byte[] body) {
        return addresses(target).onItemOrFailure().transformToUni((addresses, failure) -> {
            if (failure != null || addresses.isEmpty()) {
                return Uni.createFrom().item(new Exchange.NotSent("NAME_NOT_RESOLVED"));
            }
            Denial denial = policy.judge(target, addresses);
            return denial == null
                    ? connect(target, addresses.stream().limit(ADDRESSES_TRIED).toList(), headers, body)
                    : Uni.createFrom().item(new Exchange.Denied(denial));
        });
    }

    private Uni<List<InetAddress>> addresses(Target target) {
        InetAddress literal = target.literal();
        if (literal != null) {
            return Uni.createFrom().item(List.of(literal));
        }
        return Uni.createFrom()
                .item(Unchecked.supplier(() -> names.addresses(target.host())))
                .runSubscriptionOn(blocking)
                .ifNoItem()
                .after(limits.lookup())
                .fail();
    }

    /** Nothing has been sent while no connection stands, so the next address may be tried. */
    private Uni<Exchange> connect(
            Target target, List<InetAddress> addresses, Map<String, String> headers, byte[] body) {
        List<InetAddress> others = addresses.subList(1, addresses.size());
        return client.request(request(target, addresses.getFirst(), headers))
                .onItemOrFailure()
                .transformToUni((request, failure) -> {
                    if (failure == null) {
                        return exchange(request, body);
                    }
                    return others.isEmpty() || failure instanceof ConnectionPoolTooBusyException
                            ? Uni.createFrom().item(new Exchange.NotSent(code(failure)))
                            : connect(target, others, headers, body);
                });
    }

    private RequestOptions request(Target target, InetAddress address, Map<String, String> headers) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.https())
                .setURI(target.path())
                .setFollowRedirects(false)
                .setConnectTimeout(limits.connect().toMillis())
                .setIdleTimeout(limits.answer().toMillis());
        headers.forEach(request::putHeader);
        return request;
    }

    private Uni<Exchange> exchange(HttpClientRequest request, byte[] body) {
        AtomicBoolean written = new AtomicBoolean();
        request.end(Buffer.buffer(body)).subscribe().with(done -> written.set(true), failure -> {});
        return request.response()
                .map(response -> {
                    new DiscardedBody(vertx, response, limits.answer()).begin();
                    return (Exchange) new Exchange.Answered(response.statusCode(), response.getHeader("Retry-After"));
                })
                .onFailure()
                .recoverWithItem(failure -> written.get()
                        ? new Exchange.Unanswered(failure instanceof TimeoutException ? "NO_ANSWER" : "CUT_OFF")
                        : new Exchange.NotSent("SEND_FAILED"));
    }

    private static String code(Throwable failure) {
        return switch (failure) {
            case ConnectionPoolTooBusyException busy -> "HOST_BUSY";
            case SSLException tls -> "TLS_FAILED";
            case TimeoutException late -> "CONNECT_TIMEOUT";
            default -> "CONNECT_FAILED";
        };
    }

    private static HttpClientOptions options(OutboundLimits limits) {
        return new HttpClientOptions()
                .setConnectTimeout((int) limits.connect().toMillis())
                .setKeepAliveTimeout((int) limits.answer().toSeconds())
                .setVerifyHost(true);
    }

    @Override
    public void close() {
        client.closeAndForget();
    }
}
