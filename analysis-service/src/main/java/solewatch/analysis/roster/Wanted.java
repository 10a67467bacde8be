package solewatch.analysis.roster;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.problem.Refused;
import solewatch.analysis.store.RosterRows.Filter;
import solewatch.analysis.store.RosterRows.Place;
import solewatch.events.EpisodeState;

/** Which part of the roster is asked for, as the query says it. */
record Wanted(
        @QueryParam("cursor")
        @Parameter(description = "'next' of the page before", example = "NTAwMDAwMS5yLTA0")
        @Nullable
        String cursor,

        @QueryParam("limit") @DefaultValue("50") @Parameter(description = "1 to 200", example = "50")
        int limit,

        @QueryParam("state")
        @Parameter(
                description =
                        "The most pressing open episode: ESCALATED, PERSISTENT, RECURRING, EASING, TRANSIENT, or NONE;"
                                + " give it more than once for more than one",
                example = "PERSISTENT")
        List<String> states,

        @QueryParam("silent")
        @Parameter(description = "true: only runners of whom nothing was heard for more than 7 days")
        @Nullable
        String silent,

        @QueryParam("untested")
        @Parameter(description = "true: only runners with an open episode and no answered run for a while")
        @Nullable
        String untested,

        @QueryParam("q")
        @Parameter(description = "How the name begins, upper or lower case, at most 64 signs", example = "an")
        @Nullable
        String name) {

    private static final int MOST = 200;
    private static final int LONGEST_NAME = 64;

    int size() {
        if (limit < 1 || limit > MOST) {
            throw Refused.badParameter("limit", "limit is 1 to " + MOST);
        }
        return limit;
    }

    Place after() {
        return cursor == null
                ? Place.START
                : RosterView.read(cursor)
                        .orElseThrow(() -> Refused.badParameter("cursor", "not a cursor of this list"));
    }

    Filter filter() {
        if (name != null && (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0)) {
            throw Refused.badParameter("q", "q is 1 to " + LONGEST_NAME + " signs");
        }
        return new Filter(states(states), flag("silent", silent), flag("untested", untested), name);
    }

    private static Set<EpisodeState> states(List<String> names) {
        Set<EpisodeState> states = EnumSet.noneOf(EpisodeState.class);
        for (String name : names) {
            try {
                EpisodeState state = EpisodeState.valueOf(name);
                if (state == EpisodeState.RESOLVED) {
                    throw Refused.badParameter("state", "a resolved episode is not open; ask for NONE");
                }
                states.add(state);
            } catch (IllegalArgumentException e) {
                throw Refused.badParameter("state", "there is no such state");
            }
        }
        return states;
    }

    private static boolean flag(String parameter, @Nullable String text) {
        if (text == null || text.equals("true") || text.equals("false")) {
            return "true".equals(text);
        }
        throw Refused.badParameter(parameter, "it is true or false");
    }
}
