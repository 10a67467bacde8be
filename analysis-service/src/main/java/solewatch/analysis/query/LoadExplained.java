package solewatch.analysis.query;

import java.util.List;
import solewatch.analysis.load.LoadDefinition;
import solewatch.analysis.load.LoadMetric;
import solewatch.analysis.load.LoadNotice;
import solewatch.analysis.load.LoadPolicy;
import solewatch.analysis.load.LoadSummary;

/**
 * What the numbers of a load summary mean, and its notices in words.
 *
 * @param method of fitness, fatigue, form, monotony, strain and the load of the week
 * @param metrics how each number is computed
 */
record LoadExplained(String method, List<LoadDefinition> metrics, List<Notice> notices) {

    /** Context for the runner: a custom or a number, never a forecast. */
    record Notice(LoadNotice notice, String text) {}

    static LoadExplained of(LoadSummary load, LoadPolicy policy) {
        return new LoadExplained(
                load.method().definition(),
                LoadMetric.ofSummary(policy, load.method()),
                load.notices().stream()
                        .map(notice -> new Notice(notice, notice.text(policy)))
                        .toList());
    }
}
