package solewatch.notify.channel.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solewatch.notify.channel.outbound.Admission;
import solewatch.notify.channel.outbound.Denial;

class WebPushSettingsTest {

    private static final String SUBJECT = "mailto:ops@solewatch.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:ops@solewatch.example",
                "mailto:first.last+push@club.co.uk",
                "https://solewatch.example",
                "https://solewatch.example/contact"
            })
    void aSubjectThatCanBeRealIsTaken(String subject) {
        assertThatCode(() -> new WebPushSettings(subject, List.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ops@solewatch.example",
                "mailto:ops@localhost",
                "mailto:ops@",
                "http://solewatch.example",
                "https://localhost",
                "mailto:a@b.example\",\"aud\":\"x",
                "mailto:a@b.example\n"
            })
    void aSubjectThatApplesServiceWouldRefuseStopsTheStart(String subject) {
        assertThatThrownBy(() -> new WebPushSettings(subject, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc:def",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
                "https://wns2-db5p.notify.windows.com/w/?token=BQY",
                "https://web.push.apple.com/QGu",
                "https://FCM.googleapis.com/fcm/send/abc",
                "https://push.club.example/x",
                "https://eu.own.example/x",
                "http://127.0.0.1:8099/push/1"
            })
    void theBrowsersServicesAndTheConfiguredOnesAreCalled(String endpoint) {
        WebPushSettings settings =
                new WebPushSettings(SUBJECT, List.of("push.club.example", "*.own.example", "127.0.0.1:8099"));

        assertThat(settings.policy().admit(endpoint)).isInstanceOf(Admission.Admitted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://evilfcm.googleapis.com/x, HOST_NOT_ALLOWED",
        "https://fcm.googleapis.com.evil.example/x, HOST_NOT_ALLOWED",
        "https://evilpush.apple.com/x, HOST_NOT_ALLOWED",
        "https://evil-notify.windows.com/x, HOST_NOT_ALLOWED",
        "https://own.example/x, HOST_NOT_ALLOWED",
        "https://evil.example/fcm.googleapis.com/x, HOST_NOT_ALLOWED",
        "https://evil.example#fcm.googleapis.com, HOST_NOT_ALLOWED",
        "https://fcm.googleapis.com@evil.example/x, USER_INFO",
        "http://fcm.googleapis.com/x, NOT_HTTPS",
        "https://fcm.googleapis.com:8443/x, PORT_NOT_ALLOWED",
        "https://fcm.googleapis.com./x, HOST_NOT_ALLOWED",
        "https://127.0.0.1:8099/x, IP_LITERAL",
        "https://web.push.apple.com\\@evil.example/x, MALFORMED_URL"
    })
    void nobodyElseIsCalled(String endpoint, Denial reason) {
        WebPushSettings settings = new WebPushSettings(SUBJECT, List.of("*.own.example"));

        assertThat(settings.policy().admit(endpoint)).isEqualTo(new Admission.Denied(reason));
    }
}
