package solewatch.analysis.cache;

import java.time.ZoneId;
import java.util.Arrays;

/**
 * Texts and zones that one runner's facts repeat: a source, a shoe, a place. A fact names them by number. Only so many
 * are kept, so that somebody who names a new shoe each day costs no search through all of them. Immutable.
 */
final class Words {

    static final Words NONE = new Words(new String[0], new ZoneId[0]);

    private static final int MOST_TEXTS = 48;
    private static final int BYTES_OF_A_TEXT = 56;

    private final String[] texts;
    private final ZoneId[] zones;

    private Words(String[] texts, ZoneId[] zones) {
        this.texts = texts;
        this.zones = zones;
    }

    /** The number of a text, or -1 when it is not here. */
    int indexOf(String text) {
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].equals(text)) {
                return i;
            }
        }
        return -1;
    }

    /** The number of a zone, or -1 when it is not here. */
    int indexOf(ZoneId zone) {
        for (int i = 0; i < zones.length; i++) {
            if (zones[i].equals(zone)) {
                return i;
            }
        }
        return -1;
    }

    boolean isFull() {
        return texts.length >= MOST_TEXTS;
    }

    Words with(String text) {
        String[] more = Arrays.copyOf(texts, texts.length + 1);
        more[texts.length] = text;
        return new Words(more, zones);
    }

    Words with(ZoneId zone) {
        ZoneId[] more = Arrays.copyOf(zones, zones.length + 1);
        more[zones.length] = zone;
        return new Words(texts, more);
    }

    String text(int index) {
        return texts[index];
    }

    ZoneId zone(int index) {
        return zones[index];
    }

    int weightBytes() {
        return BYTES_OF_A_TEXT * (texts.length + zones.length);
    }
}
