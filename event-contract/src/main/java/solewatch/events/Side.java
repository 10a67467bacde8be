package solewatch.events;

/** Which foot. */
public enum Side {
    LEFT,
    RIGHT
}
