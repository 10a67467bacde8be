package solewatch.notify.wording;

import java.util.Map;

/** What each rule of docs/science.md looks at, in words; its numbers are in the finding's measures. */
final class Rules {

    private static final Map<String, String> LOOKS_AT = Map.ofEntries(
            Map.entry("R", "symptoms on several days within two weeks"),
            Map.entry("P1", "several answered runs in a row with symptoms, over at least a week"),
            Map.entry("P1b", "symptoms together with running that is held back by them"),
            Map.entry("P2", "symptoms on many days, and on many of the answered runs, within two weeks"),
            Map.entry("P3", "symptoms that were still there a day after the run, more than once"),
            Map.entry("P4", "symptoms that have gone on for weeks"),
            Map.entry("E1", "a warning sign"),
            Map.entry("E2", "symptoms at rest or at night, more than once in a week"),
            Map.entry("E3", "symptoms that have become stronger"),
            Map.entry("E4", "symptoms that stay although less was run"),
            Map.entry("E5", "symptoms that have gone on for months"),
            Map.entry("E6", "strong symptoms on runs in a row"),
            Map.entry("REL", "symptoms that came back soon after they were over"),
            Map.entry("UNTESTED", "an open episode without an answered run for two weeks"));

    private Rules() {}

    static String describe(String rule, Sight sight) {
        String looksAt = LOOKS_AT.get(rule);
        return sight == Sight.DETAIL && looksAt != null ? "Rule " + rule + ": " + looksAt + "." : "Rule " + rule + ".";
    }
}
