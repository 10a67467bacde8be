package solewatch.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ServiceLoader;
import solewatch.embedded.StartFailure;
import solewatch.local.stack.LocalStack;
import solewatch.local.stack.StackSettings;

/** {@code ./solewatch demo}: a fresh stack, a season played on it, and everything stopped again. */
final class DemoCommand {

    private DemoCommand() {}

    static int run(Options options, Path project, PrintStream out) {
        Season season = ServiceLoader.load(Season.class)
                .findFirst()
                .orElseThrow(() -> new StartFailure("This build has no demo season; ./solewatch up starts the stack."));
        Path data = options.data(project.resolve(".solewatch").resolve("demo"));
        out.println("Starting Solewatch afresh in " + data);
        Logs.toFolder(data.resolve("logs"));
        try (LocalStack stack = LocalStack.start(
                new StackSettings(project, data, true, options.ports(), season.notifySettings()), out)) {
            boolean asPromised = season.play(stack, out);
            out.println(stack.peakMemory());
            out.println("Mails, logs and data stay in " + data + " until the next demo.");
            return asPromised ? 0 : 1;
        } catch (StartFailure | IllegalArgumentException e) {
            throw e;
        } catch (Exception e) {
            System.err.println(
                    "solewatch: The demo broke off: " + e + " The logs are in " + data.resolve("logs") + ".");
            return 1;
        }
    }
}
