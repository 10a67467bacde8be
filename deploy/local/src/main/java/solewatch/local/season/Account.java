package solewatch.local.season;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** What the demo tells at its end: everything in it was read back from the services or from the mailboxes. */
final class Account {

    /** A message that arrived. */
    record Arrival(String channel, String to, String subject, String firstLine) {}

    /** What was decided for one coach on one finding. */
    record Told(String finding, String event, String coach, String verdict, String why) {}

    /** A finding, as the query API has it. */
    record Found(
            String runner,
            String state,
            String status,
            String rule,
            String since,
            String sentence,
            List<String> proof) {}

    private final PrintStream out;

    Account(PrintStream out) {
        this.out = out;
    }

    void posted(Map<String, Integer> accepted, List<Posting.Refusal> refusals) {
        heading("What was posted");
        accepted.forEach((what, count) -> out.printf("  %5d  %s%n", count, what));
        heading("What was refused, and why");
        for (Posting.Refusal refusal : refusals) {
            out.printf("  %d  %-30s %s  %s%n", refusal.status(), refusal.what(), refusal.code(), refusal.detail());
        }
    }

    void runners(List<RunnerStory> runners, Map<String, String> states) {
        heading("The runners");
        for (RunnerStory runner : runners) {
            out.printf("  %-6s %-34s %s%n", runner.name(), states.getOrDefault(runner.id(), "-"), runner.what());
        }
    }

    /** What explains and advises. */
    void asked(List<String> lines) {
        heading("What else could be asked");
        lines.forEach(line -> out.println("  " + line));
    }

    /** How uploads that came more than once, or late, were counted. */
    void counted(List<String> lines) {
        heading("What was counted");
        lines.forEach(line -> out.println("  " + line));
    }

    void findings(List<Found> findings) {
        heading("What was found, with its evidence");
        for (Found found : findings) {
            out.printf(
                    "  %s: %s (%s), rule %s, on %s%n    %s%n",
                    found.runner(), found.state(), found.status(), found.rule(), found.since(), found.sentence());
            found.proof().forEach(line -> out.println("      " + line));
        }
    }

    void arrivals(List<Arrival> arrivals) {
        heading("What arrived, at whom");
        for (Arrival arrival : arrivals) {
            out.printf("  %-8s %-28s %s%n", arrival.channel(), arrival.to(), arrival.subject());
            if (!arrival.firstLine().isBlank()) {
                out.println("             " + arrival.firstLine());
            }
        }
    }

    /** One line for all who were treated alike, so that a person can read it. */
    void decisions(List<Told> decisions) {
        heading("Who was told, who was not, and why");
        Map<String, List<String>> coaches = new LinkedHashMap<>();
        for (Told told : decisions) {
            String line = String.format(
                    Locale.ROOT, "  %-18s %-10s %-10s %s", told.finding(), told.event(), told.verdict(), told.why());
            coaches.computeIfAbsent(line, ignored -> new ArrayList<>()).add(told.coach());
        }
        coaches.forEach((line, names) -> {
            out.println(line);
            out.println("      " + String.join(", ", new TreeSet<>(names)));
        });
    }

    /** What a runner who ticked a warning sign was answered, in the same response. */
    void safetyTexts(List<String> texts) {
        heading("What the runner with a warning sign was answered at once");
        texts.forEach(text -> out.println("  " + text));
    }

    void furtherOn(List<String> places) {
        heading("Where to look further");
        places.forEach(place -> out.println("  " + place));
        out.println();
    }

    void heading(String text) {
        out.printf("%n%s%n%s%n", text, "-".repeat(text.length()));
    }
}
