package solewatch.analysis.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import solewatch.embedded.EmbeddedDatabase;
import solewatch.embedded.SharedStack;
import solewatch.events.Topics;

/** The shared broker and database, and a key pair whose public half the service trusts. */
public class TestStack implements QuarkusTestResourceLifecycleManager {

    /** Where {@link Tokens} finds the other half. */
    public static final String PRIVATE_KEY = "solewatch-test.private-key";

    private static final String DATABASE = "solewatch_analysis";

    @Override
    public Map<String, String> start() {
        SharedStack.kafka().createTopics(Map.of(Topics.RUNNER_EVENTS, Map.of(), Topics.FINDINGS, Map.of()), 4);
        EmbeddedDatabase database = SharedStack.database();
        database.createDatabase(DATABASE);
        return properties(SharedStack.kafka().bootstrapServers(), database);
    }

    @Override
    public void stop() {}

    /** What the service must be told. */
    static Map<String, String> properties(String bootstrapServers, EmbeddedDatabase database) {
        KeyPair keys = keys();
        Map<String, String> told = new HashMap<>();
        told.put("kafka.bootstrap.servers", bootstrapServers);
        told.put("quarkus.datasource.username", database.user());
        told.put("quarkus.datasource.password", database.password());
        told.put("quarkus.datasource.reactive.url", database.reactiveUrl(DATABASE));
        told.put("quarkus.datasource.jdbc.url", database.jdbcUrl(DATABASE));
        told.put(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        told.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        told.put(
                PRIVATE_KEY,
                Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        told.put("solewatch.analysis.review.every", "1H");
        // What was taken is seen by its committed offset: dozens of tests wait for one.
        told.put("mp.messaging.incoming.runner-events.auto.commit.interval.ms", "50");
        told.put("solewatch.analysis.intake.retry-longest", "1S");
        return told;
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }
}
