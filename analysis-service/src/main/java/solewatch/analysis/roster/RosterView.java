package solewatch.analysis.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import solewatch.analysis.query.Sight;
import solewatch.analysis.store.Card;
import solewatch.analysis.store.RosterRows.Line;
import solewatch.analysis.store.RosterRows.Place;
import solewatch.events.ConsentChanged.Scope;
import solewatch.events.EpisodeState;
import solewatch.events.RedFlag.Tier;
import solewatch.events.RunnerId;

/**
 * A team's runners, those first who need attention most: the gravest warning sign, then escalated, persistent, recurring,
 * easing, transient; of equals the untested, then who has been in that state the longest; silent for a week; the others.
 *
 * @param next give it as {@code cursor} for the next page; null on the last
 */
record RosterView(List<Entry> runners, @Nullable String next) {

    /**
     * One runner, as far as the coach may see.
     *
     * @param state of the most urgent open episode
     * @param since its first day
     * @param stateSince the day it came into its state
     * @param warning how soon the gravest warning sign it escalated by wants a professional
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            RunnerId runner,
            @Nullable String name,
            @Nullable EpisodeState state,
            @Nullable LocalDate since,
            @Nullable LocalDate stateSince,
            @Nullable Tier warning,
            @Nullable Integer openEpisodes,
            @Nullable Boolean untested,
            @Nullable Integer sum7Metres,
            @Nullable LocalDate lastRunOn,
            @Nullable LocalDate assessedOn,
            List<Scope> withheld) {

        private static Entry of(Line line, Set<Scope> otherwise) {
            Sight sight = new Sight(line.consent() == null ? otherwise : line.consent(), false);
            Card state = sight.state() ? line.card() : null;
            Card load = sight.load() ? line.card() : null;
            return new Entry(
                    line.runner(),
                    line.name(),
                    state == null ? null : state.state(),
                    state == null ? null : state.since(),
                    state == null ? null : state.stateSince(),
                    state == null ? null : state.warning(),
                    state == null ? null : state.openEpisodes(),
                    state == null ? null : state.untested(),
                    load == null ? null : load.sum7Metres(),
                    load == null ? null : load.lastRunOn(),
                    line.assessedOn(),
                    sight.withheld());
        }
    }

    static RosterView of(List<Line> lines, int limit, Set<Scope> otherwise) {
        return new RosterView(
                lines.stream().map(line -> Entry.of(line, otherwise)).toList(),
                lines.size() < limit ? null : write(lines.get(lines.size() - 1).place()));
    }

    /** Nothing when it is not a cursor of ours. */
    static Optional<Place> read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int dot = text.indexOf('.');
            return Optional.of(new Place(Integer.parseInt(text.substring(0, dot)), text.substring(dot + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static String write(Place place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((place.rank() + "." + place.runner()).getBytes(StandardCharsets.UTF_8));
    }
}
