package solewatch.local.stack;

import java.util.List;
import solewatch.embedded.Ports;
import solewatch.embedded.StartFailure;

/** Where on loopback each part listens. */
public record StackPorts(int ingest, int analysis, int notifier, int kafka, int postgres, int mail) {

    public static final int DEFAULT_BASE = 8080;
    private static final int LAST_BASE = 65_000;
    private static final int PARTS = 6;

    /** The six ports after the base; 0 takes any six free ones. */
    public static StackPorts after(int base) {
        if (base == 0) {
            List<Integer> free = Ports.free(PARTS);
            return new StackPorts(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5));
        }
        if (base < 1024 || base > LAST_BASE) {
            throw new StartFailure("The port base must be 0 or between 1024 and " + LAST_BASE + ", not " + base + ".");
        }
        return new StackPorts(base + 1, base + 2, base + 3, base + 4, base + 5, base + 6);
    }

    int of(StackService service) {
        return switch (service) {
            case INGEST -> ingest;
            case ANALYSIS -> analysis;
            case NOTIFY -> notifier;
        };
    }

    /** Fails with a sentence about the first port somebody else has. */
    void requireFree() {
        try {
            for (StackService service : StackService.values()) {
                Ports.claimable(of(service), service.label());
            }
            Ports.claimable(kafka, "Kafka");
            Ports.claimable(postgres, "PostgreSQL");
            Ports.claimable(mail, "mail");
        } catch (StartFailure e) {
            throw new StartFailure(e.getMessage() + " Choose other ports with --port-base N.", e);
        }
    }
}
