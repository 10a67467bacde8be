package solewatch.notify.wording;

/**
 * To whom it is said.
 *
 * @param ofOneself a runner reading about themselves
 * @param why the subscription that brings it, in words
 * @param inboxUrl where to look
 * @param unsubscribeUrl where to stop this address
 */
public record Reader(boolean ofOneself, String why, String inboxUrl, String unsubscribeUrl) {}
