package solewatch.notify.channel.webpush;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserKeysTest {

    private static final BigInteger PRIME =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);

    private final FakeBrowser browser = new FakeBrowser();

    @Test
    void aBrowsersKeysAreTakenWithAndWithoutPadding() {
        assertThatCode(() -> BrowserKeys.of(browser.p256dh(), browser.auth())).doesNotThrowAnyException();
        assertThatCode(() -> BrowserKeys.of(browser.p256dh() + "=", browser.auth() + "=="))
                .doesNotThrowAnyException();
    }

    @Test
    void aPointOffTheCurveIsRefused() {
        byte[] point = Base64.getUrlDecoder().decode(browser.p256dh());
        point[64] ^= 1;

        assertThatThrownBy(() -> BrowserKeys.of(encode(point), browser.auth()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCoordinateBeyondTheFieldIsRefusedThoughItsRemainderIsAPoint() {
        BigInteger y = new BigInteger("459243b9aa581806fe913bce99817ade11ca503c64d9a3c533415c083248fbcc", 16);
        String small = point(BigInteger.valueOf(5), y);
        String wrapped = point(BigInteger.valueOf(5).add(PRIME), y);

        assertThatCode(() -> BrowserKeys.of(small, browser.auth())).doesNotThrowAnyException();
        assertThatThrownBy(() -> BrowserKeys.of(wrapped, browser.auth())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 33, 64, 66})
    void anotherLengthIsRefused(int length) {
        byte[] point = new byte[length];
        if (length > 0) {
            point[0] = 4;
        }

        assertThatThrownBy(() -> BrowserKeys.of(encode(point), browser.auth()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 17, 32})
    void anAuthenticationSecretOfAnotherLengthIsRefused(int length) {
        assertThatThrownBy(() -> BrowserKeys.of(browser.p256dh(), encode(new byte[length])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoBase64IsRefused() {
        assertThatThrownBy(() -> BrowserKeys.of("not base64!", browser.auth()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String point(BigInteger x, BigInteger y) {
        return encode(HexFormat.of().parseHex("04%064x%064x".formatted(x, y)));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
