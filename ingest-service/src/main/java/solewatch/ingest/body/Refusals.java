package solewatch.ingest.body;

import java.util.ArrayList;
import java.util.List;

/** The refusals found while one body is read; bounded, so that a hostile body cannot make a large answer. */
public final class Refusals {

    private static final int MOST = 50;

    private final List<Refusal> found = new ArrayList<>(0);

    /** Whether there is one. */
    public boolean any() {
        return !found.isEmpty();
    }

    /** All of them, in the order found. */
    public List<Refusal> list() {
        return List.copyOf(found);
    }

    void add(String pointer, Refusal.Code code, String detail) {
        if (found.size() < MOST) {
            found.add(new Refusal(pointer, code, detail));
        }
    }
}
