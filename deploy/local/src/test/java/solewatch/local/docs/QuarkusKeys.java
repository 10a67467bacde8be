package solewatch.local.docs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import solewatch.local.docs.ConfigurationReference.Chapter;

/** The keys of Quarkus an operator has to know, by service: chosen and worded by hand, checked for being in use. */
final class QuarkusKeys {

    private static final Map<String, String> EVERYWHERE = inOrder(
            "quarkus.http.port",
            "Where the service listens.",
            "kafka.bootstrap.servers",
            "The brokers, `host:port` with commas between. Must be given. Everything else the Kafka client needs (TLS,"
                    + " SASL) is `kafka.` and the client's own key, such as `kafka.security.protocol`.",
            "quarkus.oidc.token.audience",
            "What a token's `aud` must hold.",
            "quarkus.oidc.roles.role-claim-path",
            "The claim with the roles `sync`, `runner`, `coach`, `ops`; change it when the identity provider puts them"
                    + " elsewhere.",
            "quarkus.oidc.public-key",
            "The key that signs tokens, as DER in base64, where there is no identity provider. With a provider set"
                    + " `quarkus.oidc.auth-server-url` instead, never both.",
            "quarkus.oidc.token.issuer",
            "What a token's `iss` must be; with an identity provider, the provider's own.",
            "quarkus.log.console.json.enabled",
            "Logs as JSON, one object a line; on in production unless told otherwise.");

    private static final Map<String, String> DATABASE = inOrder(
            "quarkus.datasource.reactive.url", "The database, `postgresql://host:port/name`. Must be given.",
            "quarkus.datasource.jdbc.url",
                    "The same database as `jdbc:postgresql://host:port/name`; used by the migrations at the start alone."
                            + " Must be given.",
            "quarkus.datasource.username", "The user, who owns the schema. Must be given.",
            "quarkus.datasource.password",
                    "The user's password; give it as the environment variable `QUARKUS_DATASOURCE_PASSWORD`.",
            "quarkus.datasource.reactive.max-size",
                    "The most connections of one instance, beside the few of the migrations; instances times this must stay"
                            + " below the database's `max_connections`.",
            "quarkus.flyway.migrate-at-start",
                    "Whether the schema is brought up to date at the start; with false somebody else must do it before.");

    private static final Map<String, String> LOCAL_ONLY =
            inOrder("quarkus.http.host", "Which address the service listens on; the one-machine stack gives loopback.");

    private static final Map<String, String> INGEST = inOrder(
            "quarkus.http.limits.max-body-size",
            "The most bytes of any request; keep it above `solewatch.ingest.limits.upload`, or an upload that is too"
                    + " large is a cut connection rather than an answer.",
            "quarkus.shutdown.timeout",
            "How long requests under way may take to end when the service is told to stop.");

    private static final Map<String, String> ANALYSIS = inOrder(
            "quarkus.flyway.connect-retries", "How often a start asks for the database before it gives up.",
            "mp.messaging.incoming.runner-events.group.id",
                    "The consumer group; its offsets say how far the runner topic has been taken in.",
            "mp.messaging.incoming.runner-events.max.poll.records",
                    "The most records of one batch, which is one transaction.",
            "quarkus.shutdown.timeout",
                    "How long requests under way may take to end when the service is told to stop.");

    private static final Map<String, String> NOTIFY = inOrder(
            "quarkus.mailer.host", "The mail relay.",
            "quarkus.mailer.port",
                    "Its port; without it the relay is not asked whether it is there before a mail is sent.",
            "quarkus.mailer.from", "Who the mails are from; the relay must accept it. Change it.",
            "quarkus.mailer.max-pool-size", "How many connections to the relay are kept.",
            "quarkus.mailer.mock", "With true no mail leaves; for development.",
            "mp.messaging.incoming.findings.group.id", "The consumer group that takes findings in.",
            "mp.messaging.incoming.runner-events.group.id",
                    "The consumer group that takes in who the runners are and what they share.");

    static final List<Chapter> CHAPTERS = List.of(
            chapter("ingest", "IngestConfig", LOCAL_ONLY, EVERYWHERE, INGEST),
            chapter("analysis", "setup/AnalysisConfig", LOCAL_ONLY, EVERYWHERE, DATABASE, ANALYSIS),
            chapter("notify", "NotifyConfig", LOCAL_ONLY, EVERYWHERE, DATABASE, NOTIFY));

    private QuarkusKeys() {}

    @SafeVarargs
    private static Chapter chapter(String service, String config, Map<String, String>... groups) {
        Path main = Path.of(service + "-service", "src", "main");
        Map<String, String> all = new LinkedHashMap<>();
        for (Map<String, String> group : groups) {
            all.putAll(group);
        }
        return new Chapter(
                service + "-service",
                main.resolve("java/solewatch/" + service + "/" + config + ".java"),
                main.resolve("resources/application.properties"),
                all);
    }

    private static Map<String, String> inOrder(String... keysAndMeanings) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndMeanings.length; i += 2) {
            map.put(keysAndMeanings[i], keysAndMeanings[i + 1]);
        }
        return map;
    }
}
