package solewatch.notify.wiring;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;
import solewatch.notify.NotifyConfig;
import solewatch.notify.NotifyMetrics;
import solewatch.notify.channel.webpush.VapidFile;
import solewatch.notify.channel.webpush.VapidKeys;
import solewatch.notify.delivery.Channels;
import solewatch.notify.delivery.DeliveryRound;
import solewatch.notify.delivery.DeliveryWorker;
import solewatch.notify.delivery.Ledger;
import solewatch.notify.delivery.Links;
import solewatch.notify.secret.SecretFile;
import solewatch.notify.secret.Vault;
import solewatch.notify.store.AddressBook;

/** The parts that are no beans by themselves: keys, clock, the round and its worker. */
@ApplicationScoped
public class Parts {

    @Produces
    @Singleton
    @DefaultBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Vault vault(NotifyConfig config) {
        SecureRandom random = new SecureRandom();
        byte[] secret = config.secretKey().map(Base64.getDecoder()::decode).orElseGet(() -> {
            try {
                return SecretFile.readOrMake(config.secretsFolder(), random);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "no secret key: set solewatch.notify.secret-key or make the secrets folder writable", e);
            }
        });
        return new Vault(secret, random);
    }

    @Produces
    @Singleton
    VapidKeys vapidKeys(NotifyConfig config) {
        try {
            return VapidFile.readOrMake(config.secretsFolder(), new SecureRandom());
        } catch (IOException e) {
            throw new UncheckedIOException("no VAPID keys: make the secrets folder writable", e);
        }
    }

    @Produces
    @Singleton
    Links links(NotifyConfig config, AddressBook addresses) {
        String base = config.publicUrl().toString().replaceAll("/+$", "");
        return new Links() {
            @Override
            public String inbox() {
                return base + "/inbox";
            }

            @Override
            public String unsubscribe(UUID channel) {
                return base + "/unsubscribe/" + addresses.unsubscribeToken(channel);
            }
        };
    }

    @Produces
    @Singleton
    DeliveryRound.Surroundings surroundings(InstantSource clock) {
        SecureRandom random = new SecureRandom();
        return new DeliveryRound.Surroundings(clock, UUID::randomUUID, random::nextDouble);
    }

    @Produces
    @Singleton
    DeliveryRound round(
            Ledger ledger,
            Channels channels,
            Links links,
            NotifyMetrics metrics,
            NotifyConfig config,
            DeliveryRound.Surroundings surroundings) {
        NotifyConfig.Delivery delivery = config.delivery();
        if (delivery.lease().compareTo(delivery.longestSend()) <= 0) {
            throw new IllegalArgumentException("solewatch.notify.delivery.lease must exceed longest-send:"
                    + " a message still under way would be sent by a second worker");
        }
        return new DeliveryRound(
                ledger,
                channels,
                links,
                metrics,
                new DeliveryRound.Limits(delivery.atOnce(), delivery.perDestination(), delivery.lease()),
                surroundings);
    }

    @Produces
    @Singleton
    DeliveryWorker worker(DeliveryRound round) {
        return new DeliveryWorker(round);
    }
}
