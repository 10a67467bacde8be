package solewatch.bench;

import java.util.List;

/**
 * What was typed after {@code ./solewatch bench}.
 *
 * @param quick seconds instead of minutes: to see that it works
 */
record Options(boolean core, boolean analysis, boolean quick) {

    static final String USAGE = "./solewatch bench [core|analysis|all] [--quick]";

    static Options of(List<String> words) {
        boolean quick = words.contains("--quick");
        List<String> which = words.stream().filter(word -> !"--quick".equals(word)).toList();
        String only = which.isEmpty() ? "all" : which.getFirst();
        if (which.size() > 1 || !List.of("core", "analysis", "all").contains(only)) {
            throw new IllegalArgumentException(USAGE);
        }
        return new Options(!"analysis".equals(only), !"core".equals(only), quick);
    }
}
