package solewatch.local;

import java.net.URI;
import java.nio.file.Path;
import solewatch.embedded.EmbeddedDatabase;
import solewatch.embedded.EmbeddedKafka;
import solewatch.local.access.Tokens;
import solewatch.local.stack.LocalMail;
import solewatch.local.stack.ServiceProcess;

/** The one-machine stack as its users see it, once everything is ready. */
public interface RunningStack {

    ServiceProcess ingest();

    ServiceProcess analysis();

    ServiceProcess notifier();

    /** Signs tokens this stack's services accept. */
    Tokens tokens();

    /** Every e-mail the stack sent. */
    LocalMail mail();

    EmbeddedKafka kafka();

    EmbeddedDatabase database();

    /** Where the stack keeps its data, logs, mails and secrets. */
    Path dataFolder();

    default URI ingestUrl() {
        return ingest().url();
    }

    default URI analysisUrl() {
        return analysis().url();
    }

    default URI notifyUrl() {
        return notifier().url();
    }
}
