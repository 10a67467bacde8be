package solewatch.notify.channel.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretsTest {

    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);

    @Test
    void theSignatureIsTheOneTheLibraryMakes() throws Exception {
        String secret = WebhookSecrets.fresh(new SecureRandom());
        String body = "{\"type\":\"a\",\"data\":\"\u00e4\u20ac\"}";

        assertThat(WebhookSecrets.parse(secret).sign("msg_1", AT, body))
                .isEqualTo(new Webhook(secret).sign("msg_1", AT.getEpochSecond(), body));
    }

    @Test
    void aFixedExampleStaysWhatItIs() {
        // By openssl: the HMAC-SHA256 of msg_1.1614265330.{} under twenty-four letters a.
        String secret =
                "whsec_" + Base64.getEncoder().encodeToString("a".repeat(24).getBytes(US_ASCII));

        assertThat(WebhookSecrets.parse(secret).sign("msg_1", AT, "{}"))
                .isEqualTo("v1,sNHVNR8dYK0CIQPSlwWV5em0JsHZyPt4jijf5uaXS8g=");
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 32, 64})
    void secretsOfTheseLengthsAreTaken(int length) {
        assertThatCode(() -> WebhookSecrets.parse(secret(length))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 65})
    void shorterAndLongerOnesAreRefused(int length) {
        assertThatThrownBy(() -> WebhookSecrets.parse(secret(length))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hush", "whsec_***", "whpk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoSecretIsRefused(String text) {
        assertThatThrownBy(() -> WebhookSecrets.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void threeSecretsAreOneTooMany() {
        assertThatThrownBy(() -> WebhookSecrets.parse(secret(24) + " " + secret(24) + " " + secret(24)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String secret(int length) {
        return "whsec_" + Base64.getEncoder().encodeToString(new byte[length]);
    }
}
