package solewatch.local.journey;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import solewatch.events.RunnerId;
import solewatch.events.TeamId;
import solewatch.local.access.TokenClaims;
import solewatch.local.season.DemoPushService;
import solewatch.local.stack.LocalStack;
import solewatch.local.stack.StackPorts;
import solewatch.local.stack.StackSettings;

/**
 * One whole stack for every journey of a test run, and the receivers its coaches are reached at. Its folder stays in the build
 * folder, so that a failure can be looked into.
 */
final class JourneyStack implements AutoCloseable {

    /** Hands the one stack to tests; started at first use, closed after the last test. */
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == JourneyStack.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(JourneyStack.class, ignored -> new JourneyStack(), JourneyStack.class);
        }
    }

    /** Short, so that what a killed notify had in hand is taken over soon. */
    private static final Map<String, String> SHORT_LEASE = Map.of(
            "solewatch.notify.delivery.lease", "12s",
            "solewatch.notify.delivery.longest-send", "8s",
            "solewatch.notify.email.timeout", "6s");

    private final DemoPushService push;
    private final ClubTool clubTool;
    private final LocalStack stack;
    private final Planted planted;
    private final Rows rows;

    private JourneyStack() {
        try {
            Path module = Path.of("").toAbsolutePath();
            push = new DemoPushService();
            clubTool = new ClubTool();
            Map<String, String> settings = new java.util.HashMap<>(SHORT_LEASE);
            settings.put("solewatch.notify.webpush.extra-hosts", "127.0.0.1:" + push.port());
            settings.put("solewatch.notify.webhook.private-targets", "127.0.0.1:" + clubTool.port());
            Path folder = Files.createDirectories(module.resolve("target")).resolve("journeys");
            stack = LocalStack.start(
                    new StackSettings(projectOf(module), folder, true, StackPorts.after(0), settings), System.out);
            planted = new Planted(folder.resolve("logs"));
            rows = new Rows(stack.database());
        } catch (Exception e) {
            throw new IllegalStateException("the stack of the journeys did not start", e);
        }
    }

    private static Path projectOf(Path module) {
        Path folder = module;
        while (!Files.isDirectory(folder.resolve("ingest-service"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    LocalStack stack() {
        return stack;
    }

    /** What must not be in a log. */
    Planted planted() {
        return planted;
    }

    /** The services' databases. */
    Rows rows() {
        return rows;
    }

    DemoPushService push() {
        return push;
    }

    ClubTool clubTool() {
        return clubTool;
    }

    URI ingest(String path) {
        return stack.ingestUrl().resolve(path);
    }

    URI analysis(String path) {
        return stack.analysisUrl().resolve(path);
    }

    URI notifier(String path) {
        return stack.notifyUrl().resolve(path);
    }

    String runner(String runner) {
        return token(TokenClaims.runner(new RunnerId(runner)));
    }

    String coach(String subject, String team) {
        return token(TokenClaims.coach(subject, new TeamId(team)));
    }

    String sync(String team) {
        return token(TokenClaims.sync("sync-of-" + team, new TeamId(team)));
    }

    String ops() {
        return token(TokenClaims.ops("operator"));
    }

    private String token(TokenClaims claims) {
        return planted.plant(stack.tokens().token(claims));
    }

    @Override
    public void close() {
        stack.close();
        push.close();
        clubTool.close();
    }
}
