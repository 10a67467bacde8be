package solewatch.analysis.intake;

import io.vertx.pgclient.PgException;
import java.time.DateTimeException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a failure of the records from one of the plumbing: the first never passes by waiting, the second does. */
final class Faults {

    /** Cardinality violation, data exception, integrity violation, program limit (SQLSTATE classes). */
    private static final Set<String> OF_THE_DATA = Set.of("21", "22", "23", "54");

    private Faults() {}

    static boolean ofTheRecords(Throwable failure) {
        if (failure instanceof PgException refused) {
            return ofTheData(refused.getSqlState());
        }
        return failure instanceof IllegalArgumentException
                || failure instanceof NullPointerException
                || failure instanceof IndexOutOfBoundsException
                || failure instanceof ClassCastException
                || failure instanceof ArithmeticException
                || failure instanceof DateTimeException;
    }

    private static boolean ofTheData(@Nullable String sqlState) {
        return sqlState != null && sqlState.length() == 5 && OF_THE_DATA.contains(sqlState.substring(0, 2));
    }
}
