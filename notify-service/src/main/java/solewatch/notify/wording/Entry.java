package solewatch.notify.wording;

import org.jspecify.annotations.Nullable;
import solewatch.events.FindingEvent;

/**
 * A finding to be told.
 *
 * @param name of the runner, or null when there is none
 */
public record Entry(FindingEvent event, @Nullable String name, Sight sight) {

    String runner() {
        String id = event.runner().value();
        return name == null || name.isBlank() ? id : name + " (" + id + ")";
    }
}
