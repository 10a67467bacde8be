package solewatch.notify.channel.outbound;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against servers that misbehave below HTTP. */
class OutboundHttpTest {

    @FunctionalInterface
    private interface Manner {
        void treat(Socket connection) throws IOException, InterruptedException;
    }

    private final Outbounds outbounds = new Outbounds();
    private final List<ServerSocket> servers = new ArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (ServerSocket server : servers) {
            server.close();
        }
        for (Socket connection : connections) {
            connection.close();
        }
        outbounds.close();
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() throws IOException {
        int elsewhere = server(connection -> {});
        int port = server(connection -> {
            read(connection);
            write(
                    connection,
                    "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:" + elsewhere + "/\r\nContent-Length: 0\r\n\r\n");
        });

        assertThat(post(port)).isEqualTo(new Exchange.Answered(302, null));
        assertThat(connections).hasSize(1);
    }

    @Test
    void aBodyWithoutEndCostsTheOtherSideItsConnectionAndUsNothing() throws IOException {
        int port = server(connection -> {
            read(connection);
            write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n");
            byte[] flood = new byte[1_024];
            while (true) {
                connection.getOutputStream().write(flood);
            }
        });

        assertThat(post(port)).isEqualTo(new Exchange.Answered(200, null));
        await().atMost(Duration.ofSeconds(5)).until(() -> connections.getFirst().isClosed());
    }

    @Test
    void aBodyThatOnlyDripsCostsTheOtherSideItsConnectionToo() throws IOException {
        int port = server(connection -> {
            read(connection);
            write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n");
            while (true) {
                connection.getOutputStream().write('.');
                Thread.sleep(20);
            }
        });

        assertThat(post(port)).isEqualTo(new Exchange.Answered(200, null));
        await().atMost(Duration.ofSeconds(5)).until(() -> connections.getFirst().isClosed());
    }

    @Test
    void aHeadThatOnlyDripsIsNoAnswer() throws IOException {
        int port = server(connection -> {
            read(connection);
            write(connection, "HTTP/1.1 200 OK\r\n");
            while (true) {
                connection.getOutputStream().write("X: y\r\n".getBytes(US_ASCII));
                Thread.sleep(20);
            }
        });

        assertThat(post(port)).isEqualTo(new Exchange.Unanswered("NO_ANSWER"));
    }

    @Test
    void aConnectionResetAfterTheRequestIsADoubt() throws IOException {
        int port = server(connection -> {
            read(connection);
            connection.setSoLinger(true, 0);
            connection.close();
        });

        assertThat(post(port)).isEqualTo(new Exchange.Unanswered("CUT_OFF"));
    }

    @Test
    void whatIsNotHttpIsADoubtToo() throws IOException {
        int port = server(connection -> {
            read(connection);
            write(connection, "SSH-2.0-OpenSSH_9.2\r\n\r\n");
            connection.close();
        });

        assertThat(post(port)).isInstanceOf(Exchange.Unanswered.class);
    }

    @Test
    void aClosedPortIsTriedLater() throws IOException {
        int port = server(connection -> {});
        servers.getFirst().close();

        assertThat(post(port)).isEqualTo(new Exchange.NotSent("CONNECT_FAILED"));
    }

    @Test
    void theNextAddressIsTriedWhereTheFirstDoesNotAnswer() throws IOException {
        int port = server(connection -> {
            read(connection);
            write(connection, "HTTP/1.1 204 No Content\r\n\r\n");
        });
        OutboundHttp http = http(
                "tool.internal:" + port,
                host -> List.of(InetAddress.getByName("127.0.0.3"), InetAddress.getByName("127.0.0.1")));

        assertThat(post(http, "http://tool.internal:" + port + "/")).isEqualTo(new Exchange.Answered(204, null));
    }

    @Test
    void aNameServerThatKeepsSilentHoldsNobodyUp() {
        OutboundHttp http = http("tool.internal:9", host -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        });

