package solewatch.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import solewatch.embedded.EmbeddedDatabase;
import solewatch.embedded.EmbeddedKafka;
import solewatch.local.access.Secrets;
import solewatch.local.access.Tokens;

/** Which command, settings and secrets each service is started with on one machine. */
final class Launches {

    private static final List<String> SMALL_JVM = List.of(
            "-Xms32m",
            "-XX:MaxMetaspaceSize=160m",
            "-XX:ReservedCodeCacheSize=64m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-Djava.net.preferIPv4Stack=true");

    /** Ctrl-C reaches every process of the terminal at once; the stack itself tells each service, in order. */
    private static final List<String> DEAF_TO_CTRL_C = List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");

    private final StackSettings settings;
    private final Secrets secrets;
    private final EmbeddedKafka kafka;
    private final EmbeddedDatabase database;

    Launches(StackSettings settings, Secrets secrets, EmbeddedKafka kafka, EmbeddedDatabase database) {
        this.settings = settings;
        this.secrets = secrets;
        this.kafka = kafka;
        this.database = database;
    }

    Launch of(StackService service) {
        List<String> command = new ArrayList<>(DEAF_TO_CTRL_C);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL_JVM);
        command.add("-Xmx" + service.heapMegabytes() + "m");
        properties(service).forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", service.jar(settings.project()).toString()));
        return new Launch(
                service.label(),
                List.copyOf(command),
                service.database() == null
                        ? Map.of()
                        : Map.of("QUARKUS_DATASOURCE_PASSWORD", secrets.databasePassword()),
                url(service),
                settings.dataFolder().resolve("logs").resolve(service.label() + ".log"),
                settings.dataFolder().resolve("run").resolve(service.label() + ".pid"));
    }

    private URI url(StackService service) {
        return URI.create("http://127.0.0.1:" + settings.ports().of(service));
    }

    private Map<String, String> properties(StackService service) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("quarkus.http.host", "127.0.0.1");
        properties.put("quarkus.http.port", Integer.toString(settings.ports().of(service)));
        properties.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        properties.put("quarkus.oidc.public-key", secrets.publicKey());
        properties.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        // Logs are for the person at this machine.
        properties.put("quarkus.log.console.json.enabled", "false");
        String name = service.database();
        if (name != null) {
            properties.put("quarkus.datasource.username", database.user());
            properties.put("quarkus.datasource.reactive.url", database.reactiveUrl(name));
            properties.put("quarkus.datasource.jdbc.url", database.jdbcUrl(name));
        }
        if (service == StackService.NOTIFY) {
            properties.put("quarkus.mailer.host", "127.0.0.1");
            properties.put(
                    "quarkus.mailer.port", Integer.toString(settings.ports().mail()));
            properties.put("solewatch.secrets-folder", secrets.folder().toString());
            properties.put("solewatch.notify.public-url", url(service).toString());
            properties.putAll(settings.notifySettings());
        }
        return properties;
    }
}
