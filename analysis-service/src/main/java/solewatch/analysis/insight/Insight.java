package solewatch.analysis.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.query.Reading.Found;
import solewatch.analysis.query.Reading.Told;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.RunnerId;

/**
 * Something that follows from a runner's facts, as far as the caller may see.
 *
 * @param asOf the runner's local day
 * @param since when older facts are not counted: from which day on they are; otherwise absent
 * @param content absent when the runner does not share it with this caller
 * @param withheld scopes the runner does not share with this caller: absent is not the same as none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Insight<T>(
        RunnerId runner,
        LocalDate asOf,
        String rulesetVersion,
        @Nullable LocalDate since,
        @Nullable T content,
        List<Scope> withheld) {

    static <T> Insight<T> of(Told told, String rulesetVersion, T content) {
        return new Insight<>(
                told.found().runner(),
                told.today(),
                rulesetVersion,
                told.since(),
                content,
                told.sight().withheld());
    }

    static <T> Insight<T> withheld(Found found, String rulesetVersion) {
        return new Insight<>(
                found.runner(), found.today(), rulesetVersion, null, null, found.sight().withheld());
    }
}
