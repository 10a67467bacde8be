package solewatch.notify.routing;

/** The ways out of the house. */
public enum ChannelKind {
    EMAIL,
    WEB_PUSH,
    WEBHOOK
}
