package solewatch.notify.channel.webpush;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class Aes128GcmEncryptorTest {

    private static final FakeBrowser BROWSER = new FakeBrowser();

    private final Aes128GcmEncryptor encryptor = new Aes128GcmEncryptor(new SecureRandom());

    /** RFC 8291 section 5. */
    @Test
    void theExampleOfTheRfcComesOutByteForByte() throws Exception {
        ECPublicKey open = P256.decode(
                bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8"));
        PrivateKey secret = KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(
                        new BigInteger(1, bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")), open.getParams()));
        BrowserKeys browser = BrowserKeys.of(
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                "BTBZMqHH6r4Tts7J_aSIgg");

        byte[] body = Aes128GcmEncryptor.encrypt(
                "When I grow up, I want to be a watermelon".getBytes(UTF_8),
                browser,
                new KeyPair(open, secret),
                bytes("DGv6ra1nlYgDCS1FRnbzlw"));

        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(body))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmY"
                        + "WAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexS"
                        + "gSxsj_Qulcy4a-fN");
    }

    @Property(tries = 150)
    void theBrowserReadsWhatWasWritten(@ForAll @Size(max = 3_993) byte[] text) throws Exception {
        byte[] body = encryptor.encrypt(text, keys(BROWSER));

        assertThat(BROWSER.decrypt(body)).isEqualTo(text);
    }

    @Property(tries = 40)
    void everyBrowsersKeysWork(@ForAll @Size(max = 64) byte[] text) throws Exception {
        FakeBrowser another = new FakeBrowser();

        assertThat(another.decrypt(encryptor.encrypt(text, keys(another)))).isEqualTo(text);
    }

    @Test
    void theLongestMessageFillsAPushExactly() throws Exception {
        byte[] text = new byte[3_993];

        byte[] body = encryptor.encrypt(text, keys(BROWSER));

        assertThat(body).hasSize(4_096);
        assertThat(BROWSER.decrypt(body)).isEqualTo(text);
    }

    @Test
    void oneByteMoreIsRefused() {
        assertThatThrownBy(() -> encryptor.encrypt(new byte[3_994], keys(BROWSER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameTextNeverLooksTheSameTwice() {
        byte[] once = encryptor.encrypt(new byte[10], keys(BROWSER));
        byte[] again = encryptor.encrypt(new byte[10], keys(BROWSER));

        assertThat(Arrays.copyOf(once, 16)).isNotEqualTo(Arrays.copyOf(again, 16));
        assertThat(Arrays.copyOfRange(once, 21, 86)).isNotEqualTo(Arrays.copyOfRange(again, 21, 86));
    }

    private static BrowserKeys keys(FakeBrowser browser) {
        return BrowserKeys.of(browser.p256dh(), browser.auth());
    }

    private static byte[] bytes(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }
}
