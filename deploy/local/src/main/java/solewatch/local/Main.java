package solewatch.local;

import java.nio.file.Path;
import java.util.List;
import solewatch.embedded.StartFailure;

/** What the script {@code solewatch} runs: demo, up or token. */
final class Main {

    /** Something is wrong with the machine or the request: one sentence was said. */
    private static final int CANNOT = 2;

    private Main() {}

    public static void main(String[] words) {
        System.exit(run(List.of(words), Path.of(System.getProperty("solewatch.project", "."))));
    }

    static int run(List<String> words, Path project) {
        try {
            Options options = Options.of(words);
            return switch (options.command()) {
                case "token" -> TokenCommand.run(options, project, System.out);
                case "demo" -> DemoCommand.run(options, project, System.out);
                default -> UpCommand.run(options, project, System.out);
            };
        } catch (StartFailure | IllegalArgumentException e) {
            System.err.println("solewatch: " + e.getMessage());
            return CANNOT;
        }
    }
}
