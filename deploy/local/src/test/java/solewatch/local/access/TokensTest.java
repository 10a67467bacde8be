package solewatch.local.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;

class TokensTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aCoachsTokenSaysWhichTeamAndForHowLong() throws Exception {
        TokenClaims claims = new TokenClaims("coach-1", "coach", new TeamId("harriers"), null, Duration.ofHours(2));

        JsonNode body = body(Secrets.in(folder).tokens().token(claims, NOON));

        assertThat(body.get("iss").asText()).isEqualTo("https://solewatch.local");
        assertThat(body.get("aud").asText()).isEqualTo("solewatch");
        assertThat(body.get("sub").asText()).isEqualTo("coach-1");
        assertThat(body.get("groups").get(0).asText()).isEqualTo("coach");
        assertThat(body.get("team").asText()).isEqualTo("harriers");
        assertThat(body.has("runner")).isFalse();
        assertThat(body.get("exp").asLong() - body.get("iat").asLong()).isEqualTo(7200);
        assertThat(body.get("iat").asLong()).isEqualTo(NOON.getEpochSecond());
    }

    @Test
    void theSignatureHoldsAgainstThePublicKeyTheServicesGetAlsoAfterARestart() throws Exception {
        String token = Secrets.in(folder).tokens().token(TokenClaims.runner(new RunnerId("r-1")));

        byte[] publicKey = Base64.getDecoder().decode(Secrets.in(folder).publicKey());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(publicKey)));
        signature.update(token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));

        assertThat(signature.verify(Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1))))
                .isTrue();
    }

    @Test
    void onlyTheOwnerCanReadTheSecrets() throws Exception {
        Path secrets = Secrets.in(folder).folder();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.resolve("token-keys"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aTokenThatCouldNotBeUsedIsNotMade() {
        assertThatThrownBy(() -> new TokenClaims("c", "coach", null, null, Duration.ofHours(1)))
                .hasMessage("A coach needs a team: --team T.");
        assertThatThrownBy(() -> new TokenClaims("c", "boss", null, null, Duration.ofHours(1)))
                .hasMessage("The role is one of sync, runner, coach, ops, not boss.");
        assertThatThrownBy(() -> new TokenClaims("c", "runner", null, null, Duration.ofHours(1)))
                .hasMessageContaining("--runner R");
    }

    private static JsonNode body(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
