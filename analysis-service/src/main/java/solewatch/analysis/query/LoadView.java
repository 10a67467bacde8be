package solewatch.analysis.query;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.load.DailySeries;
import solewatch.analysis.load.LoadMethod;

/**
 * Load per local day.
 *
 * @param unit of {@code load}
 * @param days those that are known, oldest first; 0 is a rest day, null a day whose load is not known
 */
record LoadView(LocalDate from, LocalDate to, LoadMethod method, String unit, List<Day> days) {

    /** A local day. */
    record Day(
            LocalDate day,
            @Nullable Integer distanceMetres,
            @Nullable Double load) {}

    static LoadView of(DailySeries daily, LocalDate from, LocalDate to) {
        LocalDate first = daily.firstDay();
        List<Day> days = first == null
                ? List.of()
                : IntStream.range(0, daily.distanceMetres().size())
                        .mapToObj(place -> new Day(
                                first.plusDays(place),
                                daily.distanceMetres().get(place),
                                place < daily.load().size() ? daily.load().get(place) : null))
                        .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to))
                        .toList();
        return new LoadView(from, to, daily.method(), daily.method().unit(), days);
    }
}
