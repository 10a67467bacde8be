package solewatch.notify.channel.webpush;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static solewatch.notify.channel.Messages.NOW;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The same work done by somebody else's library, judged by the same browser and the same push service. */
class ZerodepCrossCheckTest {

    private static final String ORIGIN = "https://fcm.googleapis.com";

    @Test
    void theBrowserReadsTheirMessageAndOursAlike() throws Exception {
        FakeBrowser browser = new FakeBrowser();
        byte[] text = "ids and state".getBytes(UTF_8);
        EncryptedPushMessage theirs = MessageEncryptions.of()
                .encrypt(UserAgentMessageEncryptionKeyInfo.of(browser.p256dh(), browser.auth()), PushMessage.of(text));

        byte[] ours = new Aes128GcmEncryptor(new SecureRandom())
                .encrypt(text, BrowserKeys.of(browser.p256dh(), browser.auth()));

        assertThat(browser.decrypt(theirs.toBytes())).isEqualTo(text).isEqualTo(browser.decrypt(ours));
        assertThat(theirs.contentEncoding()).isEqualTo("aes128gcm");
    }

    @Test
    void ourKeyFileIsTheirKeyPairAndBothTokensSayTheSame() throws Exception {
        VapidKeys ours = VapidKeys.fresh(new SecureRandom());
        String pem = ours.toPem();
        int open = pem.indexOf("-----BEGIN PUBLIC");
        VAPIDKeyPair theirs = VAPIDKeyPairs.of(
                PrivateKeySources.ofPEMText(pem.substring(0, open)), PublicKeySources.ofPEMText(pem.substring(open)));
        String theirHeader = theirs.generateAuthorizationHeaderValue(VAPIDJWTParam.getBuilder()
                .resourceURLString(ORIGIN + "/fcm/send/abc")
                .expirationTime(NOW.plus(Duration.ofHours(12)))
                .subject("mailto:ops@solewatch.example")
                .build());

        String ourHeader = new VapidSigner(ours, "mailto:ops@solewatch.example").authorization(ORIGIN, NOW);

        assertThat(theirs.extractPublicKeyInUncompressedFormAsString()).isEqualTo(ours.publicKey());
        assertThat(VapidCheck.check(ourHeader, ORIGIN, NOW)).isEqualTo(VapidCheck.check(theirHeader, ORIGIN, NOW));
    }
}
