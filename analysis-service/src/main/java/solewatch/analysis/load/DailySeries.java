package solewatch.analysis.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Load per local day from the first known run to today: 0 on a rest day, null on a day with a run whose load cannot be
 * computed. Days before the first run are not here, because they are unknown.
 *
 * @param firstDay null when there is no run
 * @param distanceMetres one value per day
 * @param method of the internal load
 * @param load one value per day, in that method's unit
 */
public record DailySeries(
        @Nullable LocalDate firstDay,
        List<@Nullable Integer> distanceMetres,
        LoadMethod method,
        List<@Nullable Double> load) {

    public DailySeries {
        distanceMetres = Collections.unmodifiableList(new ArrayList<>(distanceMetres));
        load = Collections.unmodifiableList(new ArrayList<>(load));
    }
}
