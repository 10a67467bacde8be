package solewatch.notify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import solewatch.events.ConsentChanged.Scope;

/** Everything an operator can say about notify, beside what Quarkus itself is told. */
@ConfigMapping(prefix = "solewatch.notify")
public interface NotifyConfig {

    /** Where people reach this service: the links in messages begin with it. */
    @WithDefault("http://127.0.0.1:8083")
    URI publicUrl();

    /** 32 bytes in base64 that seal addresses and sign links; when absent, a file in the secrets folder holds them. */
    Optional<String> secretKey();

    /** Where keys made at the first start are kept; shared with the other services of one machine. */
    @WithDefault("${solewatch.secrets-folder:${user.home}/.solewatch/secrets}")
    Path secretsFolder();

    /** What a runner who said nothing lets coaches see; shared with analysis. */
    @WithDefault("${solewatch.default-consent:LOAD,SYMPTOM_STATE}")
    Set<Scope> defaultConsent();

    /** How deliveries are worked off. */
    Delivery delivery();

    /** How long messages are of use. */
    Lifetime lifetime();

    /** Email beyond {@code quarkus.mailer}. */
    Email email();

    /** Web push. */
    Webpush webpush();

    /** Webhooks. */
    Webhook webhook();

    /** How deliveries are worked off. */
    interface Delivery {

        /** Whether this instance sends at all. */
        @WithDefault("true")
        boolean enabled();

        /** How often the ledger is looked at when nobody wakes the worker. */
        @WithDefault("1s")
        Duration poll();

        /** How many messages are under way at once, in all. */
        @WithDefault("48")
        int atOnce();

        /** How many to one destination, so that a slow one does not hold back the others. */
        @WithDefault("16")
        int perDestination();

        /** How long a claim is ours; must exceed the longest send. */
        @WithDefault("90s")
        Duration lease();

        /** After how long a channel that does not answer is taken for in doubt. */
        @WithDefault("45s")
        Duration longestSend();
    }

    /** How long messages are of use. */
    interface Lifetime {

        /** An alert. */
        @WithDefault("P3D")
        Duration alert();

        /** A correction. */
        @WithDefault("P14D")
        Duration correction();

        /** A digest, after its hour. */
        @WithDefault("20h")
        Duration digest();

        /** A test message. */
        @WithDefault("10m")
        Duration test();

        /** How long before its hour a digest's content is settled; must exceed the longest intake transaction. */
        @WithDefault("60s")
        Duration digestMargin();
    }

    /** Email beyond {@code quarkus.mailer}. */
    interface Email {

        /** The domain of Message-ID and List-Id. */
        @WithDefault("solewatch.local")
        String domain();

        /** How long one mail may take. */
        @WithDefault("20s")
        Duration timeout();

        /** The relay that is asked before a mail is handed over; the mailer's own host unless said otherwise. */
        @WithDefault("${quarkus.mailer.host:localhost}")
        String relayHost();

        /** Its port; 0 when the mailer was given none, and then it is not asked. */
        @WithDefault("${quarkus.mailer.port:0}")
        int relayPort();

        /** Whether the relay speaks TLS from the first byte, so that only its port can be tried. */
        @WithDefault("${quarkus.mailer.ssl:false}")
        boolean relayTlsFirst();
    }

    /** Web push. */
    interface Webpush {

        /** How a push service reaches the operator: a mailto: or https: address that exists. */
        @WithDefault("mailto:operator@solewatch.example")
        String subject();

        /** Push services beside the browsers' own. */
        Optional<List<String>> extraHosts();
    }

    /** Webhooks. */
    interface Webhook {

        /** The ports a webhook may use. */
        @WithDefault("443")
        Set<Integer> ports();

        /** Tools beside this machine or in its network, such as {@code 127.0.0.1:9000}. */
        Optional<List<String>> privateTargets();
    }
}
