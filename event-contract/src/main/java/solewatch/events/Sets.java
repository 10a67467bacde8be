package solewatch.events;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Sets in one order, so that equal facts have equal bytes. */
final class Sets {

    private Sets() {}

    static <E extends Enum<E>> Set<E> sorted(Collection<E> elements) {
        // A history holds thousands of them, nearly all empty.
        return elements.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(elements));
    }
}
