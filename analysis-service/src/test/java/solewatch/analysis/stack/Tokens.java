package solewatch.analysis.stack;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens the service trusts. */
public final class Tokens {
    static final String ISSUER = "https://solewatch.local";

    private Tokens() {}

    public static String ofRunner(String runner) {
        return Jwt.subject("person-" + runner)
                .issuer(ISSUER)
                .audience("solewatch")
                .groups("runner")
                .claim("runner", runner)
                .sign(key());
    }

    public static String ofCoach(String team) {
        return Jwt.subject("coach-of-" + team)
                .issuer(ISSUER)
                .audience("solewatch")
                .groups("coach")
                .claim("team", team)
                .sign(key());
    }

    public static String ofRole(String role) {
        return Jwt.subject("a-" + role)
                .issuer(ISSUER)
                .audience("solewatch")
                .groups(Set.of(role))
                .sign(key());
    }

    private static PrivateKey key() {
        try {
            byte[] encoded = Base64.getDecoder()
                    .decode(ConfigProvider.getConfig().getValue(TestStack.PRIVATE_KEY, String.class));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
