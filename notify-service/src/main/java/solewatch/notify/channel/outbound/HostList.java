package solewatch.notify.channel.outbound;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hosts a channel may call: {@code push.example.org} is that host, {@code *.example.org} every host below it but
 * not itself, {@code *} any host.
 */
public record HostList(Set<String> patterns) {

    /** Any host on the public internet. */
    public static final HostList ANY = of(List.of("*"));

    public static HostList of(List<String> patterns) {
        return new HostList(
                patterns.stream().map(p -> p.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
    }

    /** This list and these. */
    public HostList and(List<String> more) {
        return of(Stream.concat(patterns.stream(), more.stream()).toList());
    }

    boolean admits(String host) {
        return patterns.contains("*")
                || patterns.contains(host)
                || patterns.stream().anyMatch(p -> p.startsWith("*.") && host.endsWith(p.substring(1)));
    }
}
