package solewatch.notify.channel.email;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What an operator says about email, beyond the relay itself.
 *
 * @param domain of Message-ID and List-Id
 * @param timeout how long one mail may take
 */
public record EmailSettings(String domain, Duration timeout) {

    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    public EmailSettings {
        if (!DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("solewatch.notify.email.domain must be a domain name");
        }
    }
}
