package solewatch.notify.channel.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundPolicyTest {

    private final OutboundPolicy strict = new OutboundPolicy(HostList.ANY, Set.of(443), List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://127.1/|MALFORMED_URL",
                "https://0x7f000001/|IP_LITERAL",
                "https://2130706433/|IP_LITERAL",
                "https://0177.0.0.1/|IP_LITERAL",
                "https://127.0.0.1/|IP_LITERAL",
                "https://8.8.8.8/|IP_LITERAL",
                "https://[::1]/|IP_LITERAL",
                "https://[::ffff:127.0.0.1]/|IP_LITERAL",
                "https://[2606:4700::1111]/|IP_LITERAL",
                "https://169.254.169.254/latest/meta-data|IP_LITERAL",
                "https://10.0.0.5/x.google.com/|IP_LITERAL",
                "https://good.example@10.0.0.1/|USER_INFO",
                "https://user:word@good.example/|USER_INFO",
                "https://@good.example/|USER_INFO",
                "http://good.example/|NOT_HTTPS",
                "ftp://good.example/|NOT_HTTPS",
                "file:///etc/passwd|MALFORMED_URL",
                "gopher://good.example/|NOT_HTTPS",
                "https://good.example:8443/|PORT_NOT_ALLOWED",
                "https://good.example:22/|PORT_NOT_ALLOWED",
                "https://good.example\\@10.0.0.1/|MALFORMED_URL",
                "https://good.example%00.evil.example/|MALFORMED_URL",
                "https://good_example/|MALFORMED_URL",
                "https://g\u00f6\u00f6d.example/|MALFORMED_URL",
                "https://good.example/\u00e4|MALFORMED_URL",
                "https:///path|MALFORMED_URL",
                "https:good.example|MALFORMED_URL",
                "//good.example/|MALFORMED_URL",
                "good.example|MALFORMED_URL"
            })
    void theUsualWaysRoundAreClosed(String url, Denial reason) {
        assertThat(strict.admit(url)).isEqualTo(new Admission.Denied(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " https://good.example/", "https://good.example/a b", "https://good.example/\r\nX: y"})
    void whatIsNoUrlIsDenied(String url) {
        assertThat(strict.admit(url)).isEqualTo(new Admission.Denied(Denial.MALFORMED_URL));
    }

    @Test
    void aUrlLongerThanAnyRealOneIsDenied() {
        assertThat(strict.admit("https://good.example/" + "x".repeat(2_048)))
                .isEqualTo(new Admission.Denied(Denial.MALFORMED_URL));
    }

    @Test
    void aPlainHttpsUrlIsTakenApart() {
        Target target = admitted(strict, "https://Good.Example/hooks/1?key=a%20b#part");

        assertThat(target).isEqualTo(new Target(true, "good.example", 443, "/hooks/1?key=a%20b", null, false));
        assertThat(target.origin()).isEqualTo("https://good.example");
        assertThat(target.toString()).doesNotContain("hooks", "key");
    }

    @Test
    void aConfiguredPortIsPartOfTheOrigin() {
        OutboundPolicy policy = new OutboundPolicy(HostList.ANY, Set.of(443, 8443), List.of());

        assertThat(admitted(policy, "https://good.example:8443").origin()).isEqualTo("https://good.example:8443");
        assertThat(admitted(policy, "https://good.example:443").origin()).isEqualTo("https://good.example");
    }

    @Test
    void oneAddressThatIsNotPublicCondemnsTheName() throws UnknownHostException {
        Target target = admitted(strict, "https://good.example/");

        assertThat(strict.judge(target, addresses("8.8.8.8", "2606:4700::1111")))
                .isNull();
        assertThat(strict.judge(target, addresses("169.254.169.254"))).isEqualTo(Denial.ADDRESS_NOT_PUBLIC);
        assertThat(strict.judge(target, addresses("8.8.8.8", "10.0.0.1"))).isEqualTo(Denial.ADDRESS_NOT_PUBLIC);
        assertThat(strict.judge(target, addresses("8.8.8.8", "::1"))).isEqualTo(Denial.ADDRESS_NOT_PUBLIC);
    }

    @Test
    void aNamedPrivateTargetIsThatHostAndThatPortOnly() throws UnknownHostException {
        OutboundPolicy policy = allowing("127.0.0.1:9000", "[::1]:9001", "tool.internal:8080");

        Target target = admitted(policy, "http://127.0.0.1:9000/hook");
        assertThat(target.exempt()).isTrue();
        assertThat(policy.judge(target, addresses("127.0.0.1"))).isNull();
        assertThat(admitted(policy, "http://[::1]:9001/hook").exempt()).isTrue();
        assertThat(policy.judge(admitted(policy, "http://tool.internal:8080/"), addresses("10.1.2.3")))
                .isNull();
        assertThat(policy.admit("http://127.0.0.1:9002/")).isEqualTo(new Admission.Denied(Denial.NOT_HTTPS));
        assertThat(policy.admit("https://127.0.0.2:9000/")).isEqualTo(new Admission.Denied(Denial.IP_LITERAL));
        assertThat(policy.admit("http://other.internal:8080/")).isEqualTo(new Admission.Denied(Denial.NOT_HTTPS));
    }

    @Test
    void aBlockFreesTheAddressesWrittenOutAndTheNamesThatLeadThereOverHttps() throws UnknownHostException {
        OutboundPolicy policy = allowing("10.8.0.0/16");

        assertThat(admitted(policy, "http://10.8.3.4:9000/").exempt()).isTrue();
        assertThat(policy.admit("http://10.9.3.4:9000/")).isEqualTo(new Admission.Denied(Denial.NOT_HTTPS));
        assertThat(policy.admit("http://tool.internal/")).isEqualTo(new Admission.Denied(Denial.NOT_HTTPS));
        Target byName = admitted(policy, "https://tool.internal/");
        assertThat(policy.judge(byName, addresses("10.8.0.1"))).isNull();
        assertThat(policy.judge(byName, addresses("10.8.0.1", "10.9.0.1"))).isEqualTo(Denial.ADDRESS_NOT_PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1:",
                "127.0.0.1:99999",
                "10.0.0.0/33",
                "10.0.0.0/x",
                "name/8",
                "10.0.0.0/-1",
                "http://a:1"
            })
    void aPrivateTargetThatCannotBeReadStopsTheStart(String text) {
        assertThatThrownBy(() -> PrivateTarget.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Target admitted(OutboundPolicy policy, String url) {
        return ((Admission.Admitted) policy.admit(url)).target();
    }

    private static OutboundPolicy allowing(String... targets) {
        return new OutboundPolicy(
                HostList.ANY,
                Set.of(443),
                Arrays.stream(targets).map(PrivateTarget::parse).toList());
    }

    private static List<InetAddress> addresses(String... texts) throws UnknownHostException {
        InetAddress[] all = new InetAddress[texts.length];
        for (int i = 0; i < texts.length; i++) {
            all[i] = InetAddress.getByName(texts[i]);
        }
        return List.of(all);
    }
}
