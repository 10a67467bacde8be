package solewatch.local.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Signs the bearer tokens of one machine (JWT, RS256); in production an OpenID Connect provider does. */
public final class Tokens {

    public static final String ISSUER = "https://solewatch.local";
    public static final String AUDIENCE = "solewatch";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey key;

    Tokens(PrivateKey key) {
        this.key = key;
    }

    /** A token that is good from now on. */
    public String token(TokenClaims claims) {
        return token(claims, Instant.now());
    }

    String token(TokenClaims claims, Instant issuedAt) {
        try {
            String signed = encoded(Map.of("alg", "RS256", "typ", "JWT")) + "." + encoded(body(claims, issuedAt));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("A token could not be signed", e);
        }
    }

    private static Map<String, Object> body(TokenClaims claims, Instant issuedAt) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("iss", ISSUER);
        body.put("aud", AUDIENCE);
        body.put("sub", claims.subject());
        body.put("groups", List.of(claims.role()));
        if (claims.team() != null) {
            body.put("team", claims.team().value());
        }
        if (claims.runner() != null) {
            body.put("runner", claims.runner().value());
        }
        body.put("iat", issuedAt.getEpochSecond());
        body.put("exp", issuedAt.plus(claims.validity()).getEpochSecond());
        body.put("jti", UUID.randomUUID().toString());
        return body;
    }

    private static String encoded(Map<String, Object> part) throws JsonProcessingException {
        return BASE64.encodeToString(JSON.writeValueAsBytes(part));
    }
}
