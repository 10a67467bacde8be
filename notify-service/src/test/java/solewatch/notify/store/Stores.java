package solewatch.notify.store;

import io.vertx.mutiny.sqlclient.Pool;
import java.security.SecureRandom;
import solewatch.notify.NotifyConfig;
import solewatch.notify.secret.Vault;

/** The stores on a pool, without a container. */
public record Stores(
        Pool pool,
        AddressBook addresses,
        RunnerStore runners,
        SubscriptionStore subscriptions,
        FindingStore findings,
        DecisionStore decisions,
        DeadLetterStore deadLetters,
        ReaderStore readers,
        PostgresLedger ledger) {

    public static Stores on(Pool pool, NotifyConfig config) {
        AddressBook addresses = new AddressBook(new Vault(new byte[32], new SecureRandom()));
        RunnerStore runners = new RunnerStore(config);
        SubscriptionStore subscriptions = new SubscriptionStore(pool, addresses);
        return new Stores(
                pool,
                addresses,
                runners,
                subscriptions,
                new FindingStore(runners, subscriptions),
                new DecisionStore(),
                new DeadLetterStore(pool),
                new ReaderStore(pool, runners),
                new PostgresLedger(pool, new ClaimRows(runners, subscriptions, addresses)));
    }
}
