package solewatch.bench;

import java.util.List;
import java.util.Optional;

/**
 * What was typed after {@code ./solewatch bench}.
 *
 * @param quick seconds instead of minutes: to see that it works
 * @param runners the race alone, and with so many runners; empty: the usual programme
 * @param days how many days of events the race times, one a runner and day
 * @param rounds how often each contender runs the race
 */
public record Options(boolean core, boolean analysis, boolean quick, Optional<Integer> runners, int days, int rounds) {

    static final String USAGE =
            "./solewatch bench [core|analysis|all] [--quick]  |  bench analysis --runners N [--days N] [--rounds N]";

    private static final int USUAL_DAYS = 150;
    private static final int USUAL_ROUNDS = 3;

    static Options of(List<String> words) {
        String which = words.isEmpty() || words.getFirst().startsWith("--") ? "all" : words.getFirst();
        if (!List.of("core", "analysis", "all").contains(which)) {
            throw new IllegalArgumentException(USAGE);
        }
        Options options = new Options(
                !"analysis".equals(which), !"core".equals(which), false, Optional.empty(), USUAL_DAYS, USUAL_ROUNDS);
        for (int i = which.equals("all") && (words.isEmpty() || !"all".equals(words.getFirst())) ? 0 : 1;
                i < words.size();
                i += "--quick".equals(words.get(i)) ? 1 : 2) {
            options = options.with(words.get(i), i + 1 < words.size() ? words.get(i + 1) : "");
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--quick" -> new Options(core, analysis, true, runners, days, rounds);
            case "--runners" -> new Options(core, analysis, quick, Optional.of(number(value)), days, rounds);
            case "--days" -> new Options(core, analysis, quick, runners, number(value), rounds);
            case "--rounds" -> new Options(core, analysis, quick, runners, days, number(value));
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private static int number(String value) {
        if (!value.matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException(USAGE);
        }
        return Integer.parseInt(value);
    }
}