        assertThat(post(http, "http://tool.internal:9/")).isEqualTo(new Exchange.NotSent("NAME_NOT_RESOLVED"));
    }

    @Test
    void aSlowHostFillsItsOwnQueueOnlyAndTheOthersAreServed() throws IOException {
        int slow = server(OutboundHttpTest::read);
        int quick = server(connection -> {
            read(connection);
            write(connection, "HTTP/1.1 204 No Content\r\n\r\n");
        });
        OutboundHttp http = outbounds.http(
                new OutboundPolicy(HostList.ANY, Set.of(443), List.of(PrivateTarget.parse("127.0.0.0/8"))));
        List<Uni<Exchange>> sends = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sends.add(start(http, "http://127.0.0.1:" + slow + "/"));
        }
        sends.add(start(http, "http://127.0.0.1:" + quick + "/"));

        List<Exchange> exchanges = sends.stream()
                .map(send -> send.await().atMost(Duration.ofSeconds(10)))
                .toList();

        assertThat(exchanges.getLast()).isEqualTo(new Exchange.Answered(204, null));
        assertThat(exchanges.subList(0, 8))
                .contains(new Exchange.NotSent("HOST_BUSY"), new Exchange.Unanswered("NO_ANSWER"))
                .containsOnly(new Exchange.NotSent("HOST_BUSY"), new Exchange.Unanswered("NO_ANSWER"))
                .filteredOn(new Exchange.Unanswered("NO_ANSWER")::equals)
                .hasSizeLessThanOrEqualTo(
                        Outbounds.IMPATIENT.connectionsPerHost() + Outbounds.IMPATIENT.waitingPerHost());
    }

    @Test
    void aConnectionIsUsedAgain() throws IOException {
        int port = server(connection -> {
            while (true) {
                read(connection);
                write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
            }
        });
        OutboundHttp http = http("127.0.0.1:" + port, NameLookup.ofTheMachine());

        post(http, "http://127.0.0.1:" + port + "/");
        await().untilAsserted(() -> {
            post(http, "http://127.0.0.1:" + port + "/");
            assertThat(connections).hasSize(1);
        });
    }

    private int server(Manner manner) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        servers.add(server);
        outbounds.threads().execute(() -> {
            while (!server.isClosed()) {
                try {
                    Socket connection = server.accept();
                    connections.add(connection);
                    outbounds.threads().execute(() -> treat(manner, connection));
                } catch (IOException closing) {
                    return;
                }
            }
        });
        return server.getLocalPort();
    }

    private static void treat(Manner manner, Socket connection) {
        try {
            manner.treat(connection);
        } catch (IOException gone) {
            try {
                connection.close();
            } catch (IOException twice) {
                throw new IllegalStateException(twice);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads up to the last byte of the one-byte body. */
    private static void read(Socket connection) throws IOException {
        InputStream in = connection.getInputStream();
        int ends = 0;
        while (ends < 4) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            ends = next == '\r' || next == '\n' ? ends + 1 : 0;
        }
        in.read();
    }

    private static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(US_ASCII));
        connection.getOutputStream().flush();
    }

    private Exchange post(int port) {
        return post(http("127.0.0.1:" + port, NameLookup.ofTheMachine()), "http://127.0.0.1:" + port + "/hook");
    }

    private static Exchange post(OutboundHttp http, String url) {
        return start(http, url).await().atMost(Duration.ofSeconds(10));
    }

    /** Begins at once, and remembers how it ended. */
    private static Uni<Exchange> start(OutboundHttp http, String url) {
        Admission.Admitted admitted = (Admission.Admitted) http.admit(url);
        return Uni.createFrom()
                .completionStage(
                        http.post(admitted.target(), Map.of(), new byte[] {1}).subscribeAsCompletionStage());
    }

    private OutboundHttp http(String allowed, NameLookup names) {
        return outbounds.http(
                new OutboundPolicy(HostList.ANY, Set.of(443), List.of(PrivateTarget.parse(allowed))), names);
    }
}
