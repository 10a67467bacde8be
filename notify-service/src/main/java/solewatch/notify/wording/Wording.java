package solewatch.notify.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import solewatch.events.Finding;
import solewatch.events.Finding.Urgency;
import solewatch.events.FindingChanged;
import solewatch.events.FindingClosed;
import solewatch.events.FindingEvent;
import solewatch.events.FindingRaised;
import solewatch.events.FindingRetracted;
import solewatch.events.RedFlag;

/** A finding in words. The subject and the payload never carry a name or anything about health. */
public final class Wording {

    /** Closes every message about a finding. */
    static final String DISCLAIMER =
            "Solewatch counts what was recorded and reported. This is not a diagnosis and takes no professional's place.";

    private Wording() {}

    /** Something new. */
    public static Words alert(Entry entry, Reader reader) {
        Finding finding = entry.event().finding();
        String urgent = finding.urgency() == Urgency.HIGH ? "Urgent: new alert" : "New alert";
        Letter letter = new Letter()
                .say(about(entry, reader))
                .say(entry.sight() == Sight.DETAIL ? finding.detail() : finding.summary());
        warning(finding.redFlag(), letter);
        letter.list("What was found", found(finding, entry.sight()))
                .list("What it rests on", evidence(finding, entry.sight()));
        if (entry.sight() == Sight.DETAIL) {
            letter.list(
                            "The numbers",
                            finding.measures().stream().map(Wording::measure).toList())
                    .list("What would change it", listOf(finding.counterfactual()))
                    .list("What is not known", finding.unknown());
        } else {
            letter.say("The runner shares that there is an episode, and no more than that.");
        }
        close(letter, reader).say("Ruleset " + finding.rulesetVersion() + ". " + DISCLAIMER);
        return words(
                urgent + (reader.ofOneself() ? " for you" : " for one of your runners"),
                letter,
                "alert",
                entry.event());
    }

    /** What was told before no longer stands. Says nothing that was not said before. */
    public static Words correction(Entry entry, Reader reader) {
        Finding finding = entry.event().finding();
        Letter letter = new Letter()
                .say(about(entry, reader))
                .say(
                        "You were sent an alert that held on " + finding.effectiveOn()
                                + ". What it rested on was changed or withdrawn since, and it no longer stands. Please disregard it.");
        if (entry.event() instanceof FindingRetracted retracted && entry.sight() == Sight.DETAIL) {
            letter.list("What changed", List.of(retracted.reason()));
        }
        letter.list("Which alert", List.of("Alert " + finding.id() + ", rule " + finding.rule() + "."));
        close(letter, reader).say("Ruleset " + finding.rulesetVersion() + ". " + DISCLAIMER);
        String whom = reader.ofOneself() ? "you" : "one of your runners";
        return words(
                "Correction: an earlier alert for " + whom + " no longer stands", letter, "correction", entry.event());
    }

    /** What can wait, once a day. */
    public static Words digest(List<Entry> entries, Reader reader) {
        Letter letter = new Letter()
                .list(
                        "Since the last digest",
                        entries.stream().map(Wording::line).toList());
        close(letter, reader).say(DISCLAIMER);
        String subject = "Daily digest: " + entries.size() + (entries.size() == 1 ? " entry" : " entries");
        return new Words(
                subject, letter.text(), letter.html(), "{\"kind\":\"digest\",\"entries\":" + entries.size() + "}");
    }

    /** Whether messages arrive. */
    public static Words test(Reader reader) {
        Letter letter = new Letter()
                .say("This is a test message. It went the way every alert goes, so alerts will arrive here too.");
        close(letter, reader);
        return new Words("Test message from Solewatch", letter.text(), letter.html(), "{\"kind\":\"test\"}");
    }

    private static String about(Entry entry, Reader reader) {
        return reader.ofOneself() ? "This is about you." : "This is about " + entry.runner() + ".";
    }

