package solewatch.notify.channel.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was judged is what is called: the address pinned, the name still checked by TLS. */
class PinnedConnectionTest {

    private static final String NAME = "club-tool.example";

    @TempDir
    static Path folder;

    private static Outbounds outbounds;
    private static Path certificate;
    private static TlsServer named;
    private static TlsServer elsewhere;

    /** Two servers at one port: 127.0.0.1, which the operator allows, and 127.0.0.2, which nobody does. */
    @BeforeAll
    static void start() throws Exception {
        outbounds = new Outbounds();
        certificate = TlsServer.certificateFor(NAME, folder);
        named = TlsServer.start("127.0.0.1", 0, certificate);
        elsewhere = TlsServer.start("127.0.0.2", named.port(), certificate);
    }

    @AfterAll
    static void stop() {
        named.close();
        elsewhere.close();
        outbounds.close();
    }

    @Test
    void theRequestGoesToTheJudgedAddressUnderTheNameOfTheCertificate() throws Exception {
        Exchange exchange = post(NAME, answers(List.of("127.0.0.1")));

        assertThat(exchange).isEqualTo(new Exchange.Answered(204, null));
        assertThat(named.hosts()).contains(NAME + ":" + named.port());
        assertThat(named.serverNames()).containsExactly(NAME);
    }

    @Test
    void aServerThatCannotProveTheNameGetsNoRequest() throws Exception {
        int before = named.hosts().size();

        Exchange exchange = post("another.example", answers(List.of("127.0.0.1")));

        assertThat(exchange).isEqualTo(new Exchange.NotSent("TLS_FAILED"));
        assertThat(named.hosts()).hasSize(before);
    }

    @Test
    void aNameThatIsReboundBetweenTwoSendsIsCaughtAtTheSecond() throws Exception {
        NameLookup rebinding = answers(List.of("127.0.0.1"), List.of("127.0.0.2"));

        try (OutboundHttp http = http(rebinding)) {
            assertThat(post(http, NAME)).isEqualTo(new Exchange.Answered(204, null));
            assertThat(post(http, NAME)).isEqualTo(new Exchange.Denied(Denial.ADDRESS_NOT_PUBLIC));
        }
        assertThat(elsewhere.hosts()).isEmpty();
    }

    @Test
    void aNameIsLookedUpOnceForEachSendSoThatNothingCanChangeInBetween() throws Exception {
        // A second look-up within one send would find no answer left and fail.
        Exchange exchange = post(NAME, answers(List.of("127.0.0.1")));

        assertThat(exchange).isEqualTo(new Exchange.Answered(204, null));
    }

    @Test
    void aNameWithAnAllowedAndAForbiddenAddressGetsNoRequest() throws Exception {
        int before = named.hosts().size();

        Exchange exchange = post(NAME, answers(List.of("127.0.0.1", "127.0.0.2")));

        assertThat(exchange).isEqualTo(new Exchange.Denied(Denial.ADDRESS_NOT_PUBLIC));
        assertThat(named.hosts()).hasSize(before);
    }

    @Test
    void aNameThatLeadsToTheCloudsMetadataGetsNoRequest() throws Exception {
        assertThat(post(NAME, answers(List.of("169.254.169.254"))))
                .isEqualTo(new Exchange.Denied(Denial.ADDRESS_NOT_PUBLIC));
    }

    @Test
    void aNameThatLeadsNowhereIsTriedLater() throws Exception {
        assertThat(post(NAME, answers())).isEqualTo(new Exchange.NotSent("NAME_NOT_RESOLVED"));
        assertThat(post(NAME, answers(List.of()))).isEqualTo(new Exchange.NotSent("NAME_NOT_RESOLVED"));
    }

    private static Exchange post(String name, NameLookup names) {
        try (OutboundHttp http = http(names)) {
            return post(http, name);
        }
    }

    private static Exchange post(OutboundHttp http, String name) {
        Admission admission = http.admit("https://" + name + ":" + named.port() + "/hook");
        return http.post(((Admission.Admitted) admission).target(), Map.of(), new byte[] {1})
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private static OutboundHttp http(NameLookup names) {
        OutboundPolicy policy =
                new OutboundPolicy(HostList.ANY, Set.of(named.port()), List.of(PrivateTarget.parse("127.0.0.1/32")));
        PfxOptions trusted = new PfxOptions().setPath(certificate.toString()).setPassword(TlsServer.PASSWORD);
        return new OutboundHttp(
                outbounds.vertx(),
                policy,
                Outbounds.IMPATIENT,
                names,
                outbounds.threads(),
                options -> options.setTrustOptions(trusted));
    }

    /** A name server that gives these answers in turn, and then none. */
    @SafeVarargs
    private static NameLookup answers(List<String>... inTurn) {
        Deque<List<String>> left = new ArrayDeque<>(List.of(inTurn));
        return host -> {
            if (left.isEmpty()) {
                throw new UnknownHostException();
            }
            List<String> texts = left.removeFirst();
            InetAddress[] addresses = new InetAddress[texts.size()];
            for (int i = 0; i < addresses.length; i++) {
                addresses[i] = InetAddress.getByName(texts.get(i));
            }
            return List.of(addresses);
        };
    }
}
