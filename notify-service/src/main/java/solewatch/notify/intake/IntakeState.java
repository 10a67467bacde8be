package solewatch.notify.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether events get through to the database. */
@ApplicationScoped
public class IntakeState {

    private final AtomicBoolean stalled = new AtomicBoolean();

    /** True when this is news. */
    boolean stalled() {
        return stalled.compareAndSet(false, true);
    }

    void moving() {
        stalled.set(false);
    }

    boolean isStalled() {
        return stalled.get();
    }
}
