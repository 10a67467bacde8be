package solewatch.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import solewatch.local.stack.LocalStack;
import solewatch.local.stack.ServiceProcess;
import solewatch.local.stack.StackSettings;

/** {@code ./solewatch up}: the stack stays until Ctrl-C, and keeps its data for the next time. */
final class UpCommand {

    private static final int TAIL_LINES = 25;

    private UpCommand() {}

    static int run(Options options, Path project, PrintStream out) {
        Path data = options.data(project.resolve(".solewatch"));
        out.println("Starting Solewatch; its data is kept in " + data);
        Logs.toFolder(data.resolve("logs"));
        try (LocalStack stack =
                LocalStack.start(new StackSettings(project, data, false, options.ports(), Map.of()), out)) {
            out.println(whereEverythingIs(stack, data));
            ServiceProcess ended = stack.awaitUnexpectedEnd();
            System.err.println("solewatch: The " + ended.name() + " service ended by itself; stopping the rest. "
                    + ended.log().tail(TAIL_LINES));
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static String whereEverythingIs(LocalStack stack, Path data) {
        return """

                Solewatch is up.
                  runs, symptoms in     %s   (its operations: /q/openapi, each service)
                  load, episodes        %s
                  subscriptions, inbox  %s
                  database              127.0.0.1:%d, user %s, password in %s
                  Kafka                 %s
                  mail sent             %s
                  logs                  %s
                A token:  ./solewatch token --role coach --team T      (or sync, runner --runner R, ops)
                Ctrl-C stops everything.
                """.formatted(
                        stack.ingestUrl(),
                        stack.analysisUrl(),
                        stack.notifyUrl(),
                        stack.database().port(),
                        stack.database().user(),
                        data.resolve("secrets").resolve("database-password"),
                        stack.kafka().bootstrapServers(),
                        stack.mail().folder(),
                        data.resolve("logs"));
    }
}
