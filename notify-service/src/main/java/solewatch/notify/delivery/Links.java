package solewatch.notify.delivery;

import java.util.UUID;

/** Where the links in a message lead. */
public interface Links {

    /** Where the reader looks. */
    String inbox();

    /** Where this address can be stopped, without a login. */
    String unsubscribe(UUID channel);
}
