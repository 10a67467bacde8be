package solewatch.events;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Sets in one order, so that equal facts have equal bytes. */
final class Sets {

    private Sets() {}

    static <E extends Comparable<E>> Set<E> sorted(Collection<E> elements) {
        return Collections.unmodifiableSet(new TreeSet<>(elements));
    }
}