    private static void warning(@Nullable RedFlag flag, Letter letter) {
        if (flag != null) {
            letter.say(
                    switch (flag.tier()) {
                        case EMERGENCY ->
                            "A warning sign was reported: stop running and get urgent medical help now."
                                    + " The runner was shown this at once.";
                        case URGENT -> "A warning sign was reported that wants a professional within 24 to 48 hours.";
                        case SOON -> "A warning sign was reported that wants a professional within two weeks.";
                    });
        }
    }

    private static List<String> found(Finding finding, Sight sight) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "State: " + lower(finding.state()) + ", from an episode that began on " + finding.episodeStart() + ".");
        lines.add(Rules.describe(finding.rule(), sight) + " It held on " + finding.effectiveOn() + ".");
        if (finding.relapses() > 0) {
            lines.add("It came back " + finding.relapses() + (finding.relapses() == 1 ? " time." : " times."));
        }
        if (finding.untested()) {
            lines.add("The runner is not running, or not answering: silence is not recovery.");
        }
        if (sight == Sight.DETAIL && finding.bilateral()) {
            lines.add("Both feet are concerned.");
        }
        return lines;
    }

    private static List<String> evidence(Finding finding, Sight sight) {
        return finding.facts().stream()
                .map(fact -> sight == Sight.DETAIL ? detailed(fact) : fact.on() + ": " + lower(fact.what()))
                .distinct()
                .toList();
    }

    private static String detailed(Finding.Evidence fact) {
        Stream<String> parts = Stream.of(
                        fact.severity() == null ? null : "severity " + fact.severity() + " of 10",
                        fact.distanceMetres() == null ? null : "run of " + fact.distanceMetres() + " m",
                        fact.onsetMetres() == null ? null : "began after " + fact.onsetMetres() + " m",
                        fact.context() == null ? null : lower(fact.context()),
                        fact.redFlags().isEmpty()
                                ? null
                                : "warning signs: "
                                        + String.join(
                                                ", ",
                                                fact.redFlags().stream()
                                                        .map(Wording::lower)
                                                        .toList()))
                .filter(part -> part != null)
                .map(String::valueOf);
        List<String> said = parts.toList();
        String head = fact.on() + ": " + lower(fact.what());
        return said.isEmpty() ? head : head + ", " + String.join(", ", said);
    }

    private static String measure(Finding.Measure measure) {
        String name = measure.name().replaceAll("([a-z])([A-Z0-9])", "$1 $2").toLowerCase(Locale.ROOT);
        String threshold = measure.threshold() == null ? "" : " (compared with " + number(measure.threshold()) + ")";
        return name + ": " + number(measure.value()) + " " + measure.unit() + threshold;
    }

    private static String line(Entry entry) {
        Finding finding = entry.event().finding();
        String said = entry.sight() == Sight.DETAIL ? finding.detail() : finding.summary();
        return switch (entry.event()) {
            case FindingClosed closed ->
                entry.runner() + ": now " + lower(closed.endedIn()) + " since " + closed.endedOn() + ". It was: "
                        + said;
            case FindingRaised raised -> entry.runner() + ": " + said;
            case FindingChanged changed -> entry.runner() + ": " + said;
            case FindingRetracted retracted -> entry.runner() + ": an entry was taken back.";
        };
    }

    private static Letter close(Letter letter, Reader reader) {
        return letter.list("Why you get this", List.of(reader.why()))
                .link("Where to look", reader.inboxUrl())
                .link("Stop messages to this address", reader.unsubscribeUrl());
    }

    private static Words words(String subject, Letter letter, String kind, FindingEvent event) {
        Finding finding = event.finding();
        String payload =
                "{\"kind\":\"%s\",\"finding\":\"%s\",\"version\":%d,\"state\":\"%s\",\"urgency\":\"%s\",\"runner\":\"%s\"}"
                        .formatted(
                                kind,
                                finding.id(),
                                finding.version(),
                                finding.state(),
                                finding.urgency(),
                                finding.runner().value());
        return new Words(subject, letter.text(), letter.html(), payload);
    }

    private static List<String> listOf(@Nullable String line) {
        return line == null ? List.of() : List.of(line);
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : Double.toString(Math.round(value * 100) / 100.0);
    }
}
