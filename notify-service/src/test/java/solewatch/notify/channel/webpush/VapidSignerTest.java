package solewatch.notify.channel.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.notify.channel.Messages.NOW;

import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VapidSignerTest {

    private static final String ORIGIN = "https://fcm.googleapis.com";

    private final VapidSigner signer =
            new VapidSigner(VapidKeys.fresh(new SecureRandom()), "mailto:ops@solewatch.example");

    @Test
    void theTokenIsForOneOriginAndForHalfADay() throws Exception {
        VapidCheck.Claims claims = VapidCheck.check(signer.authorization(ORIGIN, NOW), ORIGIN, NOW);

        assertThat(claims.audience()).isEqualTo(ORIGIN);
        assertThat(claims.end()).isEqualTo(NOW.plus(Duration.ofHours(12)));
    }

    @Test
    void aYoungTokenIsUsedAgain() {
        String first = signer.authorization(ORIGIN, NOW);

        assertThat(signer.authorization(ORIGIN, NOW.plus(Duration.ofHours(10)))).isEqualTo(first);
    }

    @Test
    void anAgeingTokenIsReplacedBeforeItEnds() throws Exception {
        String first = signer.authorization(ORIGIN, NOW);

        String second = signer.authorization(ORIGIN, NOW.plus(Duration.ofHours(11)));

        assertThat(second).isNotEqualTo(first);
        assertThat(VapidCheck.check(second, ORIGIN, NOW.plus(Duration.ofHours(11)))
                        .end())
                .isEqualTo(NOW.plus(Duration.ofHours(23)));
    }

    @Test
    void aClockSetBackGetsATokenThatIsNotTooLongForTheService() throws Exception {
        signer.authorization(ORIGIN, NOW);

        String earlier = signer.authorization(ORIGIN, NOW.minus(Duration.ofHours(20)));

        assertThat(VapidCheck.check(earlier, ORIGIN, NOW.minus(Duration.ofHours(20)))
                        .end())
                .isEqualTo(NOW.minus(Duration.ofHours(8)));
    }

    @Test
    void anotherOriginGetsAnotherToken() {
        assertThat(signer.authorization("https://web.push.apple.com", NOW))
                .isNotEqualTo(signer.authorization(ORIGIN, NOW));
    }
}
