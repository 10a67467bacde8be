package solewatch.notify.coach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import solewatch.events.Finding;
import solewatch.events.FindingChanged;
import solewatch.events.FindingClosed;
import solewatch.events.FindingRaised;
import solewatch.events.FindingRetracted;
import solewatch.notify.store.ReaderStore;

/** A finding the reader was told of, with as much of it as the runner shares now. */
public record InboxEntry(
        UUID finding,
        String runner,
        @Nullable String name,
        String status,
        String state,
        String urgency,
        String rule,
        String rulesetVersion,
        LocalDate episodeStart,
        LocalDate effectiveOn,
        @Nullable String text,
        @Nullable Instant acknowledgedAt,
        @Nullable String note) {

    static InboxEntry of(ReaderStore.Item item, boolean detailed) {
        Finding finding = item.latest().finding();
        String status = switch (item.latest()) {
            case FindingRaised raised -> "OPEN";
            case FindingChanged changed -> "OPEN";
            case FindingClosed closed -> "CLOSED";
            case FindingRetracted retracted -> "RETRACTED";
        };
        String said = detailed ? finding.detail() : finding.summary();
        return new InboxEntry(
                finding.id().value(),
                finding.runner().value(),
                item.runner().name(),
                status,
                finding.state().name(),
                finding.urgency().name(),
                finding.rule(),
                finding.rulesetVersion(),
                finding.episodeStart(),
                finding.effectiveOn(),
                item.latest() instanceof FindingRetracted ? null : said,
                item.acknowledgedAt(),
                item.note());
    }
}
