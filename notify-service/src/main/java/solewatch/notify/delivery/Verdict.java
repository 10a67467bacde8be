package solewatch.notify.delivery;

import solewatch.notify.channel.Address;
import solewatch.notify.delivery.Delivery.Ended;
import solewatch.notify.routing.Subscription;

/** What the second look at a claimed delivery says. */
sealed interface Verdict {

    /** Send it, to this address. */
    record Send(Address address, Subscription subscription) implements Verdict {}

    /** Do not send it now, or ever. */
    record Keep(Ended next) implements Verdict {}
}
