package solewatch.notify.wording;

/**
 * A message in words.
 *
 * @param subject fit for a lock screen: no name, nothing about health
 * @param payload JSON for machines: ids and states only
 */
public record Words(String subject, String text, String html, String payload) {}
