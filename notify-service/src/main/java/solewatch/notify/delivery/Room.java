package solewatch.notify.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How much may be under way at once, in all and to one destination, so that a slow one does not hold back the others. */
final class Room {

    private final int inAll;
    private final int forEach;
    private final Map<String, Integer> underWay = new HashMap<>();

    Room(int inAll, int forEach) {
        this.inAll = inAll;
        this.forEach = forEach;
    }

    synchronized int left() {
        return inAll - underWay.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized Set<String> full() {
        return underWay.entrySet().stream()
                .filter(entry -> entry.getValue() >= forEach)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many more the fullest of the destinations that are not full can take. */
    synchronized int leftForEach() {
        return underWay.values().stream()
                .filter(count -> count < forEach)
                .mapToInt(count -> forEach - count)
                .min()
                .orElse(forEach);
    }

    synchronized void enter(String destination) {
        underWay.merge(destination, 1, Integer::sum);
    }

    synchronized void leave(String destination) {
        underWay.computeIfPresent(destination, (name, count) -> count == 1 ? null : count - 1);
    }
}
