package solewatch.notify.delivery;

/** How far an attempt got, as far as the ledger knows. */
public enum Phase {
    /** Claimed; nothing handed to a channel. */
    CONNECT,
    /** Handed to a channel: from here on the message may have gone out. */
    DATA_SENT
}
