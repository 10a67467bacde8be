package solewatch.ingest.http;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/** Signs bearer tokens. The key crosses class loaders as a system property. */
final class Tokens {

    static final String TEAM = "harriers";
    static final String OTHER_TEAM = "striders";
    static final String RUNNER = "ada";
    static final String OTHER_TEAMS_RUNNER = "bob";

    private static final String KEY = "solewatch.test.signing-key";

    private Tokens() {}

    /** Makes a key pair and returns the public key as {@code quarkus.oidc.public-key} wants it. */
    static String makeKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            System.setProperty(
                    KEY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sync(String team) {
        return sign(claims("sync").claim("team", team));
    }

    static String runner(String runner) {
        return sign(claims("runner").claim("runner", runner));
    }

    static String coach(String team) {
        return sign(claims("coach").claim("team", team));
    }

    static String ops() {
        return sign(claims("ops"));
    }

    static String expired() {
        return sign(claims("runner").claim("runner", RUNNER).expiresIn(Duration.ofHours(-2)));
    }

    static String forAnotherAudience() {
        return sign(claims("runner").claim("runner", RUNNER).audience("elsewhere"));
    }

    private static JwtClaimsBuilder claims(String role) {
        return Jwt.issuer("https://solewatch.local")
                .audience("solewatch")
                .subject("test-" + role)
                .groups(Set.of(role))
                .expiresIn(Duration.ofHours(1));
    }

    private static String sign(JwtClaimsBuilder claims) {
        try {
            byte[] key = Base64.getDecoder().decode(System.getProperty(KEY));
            PrivateKey signing = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
            return claims.sign(signing);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
