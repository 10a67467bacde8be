package solewatch.events;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What an episode is kept for: one part of one foot.
 *
 * @param side null together with the zone for a warning sign that was reported without a place on a foot
 */
public record EpisodeKey(@Nullable Side side, @Nullable ZoneGroup zone) implements Comparable<EpisodeKey> {

    private static final Comparator<EpisodeKey> ORDER = Comparator.comparing(
                    EpisodeKey::side, Comparator.nullsFirst(Comparator.<Side>naturalOrder()))
            .thenComparing(EpisodeKey::zone, Comparator.nullsFirst(Comparator.<ZoneGroup>naturalOrder()));

    /** For warning signs without a place. */
    public static final EpisodeKey UNLOCALISED = new EpisodeKey(null, null);

    public EpisodeKey {
        if ((side == null) != (zone == null)) {
            throw new IllegalArgumentException("side and zone go together");
        }
    }

    @Override
    public int compareTo(EpisodeKey other) {
        return ORDER.compare(this, other);
    }
}
